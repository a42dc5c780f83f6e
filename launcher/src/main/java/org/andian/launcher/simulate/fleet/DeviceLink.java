package org.andian.launcher.simulate.fleet;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One device's connection; reconnects by itself, waiting longer each time up to a minute. Safe for
 * several threads.
 */
final class DeviceLink {

    private static final int KEEP_ALIVE_SECONDS = 90;
    private static final int FIRST_WAIT_SECONDS = 1;
    private static final int LONGEST_WAIT_SECONDS = 60;

    private final String topic;
    private final int mostUnanswered;
    private final Counts counts;
    private final Mqtt5AsyncClient client;
    private final AtomicInteger unanswered = new AtomicInteger();
    private CompletableFuture<?> connecting;

    /**
     * @param clientId one that no other program uses for this device, else the broker lets only the
     *     last one live
     * @param mostUnanswered messages beyond it are lost instead of piling up
     */
    DeviceLink(
            Login login,
            String clientId,
            BrokerAddress broker,
            MqttClientExecutorConfig threads,
            int mostUnanswered,
            Counts counts) {
        this.topic = "andian/v1/" + login.deviceNo() + "/readings";
        this.mostUnanswered = mostUnanswered;
        this.counts = counts;
        Mqtt5ClientBuilder builder =
                MqttClient.builder()
                        .useMqttVersion5()
                        .identifier(clientId)
                        .serverHost(broker.host())
                        .serverPort(broker.port())
                        .executorConfig(threads)
                        .simpleAuth()
                        .username(login.deviceNo())
                        .password(login.password().getBytes(StandardCharsets.UTF_8))
                        .applySimpleAuth()
                        .automaticReconnect()
                        .initialDelay(FIRST_WAIT_SECONDS, TimeUnit.SECONDS)
                        .maxDelay(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
                        .applyAutomaticReconnect();
        this.client = (broker.tls() ? builder.sslWithDefaultConfig() : builder).buildAsync();
    }

    /** Who connects. */
    record Login(String deviceNo, String password) {}

    /**
     * The first call connects, later ones wait for the same connection. @return completes when
     * connected at last
     */
    synchronized CompletableFuture<?> connect() {
        if (connecting == null) {
            connecting = client.connectWith().cleanStart(true).keepAlive(KEEP_ALIVE_SECONDS).send();
        }
        return connecting;
    }

    /**
     * The first message opens the connection and follows it; so a fleet connects as gradually as it
     * speaks.
     */
    void connectOrPublish(byte[] payload) {
        if (isNew()) {
            connect().thenRun(() -> publish(payload));
        } else {
            publish(payload);
        }
    }

    boolean isConnected() {
        return client.getState().isConnected();
    }

    /**
     * QoS 1. @return completes with true when the broker has acknowledged, with false when the
     * message is lost
     */
    CompletableFuture<Boolean> publish(byte[] payload) {
        if (!isConnected() || unanswered.get() >= mostUnanswered) {
            counts.lost();
            return CompletableFuture.completedFuture(false);
        }
        unanswered.incrementAndGet();
        counts.published();
        return client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(payload)
                .send()
                .handle(
                        (result, failure) -> {
                            unanswered.decrementAndGet();
                            boolean done = failure == null && result.getError().isEmpty();
                            if (done) {
                                counts.acknowledged();
                            } else {
                                counts.failed();
                            }
                            return done;
                        });
    }

    private synchronized boolean isNew() {
        return connecting == null;
    }

    CompletableFuture<?> disconnect() {
        return client.disconnect();
    }
}
