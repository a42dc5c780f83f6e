package org.andian.test.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.andian.test.Node;
import org.andian.test.Node.Credential;
import org.andian.test.Rest;
import org.andian.test.browser.Chromium;
import org.andian.test.browser.Visitor;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From the alarm's row to the message in the gateway's hands, 1,000 times on fresh circuits of the
 * running demo: readings by MQTT, a gateway for short messages of our own at the other end. So many
 * premises take part that none has a storm, since what is folded would be no message.
 */
final class MessageLatency {

    private static final int RUNS = 1000;
    private static final int DEVICES = 40;
    private static final int CIRCUITS = RUNS / DEVICES;
    private static final int AIM_P99_MS = 1000;
    private static final int LEAST_PAUSE_MS = 150;
    private static final int MOST_PAUSE_MS = 450;
    private static final int PATIENCE_MS = 30_000;
    private static final long NANOS = 1_000_000;
    private static final int MILLIAMPERE = 650;
    private static final int CREATED = 201;
    private static final int HTTP_OK = 200;
    private static final String DISTRICT = "430211";

    /** When the portal heard of what its row says: no later than the row itself. */
    private static final String WRITTEN =
            """
            select a.received_at from alarm a join device d on d.id = a.device_id
            where d.no = ? and a.circuit = ? and a.kind = 'RESIDUAL_CURRENT'\
            """;

    private final Node node = Node.ofEnvironment();
    private final String prefix =
            "MSG-" + Long.toString(System.currentTimeMillis() / 1000, Character.MAX_RADIX);

    /** As the message says it in Chinese: the device, then the sign of ordinals and the circuit. */
    private final Pattern circuits = Pattern.compile("(" + prefix + "-\\d+)\\u7b2c(\\d+)");

    /** Device and circuit, as the message names them, to when it came. */
    private final Map<String, Instant> handedOver = new ConcurrentHashMap<>();

    void run(List<String> arguments, PrintStream out)
            throws IOException, MqttException, SQLException {
        DemoAccount system = DemoAccount.of(arguments, node);
        HttpServer gateway =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/send", this::take);
        gateway.start();
        addPremises();
        try (Chromium chromium = new Chromium();
                Visitor visitor = chromium.visitor(node).login(system.login(), system.password())) {
            setGateway(visitor, "http://127.0.0.1:" + gateway.getAddress().getPort() + "/send");
            try {
                measure(out);
            } finally {
                setGateway(visitor, "");
            }
        } finally {
            gateway.stop(0);
        }
    }

    private void measure(PrintStream out) throws MqttException, SQLException {
        List<Credential> devices = new ArrayList<>();
        List<MqttAsyncClient> publishers = new ArrayList<>();
        for (int n = 0; n < DEVICES; n++) {
            devices.add(
                    node.register(
                            prefix + "-" + n,
                            "--premises",
                            prefix + "-" + n,
                            "--circuits",
                            Integer.toString(CIRCUITS)));
            publishers.add(connect(devices.get(n)));
        }
        List<Integer> millis = new ArrayList<>();
        try (Connection database = node.database();
                PreparedStatement written = database.prepareStatement(WRITTEN)) {
            for (int run = 0; run < RUNS; run++) {
                pause(ThreadLocalRandom.current().nextInt(LEAST_PAUSE_MS, MOST_PAUSE_MS));
                int device = run % DEVICES;
                int circuit = 1 + run / DEVICES;
                publish(publishers.get(device), devices.get(device), circuit);
                Instant arrived = arrived(devices.get(device).user(), circuit);
                long row = written(written, devices.get(device).user(), circuit);
                millis.add((int) (arrived.toEpochMilli() - row));
            }
        }
        for (MqttAsyncClient publisher : publishers) {
            publisher.disconnect().waitForCompletion(PATIENCE_MS);
            publisher.close(true);
        }
        report(out, Spread.of(millis.stream().mapToInt(Integer::intValue)));
    }

    private void report(PrintStream out, Spread spread) {
        out.printf(
                "%-44s median %5d ms   p95 %5d ms   p99 %5d ms   max %5d ms%n",
                "alarm row -> message handed over, " + RUNS + " runs",
                spread.at(50),
                spread.at(95),
                spread.at(99),
                spread.at(100));
        out.printf(
                "aim p99 <= %d ms: %s%n",
                AIM_P99_MS, spread.at(99) <= AIM_P99_MS ? "reached" : "missed");
        out.println(
                "Load average of this machine while measuring: "
                        + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        out.println(
                "The premises and devices " + prefix + "-… stay with " + RUNS + " open alarms.");
    }

    /** Each with a phone to which a short message can be sent. */
    private void addPremises() {
        JsonArray premises = new JsonArray();
        for (int n = 0; n < DEVICES; n++) {
            JsonObject one = new JsonObject();
            one.addProperty("code", prefix + "-" + n);
            one.addProperty("name", prefix + "-" + n);
            one.addProperty("district", DISTRICT);
            one.addProperty("venueGroup", "MALL");
            one.addProperty("address", "1");
            one.addProperty("lon", 113.07);
            one.addProperty("lat", 27.83);
            one.addProperty("contactName", "Bench");
            one.addProperty("contactPhone", "13900000009");
            premises.add(one);
        }
        JsonObject body = new JsonObject();
        body.add("premises", premises);
        Rest.Reply reply = Rest.local(node).post("/api/local/demo/organisation", body.toString());
        if (reply.status() != CREATED) {
            throw new IllegalStateException("Run ./portal demo first: " + reply);
        }
    }

    private static void setGateway(Visitor visitor, String address) {
        Page page = visitor.page();
        page.navigate("/notification/channels.xhtml");
        page.locator("[id='sms:address']").fill(address);
        page.locator("[id='sms:body']").fill("{\"text\": \"{text}\"}");
        visitor.turn(() -> page.locator("[id='sms:save']").click());
        page.locator(".notices .is-done").first().waitFor();
    }

    private void take(HttpExchange exchange) throws IOException {
        Instant now = Instant.now();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher named = circuits.matcher(body);
        while (named.find()) {
            handedOver.putIfAbsent(named.group(1) + " " + named.group(2), now);
        }
        byte[] answer = "{}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(HTTP_OK, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private Instant arrived(String device, int circuit) {
        String key = device + " " + circuit;
        long limit = System.nanoTime() + PATIENCE_MS * NANOS;
        while (!handedOver.containsKey(key)) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("No message about " + key);
            }
            LockSupport.parkNanos(NANOS);
        }
        return handedOver.get(key);
    }

    private static long written(PreparedStatement written, String device, int circuit)
            throws SQLException {
        written.setString(1, device);
        written.setInt(2, circuit);
        try (ResultSet row = written.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("No alarm of " + device + " " + circuit);
            }
            return row.getLong(1);
        }
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(millis * NANOS);
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

    private static void publish(MqttAsyncClient client, Credential device, int circuit)
            throws MqttException {
        String body =
                "{\"circuit\": %d, \"values\": {\"residualCurrent\": %d}}"
                        .formatted(circuit, MILLIAMPERE);
        client.publish(
                "andian/v1/" + device.user() + "/readings",
                new MqttMessage(body.getBytes(StandardCharsets.UTF_8), 1, false, null));
    }
}
