package org.andian.launcher.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the server's health page on loopback. */
final class Readiness {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(LIMIT)
                    .build();
    private final HttpRequest request;
    private String lastAnswer = "it did not listen";

    /**
     * @param port of the server on loopback
     */
    Readiness(int port) {
        request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                        .timeout(LIMIT)
                        .build();
    }

    /**
     * @return true for status 200 of {@code /health/ready} (MicroProfile Health); 503 while a check
     *     is down
     */
    boolean isReady() throws InterruptedException {
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            lastAnswer = "it answered " + response.statusCode();
            return response.statusCode() == OK;
        } catch (IOException e) {
            return false; // not listening yet; lastAnswer keeps what was heard last
        }
    }

    /** To follow a comma in a sentence, in English. */
    String lastAnswer() {
        return lastAnswer;
    }
}
