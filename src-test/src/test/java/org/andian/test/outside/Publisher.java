package org.andian.test.outside;

import org.andian.test.Node;
import org.andian.test.Node.Credential;
import org.andian.test.Patience;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** One MQTT connection of a device, QoS 1; two of the same device have different client ids. */
final class Publisher implements AutoCloseable {

    private static final long LIMIT_MS = Patience.LIMIT.toMillis();
    private static final int WINDOW = 100;
    private static final int FIRST_REFUSAL = 0x80;

    private final MqttAsyncClient client;

    Publisher(Node node, Credential credential) throws MqttException {
        client =
                new MqttAsyncClient(
                        "tcp://127.0.0.1:" + node.mqttPort(),
                        "test-" + UUID.randomUUID(),
                        new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(credential.user());
        options.setPassword(credential.password().getBytes(StandardCharsets.UTF_8));
        options.setCleanStart(true);
        options.setReceiveMaximum(WINDOW);
        client.connect(options).waitForCompletion(LIMIT_MS);
    }

    IMqttToken send(String deviceNo, String body) throws MqttException {
        return client.publish(
                "andian/v1/" + deviceNo + "/readings",
                new MqttMessage(body.getBytes(StandardCharsets.UTF_8), 1, false, null));
    }

    /**
     * @param then told of the acknowledgement; given at once, since a fast broker answers before a
     *     later setter could be heard
     */
    void send(String deviceNo, String body, MqttActionListener then) throws MqttException {
        client.publish(
                "andian/v1/" + deviceNo + "/readings",
                new MqttMessage(body.getBytes(StandardCharsets.UTF_8), 1, false, null),
                null,
                then);
    }

    /**
     * MQTT 5 answers a message it does not take with an acknowledgement whose reason says so; the
     * client counts that as success.
     */
    static boolean isTaken(IMqttToken token) {
        return Arrays.stream(token.getReasonCodes()).allMatch(reason -> reason < FIRST_REFUSAL);
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            client.disconnect().waitForCompletion(LIMIT_MS);
        }
        client.close(true);
    }
}
