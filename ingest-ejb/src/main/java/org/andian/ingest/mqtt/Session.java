package org.andian.ingest.mqtt;

import org.andian.portal.intake.Frame;
import org.andian.portal.intake.FrameSink;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One connection, from connect to loss. Its client and its window are never used again:
 * acknowledgements of an old connection go nowhere.
 */
final class Session implements MqttCallback, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Session.class.getName());
    private static final long ANSWER_MILLIS = 15_000;
    private static final int LOOK_SECONDS = 5;
    private static final int AT_LEAST_ONCE = 1;
    private static final int AT_MOST_ONCE = 0;

    private final FrameSink sink;
    private final Clock clock;
    private final MqttAsyncClient client;
    private final byte[] ownName;
    private final Runnable elsewhere;
    private final AckWindow window = new AckWindow(this::acknowledge);
    private final Flow flow = new Flow(Broker.UNACKNOWLEDGED);
    private final CountDownLatch lost = new CountDownLatch(1);

    /**
     * @param elsewhere run when another node says that alarms changed
     */
    Session(
            Broker broker,
            FrameSink sink,
            Clock clock,
            ScheduledExecutorService threads,
            Runnable elsewhere)
            throws MqttException {
        this.sink = sink;
        this.elsewhere = elsewhere;
        this.ownName = broker.clientId().getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
        client =
                new MqttAsyncClient(
                        broker.url(), broker.clientId(), new MemoryPersistence(), null, threads);
        client.setManualAcks(true);
        client.setCallback(this);
    }

    /**
     * Returns when the broker has granted every subscription; each answer may take 15 s.
     *
     * @throws MqttException when the broker is not there, refuses the user or does not answer in
     *     time
     */
    void open(Broker broker) throws MqttException {
        client.connect(broker.options()).waitForCompletion(ANSWER_MILLIS);
        MqttSubscription[] subscriptions =
                Topics.SUBSCRIPTIONS.stream()
                        .map(topic -> new MqttSubscription(topic, AT_LEAST_ONCE))
                        .toArray(MqttSubscription[]::new);
        client.subscribe(subscriptions).waitForCompletion(ANSWER_MILLIS);
        client.subscribe(Topics.TICK, AT_MOST_ONCE).waitForCompletion(ANSWER_MILLIS);
    }

    /**
     * Tells the other nodes; a tick that is lost is made good by the next one or by the page's own
     * return.
     */
    void tick() {
        try {
            client.publish(Topics.TICK, ownName, AT_MOST_ONCE, false);
        } catch (MqttException e) {
            LOG.log(Level.DEBUG, "The other nodes could not be told that alarms changed", e);
        }
    }

    /**
     * @return false when the connection stands but should be renewed
     */
    boolean awaitLoss() throws InterruptedException {
        while (!lost.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
            if (flow.isStuck(clock.instant(), window.size())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Called by the client's threads. Blocks while the lanes are full, and that is what holds the
     * broker back. A topic that nobody knows is acknowledged and dropped: it would come for ever.
     */
    @Override
    public void messageArrived(String topic, MqttMessage message) {
        if (topic.equals(Topics.TICK)) {
            hearTick(message.getPayload());
            return;
        }
        AckWindow.Pending pending = window.open(message.getId(), message.getQos());
        flow.arrived(clock.instant());
        Topics.find(topic)
                .ifPresentOrElse(
                        address ->
                                sink.accept(
                                                new Frame(
                                                        address.kind(),
                                                        address.deviceNo(),
                                                        "mqtt",
                                                        message.getPayload(),
                                                        clock.instant(),
                                                        message.isDuplicate(),
                                                        false))
                                        .whenComplete(
                                                (outcome, failure) -> finish(pending, failure)),
                        pending::done);
    }

    private void hearTick(byte[] sender) {
        if (!Arrays.equals(sender, ownName)) {
            elsewhere.run();
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        LOG.log(Level.DEBUG, "Disconnected: {0}", response);
        lose();
    }

    @Override
    public void mqttErrorOccurred(MqttException failure) {
        LOG.log(Level.WARNING, "The broker sent what cannot be understood", failure);
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // ticks are sent without confirmation, nothing else is published
    }

    @Override
    public void connectComplete(boolean reconnect, String url) {
        LOG.log(Level.INFO, "Listening to the broker at {0}", url);
    }

    @Override
    public void authPacketArrived(int reason, MqttProperties properties) {
        // no authentication method is used that would send one
    }

    @Override
    public void close() {
        lose();
        try {
            client.disconnectForcibly(1, 1, false);
            client.close(true);
        } catch (MqttException e) {
            LOG.log(Level.DEBUG, "The connection was gone already", e);
        }
    }

    /**
     * What could not be settled must come again, and only a new connection makes the broker send it
     * again.
     */
    private void finish(AckWindow.Pending pending, Throwable failure) {
        if (failure == null) {
            pending.done();
        } else {
            lose();
        }
    }

    private void acknowledge(int messageId, int qos) {
        try {
            client.messageArrivedComplete(messageId, qos);
        } catch (MqttException e) {
            LOG.log(
                    Level.DEBUG,
                    "An acknowledgement found no connection; the message will come again",
                    e);
        }
    }

    private void lose() {
        window.close();
        lost.countDown();
    }
}
