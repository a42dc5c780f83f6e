package org.andian.launcher.simulate.fleet;

import com.hivemq.client.mqtt.MqttClientExecutorConfig;

import org.andian.launcher.simulate.electric.Detector;
import org.andian.launcher.simulate.electric.Electricity;
import org.andian.launcher.simulate.electric.Sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** All simulated devices; they share one network thread. */
public final class Fleet {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration CONNECT_GAP = Duration.ofMillis(5);

    private final ExecutorService network =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("devices").daemon().factory());
    private final Counts counts = new Counts();
    private final List<Detector> detectors;
    private final List<DeviceLink> links = new ArrayList<>();

    /**
     * @param passwords by device number
     * @param prefix of client ids, so that a load test and the example can run side by side
     * @param mostUnanswered of one device
     */
    public Fleet(
            List<Detector> detectors,
            Map<String, String> passwords,
            BrokerAddress broker,
            String prefix,
            int mostUnanswered) {
        this.detectors = List.copyOf(detectors);
        MqttClientExecutorConfig threads =
                MqttClientExecutorConfig.builder().nettyExecutor(network).nettyThreads(1).build();
        for (Detector detector : detectors) {
            DeviceLink.Login login =
                    new DeviceLink.Login(detector.no(), passwords.get(detector.no()));
            links.add(
                    new DeviceLink(
                            login,
                            prefix + detector.no(),
                            broker,
                            threads,
                            mostUnanswered,
                            counts));
        }
    }

    public Counts counts() {
        return counts;
    }

    public long connected() {
        return links.stream().filter(DeviceLink::isConnected).count();
    }

    /**
     * Publishes for ever, or until the thread is interrupted: each device at its own moment of
     * every interval.
     */
    public void run(Electricity electricity, Duration interval, Clock clock)
            throws InterruptedException {
        Schedule schedule = new Schedule(interval, detectors.size());
        for (Schedule.Turn turn = schedule.first(clock.instant()); ; turn = schedule.next(turn)) {
            long wait = Duration.between(clock.instant(), turn.due()).toMillis();
            if (wait > 0) {
                Thread.sleep(wait);
            }
            if (wait > -interval.toMillis()) { // after a long sleep of the machine the missed turns
                // stay missed
                publish(electricity, turn, interval);
            }
        }
    }

    /** Connects all and waits for it. @return how many are connected in time */
    public long connectAll(Duration limit) throws InterruptedException {
        List<CompletableFuture<?>> connecting = new ArrayList<>();
        for (DeviceLink link : links) {
            connecting.add(link.connect());
            Thread.sleep(CONNECT_GAP.toMillis());
        }
        await(connecting, limit);
        return connected();
    }

    /**
     * @param device index from 0, in the order of the detectors
     * @return as {@link DeviceLink#publish} completes it
     */
    CompletableFuture<Boolean> publish(int device, byte[] payload) {
        return links.get(device).publish(payload);
    }

    public int size() {
        return links.size();
    }

    /** Waits five seconds for the broker's farewells; afterwards the fleet is of no use. */
    public void close() throws InterruptedException {
        await(
                links.stream()
                        .filter(DeviceLink::isConnected)
                        .<CompletableFuture<?>>map(DeviceLink::disconnect)
                        .toList(),
                PATIENCE);
        network.shutdown();
    }

    private void publish(Electricity electricity, Schedule.Turn turn, Duration interval) {
        Detector detector = detectors.get(turn.device());
        Instant at = turn.due();
        List<Sample> samples = electricity.samples(detector, at);
        if (!samples.isEmpty()) {
            byte[] payload = Payload.of(samples, at.toEpochMilli() / interval.toMillis());
            links.get(turn.device()).connectOrPublish(payload);
        }
    }

    private static void await(List<CompletableFuture<?>> all, Duration limit)
            throws InterruptedException {
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            System.getLogger(Fleet.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "Not all devices answered in {0} s: {1}",
                            limit.toSeconds(),
                            e);
        }
    }
}
