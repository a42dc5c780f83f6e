package org.andian.launcher.local;

import org.andian.launcher.Json;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks the portal on loopback; a refusal becomes {@link Refused} with the reason the portal gave.
 */
final class LocalRest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PATIENT_LIMIT = Duration.ofMinutes(10);

    /** The portal's local doors answer directly: a redirection would lead to a page for people. */
    private static final int FIRST_NOT_DONE = 300;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(LIMIT)
                    .build();
    private final String root;
    private final String key;

    LocalRest(int port, String key) {
        this.root = "http://127.0.0.1:" + port;
        this.key = key;
    }

    /**
     * @param path from the root, encoded
     * @return the body as it came
     * @throws Refused when the portal is not there or answers 300 or above, with the detail of its
     *     problem+json (RFC 9457)
     */
    String get(String path) throws IOException, InterruptedException {
        return send(path, HttpRequest.newBuilder().GET(), LIMIT);
    }

    String post(String path, String json) throws IOException, InterruptedException {
        return send(path, body(json), LIMIT);
    }

    /** For what takes as long as the portal's data are many. */
    String postPatiently(String path, String json) throws IOException, InterruptedException {
        return send(path, body(json), PATIENT_LIMIT);
    }

    private static HttpRequest.Builder body(String json) {
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private String send(String path, HttpRequest.Builder request, Duration limit)
            throws IOException, InterruptedException {
        try {
            HttpResponse<String> response =
                    client.send(
                            request.uri(URI.create(root + path))
                                    .header("X-Andian-Key", key)
                                    .timeout(limit)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= FIRST_NOT_DONE) {
                throw new Refused(
                        Json.findText(response.body(), "detail")
                                .orElse("The portal answered " + response.statusCode() + "."));
            }
            return response.body();
        } catch (ConnectException e) {
            throw new Refused(
                    "The portal does not answer at " + root + "; is it running? (./portal status)");
        }
    }

    /**
     * @return good for one segment of a path
     */
    static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
