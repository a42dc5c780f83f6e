package org.andian.test.bench;

import com.microsoft.playwright.Page;

import org.andian.test.Node;
import org.andian.test.Node.Credential;
import org.andian.test.browser.Chromium;
import org.andian.test.browser.Visitor;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * From publishing a reading to the alarm's row standing in the page of a watcher, 100 times on
 * fresh circuits of the running portal. The limit it is judged beside is the same message's way to
 * a bare MQTT subscriber, measured in the same runs.
 */
final class AlarmLatency {

    private static final int RUNS = 100;
    private static final int CIRCUITS = 50;
    private static final int AIM_MEDIAN_MS = 200;
    private static final int AIM_P99_MS = 500;
    private static final int LEAST_PAUSE_MS = 700;
    private static final int MOST_PAUSE_MS = 1300;
    private static final int PATIENCE_MS = 20_000;
    private static final int MICROS = 1000;
    private static final int MILLIAMPERE = 650;

    /** Notes when the number of rows of our devices grew, in epoch milliseconds with fractions. */
    private static final String WATCH =
            """
            prefix => {
              const rows = new Set();
              window.__seen = [];
              const look = () => {
                for (const row of document.querySelectorAll('#alarms tbody tr[data-rk]')) {
                  if (row.textContent.includes(prefix) && !rows.has(row.dataset.rk)) {
                    rows.add(row.dataset.rk);
                    window.__seen.push(performance.timeOrigin + performance.now());
                  }
                }
              };
              look();
              new MutationObserver(look).observe(document.getElementById('main'),
                  {subtree: true, childList: true, characterData: true});
            }\
            """;

    private final Node node = Node.ofEnvironment();
    private final BlockingQueue<Double> heard = new LinkedBlockingQueue<>();
    private final String prefix =
            "BENCH-" + Long.toString(System.currentTimeMillis() / 1000, Character.MAX_RADIX);
    private final List<Credential> devices = List.of(register("-A"), register("-B"));

    void run(List<String> arguments, PrintStream out) throws MqttException, InterruptedException {
        DemoAccount watcher = DemoAccount.of(arguments, node);
        List<Integer> shown = new ArrayList<>();
        List<Integer> bare = new ArrayList<>();
        try (Chromium chromium = new Chromium();
                Visitor visitor =
                        chromium.visitor(node).login(watcher.login(), watcher.password())) {
            Page page = visitor.page();
            page.navigate("/alarm/list.xhtml?q=" + prefix);
            page.evaluate(WATCH, prefix);
            MqttAsyncClient listener =
                    connect(new Credential("portal", node.secret("broker-portal")));
            listen(listener);
            List<MqttAsyncClient> publishers =
                    List.of(connect(devices.get(0)), connect(devices.get(1)));
            for (int run = 0; run < RUNS; run++) {
                Thread.sleep(ThreadLocalRandom.current().nextInt(LEAST_PAUSE_MS, MOST_PAUSE_MS));
                double published = now();
                publish(publishers.get(run % 2), devices.get(run % 2), 1 + run / 2);
                page.waitForFunction(
                        "runs => window.__seen.length > runs",
                        run,
                        new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MS));
                shown.add(
                        micros(
                                ((Number) page.evaluate("run => window.__seen[run]", run))
                                                .doubleValue()
                                        - published));
                bare.add(micros(heard.poll(PATIENCE_MS, TimeUnit.MILLISECONDS) - published));
            }
            publishers.forEach(AlarmLatency::leave);
            leave(listener);
        }
        report(
                out,
                Spread.of(shown.stream().mapToInt(Integer::intValue)),
                Spread.of(bare.stream().mapToInt(Integer::intValue)));
    }

    private void report(PrintStream out, Spread shown, Spread bare) {
        out.printf(
                "%-44s median %7.1f ms   p95 %7.1f ms   p99 %7.1f ms   max %7.1f ms%n",
                "publish -> alarm in the page, " + RUNS + " runs",
                ms(shown.at(50)),
                ms(shown.at(95)),
                ms(shown.at(99)),
                ms(shown.at(100)));
        out.printf(
                "%-44s median %7.1f ms   p95 %7.1f ms   p99 %7.1f ms   max %7.1f ms%n",
                "limit: publish -> bare MQTT subscriber",
                ms(bare.at(50)),
                ms(bare.at(95)),
                ms(bare.at(99)),
                ms(bare.at(100)));
        out.printf(
                "ratio of the medians %.1f; aim median <= %d ms: %s; aim p99 <= %d ms: %s%n",
                (double) shown.at(50) / Math.max(1, bare.at(50)),
                AIM_MEDIAN_MS,
                verdict(ms(shown.at(50)), AIM_MEDIAN_MS),
                AIM_P99_MS,
                verdict(ms(shown.at(99)), AIM_P99_MS));
        out.println(
                "Load average of this machine while measuring: "
                        + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        out.println("The devices " + prefix + "-A and -B stay with " + RUNS + " open alarms.");
    }

    private static String verdict(double measured, int aim) {
        return measured <= aim ? "reached" : "missed";
    }

    private Credential register(String letter) {
        return node.register(prefix + letter, "--circuits", Integer.toString(CIRCUITS));
    }

    private MqttAsyncClient connect(Credential credential) throws MqttException {
        MqttAsyncClient client =
                new MqttAsyncClient(
                        "tcp://127.0.0.1:" + node.mqttPort(),
                        "bench-" + UUID.randomUUID(),
                        new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(credential.user());
        options.setPassword(credential.password().getBytes(StandardCharsets.UTF_8));
        client.connect(options).waitForCompletion(PATIENCE_MS);
        return client;
    }

    /**
     * The client library calls a listener only by a subscription identifier, which it wants to be
     * given.
     */
    private void listen(MqttAsyncClient client) throws MqttException {
        for (int device = 0; device < devices.size(); device++) {
            MqttProperties properties = new MqttProperties();
            properties.setSubscriptionIdentifiers(List.of(device + 1));
            client.subscribe(
                            new MqttSubscription(topic(devices.get(device)), 1),
                            null,
                            null,
                            (topic, message) -> heard.add(now()),
                            properties)
                    .waitForCompletion(PATIENCE_MS);
        }
    }

    private static void publish(MqttAsyncClient client, Credential device, int circuit)
            throws MqttException {
        String body =
                "{\"circuit\": %d, \"values\": {\"residualCurrent\": %d}}"
                        .formatted(circuit, MILLIAMPERE);
        client.publish(
                topic(device),
                new MqttMessage(body.getBytes(StandardCharsets.UTF_8), 1, false, null));
    }

    private static String topic(Credential device) {
        return "andian/v1/" + device.user() + "/readings";
    }

    private static void leave(MqttAsyncClient client) {
        try {
            client.disconnect().waitForCompletion(PATIENCE_MS);
            client.close(true);
        } catch (MqttException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Epoch milliseconds with fractions, as the browser tells them. */
    private static double now() {
        return Duration.between(Instant.EPOCH, Instant.now()).toNanos() / 1e6;
    }

    private static int micros(double millis) {
        return (int) Math.round(millis * MICROS);
    }

    private static double ms(int micros) {
        return micros / (double) MICROS;
    }
}
