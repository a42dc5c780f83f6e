package org.andian.test;

import org.andian.test.Node.Credential;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Debian's {@code mosquitto_pub}: a publisher we did not write. */
public final class MosquittoPub {

    /**
     * @param code 0 when the broker acknowledged the message
     */
    public record Answer(int code, String words) {}

    private final Node node;
    private final Credential credential;
    private final String version;

    private MosquittoPub(Node node, Credential credential, String version) {
        this.node = node;
        this.credential = credential;
        this.version = version;
    }

    public MosquittoPub(Node node, Credential credential) {
        this(node, credential, "5");
    }

    /** As an older device, which is not told how much the broker takes and so sends too much. */
    public MosquittoPub oldFashioned() {
        return new MosquittoPub(node, credential, "311");
    }

    public Answer readings(String deviceNo, String body) {
        return publish(
                "andian/v1/" + deviceNo + "/readings", body.getBytes(StandardCharsets.UTF_8));
    }

    public Answer publish(String topic, byte[] body) {
        return publish(List.of("-h", "127.0.0.1", "-p", "" + node.mqttPort()), topic, body);
    }

    /**
     * @param where host, port and what else the program needs to reach the broker
     */
    public Answer publish(List<String> where, String topic, byte[] body) {
        List<String> command = new ArrayList<>(List.of("mosquitto_pub", "-V", version));
        command.addAll(where);
        command.addAll(
                List.of(
                        "-u",
                        credential.user(),
                        "-P",
                        credential.password(),
                        "-q",
                        "1",
                        "-t",
                        topic,
                        "-s"));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            feed(process, body);
            if (!process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return new Answer(
                    process.exitValue(),
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .strip());
        } catch (IOException unable) {
            throw new IllegalStateException(
                    "mosquitto_pub is missing: install mosquitto-clients", unable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * A refused publisher may close its end before all is written, which is its answer, not an
     * error.
     */
    private static void feed(Process process, byte[] body) {
        try (var in = process.getOutputStream()) {
            in.write(body);
        } catch (IOException closed) {
            System.out.println("mosquitto_pub did not read all: " + closed.getMessage());
        }
    }
}
