package org.andian.test.outside;

import org.andian.test.Node;
import org.andian.test.Node.Credential;
import org.andian.test.Patience;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.common.MqttException;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A device that publishes without a pause and remembers which stamps the broker acknowledged; ends
 * when told to or when the broker is gone.
 */
final class Load implements Runnable {

    private static final int WINDOW = 50;
    private static final int MOST = 9_000;

    private final Node node;
    private final Credential credential;
    private final long first;
    private final Map<Long, Boolean> acknowledged = new ConcurrentHashMap<>();
    private final Map<Long, Boolean> refused = new ConcurrentHashMap<>();
    private final Semaphore window = new Semaphore(WINDOW);
    private volatile boolean ended;

    Load(Node node, Credential credential, long first) {
        this.node = node;
        this.credential = credential;
        this.first = first;
    }

    Set<Long> acknowledged() {
        return Set.copyOf(acknowledged.keySet());
    }

    /** Messages the broker answered but did not take. */
    Set<Long> refused() {
        return Set.copyOf(refused.keySet());
    }

    void end() {
        ended = true;
    }

    @Override
    public void run() {
        try (Publisher publisher = connect()) {
            for (long number = 0; number < MOST && !ended; number++) {
                publish(publisher, first + number);
            }
        } catch (MqttException gone) {
            System.out.println(
                    "The publisher lost its broker after "
                            + acknowledged.size()
                            + " acknowledgements: "
                            + gone.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Again until it is let in, as a device does: one that was registered while the database did
     * not answer is known within two seconds.
     */
    private Publisher connect() {
        return Patience.await()
                .ignoreExceptionsInstanceOf(MqttException.class)
                .until(() -> new Publisher(node, credential), publisher -> true);
    }

    private void publish(Publisher publisher, long stamp)
            throws MqttException, InterruptedException {
        if (!window.tryAcquire(1, TimeUnit.SECONDS)) {
            return;
        }
        publisher.send(
                credential.user(),
                "{\"ts\": %d, \"circuit\": 1, \"values\": {\"residualCurrent\": 20}}"
                        .formatted(stamp),
                new MqttActionListener() {
                    @Override
                    public void onSuccess(IMqttToken token) {
                        (Publisher.isTaken(token) ? acknowledged : refused).put(stamp, true);
                        window.release();
                    }

                    @Override
                    public void onFailure(IMqttToken token, Throwable cause) {
                        window.release();
                    }
                });
    }
}
