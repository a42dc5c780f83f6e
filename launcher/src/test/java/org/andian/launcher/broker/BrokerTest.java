package org.andian.launcher.broker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.exceptions.MqttClientStateException;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5UnsubAckException;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;

import org.andian.launcher.TestNode;
import org.andian.launcher.database.DatabaseAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * The real broker with real clients, while the database is down: the devices come from the last
 * good copy.
 */
class BrokerTest {

    private static final byte[] BODY =
            "{\"values\": {\"residualCurrent\": 650}}".getBytes(StandardCharsets.UTF_8);

    private static final long LIMIT_SECONDS = 120;

    @TempDir private Path folder;
    private int port;
    private TestNode node;
    private Broker broker;

    @BeforeEach
    void start() throws Exception {
        port = freePort();
        node = TestNode.in(folder, Map.of("PORTAL_MQTT_PORT", Integer.toString(port)));
        Files.createDirectories(node.home().broker());
        new LastGoodCopy(node.home().broker())
                .write(
                        Map.of(
                                "u1",
                                        Credential.of("u1", "D-1", Credential.sha256("s1"))
                                                .orElseThrow(),
                                "u2",
                                        Credential.of("u2", "D-2", Credential.sha256("s2"))
                                                .orElseThrow()));
        startBroker();
    }

    private void startBroker() throws Exception {
        DatabaseAccess nobody =
                DatabaseAccess.external("jdbc:mysql://127.0.0.1:1/portal", "x", "x");
        broker =
                new Broker(
                        node.settings(),
                        node.home(),
                        node.secrets(),
                        new Broker.CredentialSource(nobody, () -> {}));
        broker.prepare();
        broker.start();
    }

    @AfterEach
    void stop() {
        broker.stop();
    }

    /** Below the ports the system gives to outgoing connections: none takes it meanwhile. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                System.out.println("Port " + port + " is taken: " + taken.getMessage());
            }
        }
    }

    /** A client learns a moment after the refusal that its connection is gone. */
    private static void awaitCutOff(MqttClient client) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (client.getState().isConnected() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertFalse(client.getState().isConnected());
    }

    private static void await(BooleanSupplier fact) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!fact.getAsBoolean() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertTrue(fact.getAsBoolean());
    }

    private Mqtt5BlockingClient client(String clientId, String user, String secret) {
        return MqttClient.builder()
                .useMqttVersion5()
                .identifier(clientId)
                .serverHost("127.0.0.1")
                .serverPort(port)
                .simpleAuth()
                .username(user)
                .password(secret.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking();
    }

    private Mqtt5BlockingClient connected(String clientId, String user, String secret) {
        Mqtt5BlockingClient client = client(clientId, user, secret);
        client.connect();
        return client;
    }

    private Mqtt5BlockingClient portal(String topic) {
        Mqtt5BlockingClient client = client("portal-1", "portal", node.secrets().brokerPortal());
        client.connectWith().cleanStart(false).noSessionExpiry().send();
        client.subscribeWith()
                .topicFilter("$share/andian/" + topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .send();
        return client;
    }

    private static void publish(Mqtt5BlockingClient client, String topic, byte[] body) {
        client.publishWith().topic(topic).qos(MqttQos.AT_LEAST_ONCE).payload(body).send();
    }

    private static Mqtt5Publish next(Mqtt5BlockingClient.Mqtt5Publishes received)
            throws InterruptedException {
        return received.receive(LIMIT_SECONDS, TimeUnit.SECONDS).orElseThrow();
    }

    @Test
    void ownReadingsReachThePortalEvenThoseSentBeforeItFirstSubscribed() throws Exception {
        Mqtt5BlockingClient device = connected("c1", "u1", "s1");
        publish(device, "andian/v1/D-1/readings", BODY);
        Mqtt5BlockingClient portal = client("portal-1", "portal", node.secrets().brokerPortal());
        try (var received = portal.publishes(MqttGlobalPublishFilter.ALL)) {
            portal.connect();
            portal.subscribeWith()
                    .topicFilter("$share/andian/andian/v1/+/readings")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();
            Mqtt5Publish reading = next(received);
            assertEquals("andian/v1/D-1/readings", reading.getTopic().toString());
            assertArrayEquals(BODY, reading.getPayloadAsBytes());
        }
        portal.disconnect();
        device.disconnect();
    }

    @Test
    void whatWasAcknowledgedSurvivesARestart() throws Exception {
        Mqtt5BlockingClient device = connected("c1", "u1", "s1");
        publish(device, "andian/v1/D-1/events", BODY);
        device.disconnect();
        broker.stop();
        startBroker();
        Mqtt5BlockingClient portal = client("portal-1", "portal", node.secrets().brokerPortal());
        try (var received = portal.publishes(MqttGlobalPublishFilter.ALL)) {
            portal.connect();
            portal.subscribeWith()
                    .topicFilter("$share/andian/andian/v1/+/events")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();
            assertArrayEquals(BODY, next(received).getPayloadAsBytes());
        }
        portal.disconnect();
    }

    @Test
    void sharedQueueOutlivesItsLastSubscriber() throws Exception {
        Mqtt5BlockingClient portal = portal("andian/v1/+/replies");
        assertThrows(
                Mqtt5UnsubAckException.class,
                () ->
                        portal.unsubscribeWith()
                                .topicFilter("$share/andian/andian/v1/+/replies")
                                .send());
        portal.disconnect();
        Mqtt5BlockingClient device = connected("c1", "u1", "s1");
        publish(device, "andian/v1/D-1/replies", BODY);
        device.disconnect();
        Mqtt5BlockingClient again = client("portal-2", "portal", node.secrets().brokerPortal());
        try (var received = again.publishes(MqttGlobalPublishFilter.ALL)) {
            again.connect();
            again.subscribeWith()
                    .topicFilter("$share/andian/andian/v1/+/replies")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();
            assertArrayEquals(BODY, next(received).getPayloadAsBytes());
        }
        again.disconnect();
    }

    @Test
    void wrongPasswordUnknownUserAndPortalsNameAreRefusedAndTold() throws Exception {
        Mqtt5BlockingClient portal = client("portal-1", "portal", node.secrets().brokerPortal());
        try (var told = portal.publishes(MqttGlobalPublishFilter.ALL)) {
            portal.connect();
            portal.subscribeWith()
                    .topicFilter("$share/andian/andian/internal/broker")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();
            assertThrows(Mqtt5ConnAckException.class, () -> connected("c1", "u1", "s2"));
            assertRefusal(next(told), "badCredentials", "u1", "");
            assertThrows(Mqtt5ConnAckException.class, () -> connected("c1", "nobody", "s1"));
            assertRefusal(next(told), "badCredentials", "nobody", "");
            assertThrows(Mqtt5ConnAckException.class, () -> connected("c1", "portal", "s1"));
            assertRefusal(next(told), "badCredentials", "portal", "");
        }
        portal.disconnect();
    }

    private static void assertRefusal(
            Mqtt5Publish message, String kind, String username, String topic) {
        String json = new String(message.getPayloadAsBytes(), StandardCharsets.UTF_8);
        assertTrue(
                json.contains("\"kind\": \"" + kind + "\", \"username\": \"" + username + "\""),
                json);
        assertTrue(
                json.contains(
                        "\"remote\": \"127.0.0.1\", \"topic\": \"" + topic + "\", \"count\": "),
                json);
    }

    @Test
    void foreignTopicsAreRefusedAndToldAndTheConnectionLives() throws Exception {
        Mqtt5BlockingClient portal = client("portal-1", "portal", node.secrets().brokerPortal());
        Mqtt5BlockingClient device = connected("c1", "u1", "s1");
        try (var told = portal.publishes(MqttGlobalPublishFilter.ALL)) {
            portal.connect();
            portal.subscribeWith()
                    .topicFilter("$share/andian/andian/internal/broker")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();
            assertThrows(
                    Mqtt5PubAckException.class,
                    () -> publish(device, "andian/v1/D-2/readings", BODY));
            assertRefusal(next(told), "forbiddenTopic", "u1", "andian/v1/D-2/readings");
        }
        assertThrows(
                Mqtt5PubAckException.class, () -> publish(device, "andian/internal/broker", BODY));
        for (String topic :
                new String[] {
                    "#",
                    "andian/v1/+/readings",
                    "andian/v1/D-2/commands",
                    "$share/x/andian/internal/broker"
                }) {
            assertThrows(
                    Mqtt5SubAckException.class,
                    () ->
                            device.subscribeWith()
                                    .topicFilter(topic)
                                    .qos(MqttQos.AT_LEAST_ONCE)
                                    .send(),
                    topic);
        }
        publish(device, "andian/v1/D-1/readings", BODY);
        device.disconnect();
        portal.disconnect();
    }

    @Test
    void deviceThatAsksForThePortalsQueueIsCutOffAndTheQueueStays() throws Exception {
        for (String clientId : new String[] {"c1", "andian"}) {
            Mqtt5BlockingClient device = connected(clientId, "u1", "s1");
            String topic =
                    clientId.equals("andian")
                            ? "andian/v1/+/readings"
                            : "$share/andian/andian/v1/+/readings";
            assertThrows(
                    Exception.class,
                    () ->
                            device.subscribeWith()
                                    .topicFilter(topic)
                                    .qos(MqttQos.AT_LEAST_ONCE)
                                    .send(),
                    topic);
            awaitCutOff(device);
        }
        ownReadingsReachThePortalEvenThoseSentBeforeItFirstSubscribed();
    }

    @Test
    void aQueueNamedInATopicIsRefused() throws Exception {
        Mqtt5BlockingClient device = connected("c1", "u1", "s1");
        assertThrows(
                Exception.class,
                () ->
                        device.subscribeWith()
                                .topicFilter("andian/v1/D-1/commands::andian.andian.v1.*.readings")
                                .qos(MqttQos.AT_LEAST_ONCE)
                                .send());
        awaitCutOff(device);
        Mqtt5BlockingClient again = connected("c1", "u1", "s1");
        assertThrows(
                Mqtt5PubAckException.class,
                () -> publish(again, "andian/v1/D-1/replies::andian.andian.v1.*.readings", BODY));
        again.disconnect();
        ownReadingsReachThePortalEvenThoseSentBeforeItFirstSubscribed();
    }

    @Test
    void commandsReachTheirDevice() throws Exception {
        Mqtt5BlockingClient device = connected("c1", "u1", "s1");
        try (var received = device.publishes(MqttGlobalPublishFilter.ALL)) {
            device.subscribeWith()
                    .topicFilter("andian/v1/D-1/commands")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();
            Mqtt5BlockingClient portal =
                    connected("portal-1", "portal", node.secrets().brokerPortal());
            publish(portal, "andian/v1/D-1/commands", BODY);
            assertArrayEquals(BODY, next(received).getPayloadAsBytes());
            portal.disconnect();
        }
        device.disconnect();
    }

    @Test
    void sessionOfAnotherDeviceCannotBeTakenOverLiveOrStored() {
        Mqtt5BlockingClient device = client("c1", "u1", "s1");
        device.connectWith().cleanStart(false).sessionExpiryInterval(3600).send();
        device.subscribeWith()
                .topicFilter("andian/v1/D-1/commands")
                .qos(MqttQos.AT_LEAST_ONCE)
                .send();
        assertThrows(Mqtt5ConnAckException.class, () -> connected("c1", "u2", "s2"));
        assertTrue(device.getState().isConnected());
        device.disconnect();
        assertThrows(Mqtt5ConnAckException.class, () -> connected("c1", "u2", "s2"));
        assertThrows(Mqtt5ConnAckException.class, () -> connected("c1", "u2", "wrong"));
        assertTrue(
                client("c1", "u1", "s1").connectWith().cleanStart(false).send().isSessionPresent());
    }

    @Test
    void tooLargeIsRefusedWithoutHarmInBothVersions() throws Exception {
        Mqtt3BlockingClient old =
                MqttClient.builder()
                        .useMqttVersion3()
                        .identifier("c3")
                        .serverHost("127.0.0.1")
                        .serverPort(port)
                        .simpleAuth()
                        .username("u1")
                        .password("s1".getBytes(StandardCharsets.UTF_8))
                        .applySimpleAuth()
                        .buildBlocking();
        old.connect();
        byte[] large = new byte[1 << 20];
        assertThrows(
                Exception.class,
                () ->
                        old.publishWith()
                                .topic("andian/v1/D-1/readings")
                                .qos(MqttQos.AT_LEAST_ONCE)
                                .payload(large)
                                .send());
        awaitCutOff(old);
        Mqtt5BlockingClient device = connected("c1", "u1", "s1");
        assertThrows(Exception.class, () -> publish(device, "andian/v1/D-1/readings", large));
        assertThrows(MqttClientStateException.class, old::disconnect);
        ownReadingsReachThePortalEvenThoseSentBeforeItFirstSubscribed();
    }

    /** Twenty megabytes of one device lie before nobody: neither lost nor in another's way. */
    @Test
    void aFloodOfOneDeviceWaitsForItsShareAndAnotherGoesFirst() throws Exception {
        Mqtt5BlockingClient portal = portal("andian/v1/+/readings");
        portal.disconnect();
        byte[] large = new byte[250_000];
        int messages = 20;
        Thread[] floods = new Thread[2];
        AtomicInteger taken = new AtomicInteger();
        for (int i = 0; i < floods.length; i++) {
            Mqtt5BlockingClient device = connected("flood-" + i, "u1", "s1");
            floods[i] =
                    new Thread(
                            () -> {
                                for (int n = 0; n < messages; n++) {
                                    publish(device, "andian/v1/D-1/readings", large);
                                    taken.incrementAndGet();
                                }
                                device.disconnect();
                            });
            floods[i].start();
        }
        await(() -> taken.get() >= 4);
        Mqtt5BlockingClient other = connected("c2", "u2", "s2");
        publish(other, "andian/v1/D-2/readings", BODY);
        other.disconnect();
        assertTrue(taken.get() <= 10, taken + " messages went before");
        String backlog = Files.readString(node.home().broker().resolve(WrittenFigures.BACKLOG));
        assertTrue(backlog.matches("\\d+ \\d+"), backlog);

        Mqtt5BlockingClient again = client("portal-1", "portal", node.secrets().brokerPortal());
        try (var received = again.publishes(MqttGlobalPublishFilter.ALL)) {
            again.connectWith().cleanStart(false).noSessionExpiry().send();
            int before = 0;
            while (!next(received).getTopic().toString().equals("andian/v1/D-2/readings")) {
                before++;
            }
            assertTrue(before <= 10, before + " messages of the flood came before");
            for (int n = before; n < messages * floods.length; n++) {
                assertEquals("andian/v1/D-1/readings", next(received).getTopic().toString());
            }
        }
        for (Thread flood : floods) {
            flood.join();
        }
        again.disconnect();
    }

    @Test
    void oldVersionIsRefusedAWrongPasswordToo() {
        Mqtt3BlockingClient old =
                MqttClient.builder()
                        .useMqttVersion3()
                        .identifier("c3")
                        .serverHost("127.0.0.1")
                        .serverPort(port)
                        .simpleAuth()
                        .username("u1")
                        .password("wrong".getBytes(StandardCharsets.UTF_8))
                        .applySimpleAuth()
                        .buildBlocking();
        assertThrows(Mqtt3ConnAckException.class, old::connect);
    }
}
