package org.andian.launcher.simulate;

import org.andian.launcher.Json;
import org.apache.activemq.artemis.json.JsonObject;
import org.apache.activemq.artemis.utils.JsonLoader;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The portal's REST on loopback: once by the key of this home, else by the token of an account. */
final class PortalRest {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

    /** Registering a thousand devices takes seconds; a minute means that something hangs. */
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private static final int FIRST_ERROR = 400;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_LIMIT)
                    .build();
    private final String root;
    private final String key;

    PortalRest(Map<String, String> environment, String key) {
        this.root = "http://127.0.0.1:" + environment.getOrDefault("PORTAL_HTTP_PORT", "8080");
        this.key = key;
    }

    JsonObject postLocal(String path, String json) throws InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(root + path)).header("X-Andian-Key", key), json);
    }

    /** A new one each time, with the account's own rights and reach. */
    String token(String account) throws InterruptedException {
        return postLocal("/api/local/tokens", "{\"account\":" + Json.quote(account) + "}")
                .getString("token");
    }

    /**
     * @param path from the root, encoded
     * @throws CannotSimulate when the portal is away or answers 400 or above, with the detail it
     *     gives
     */
    JsonObject post(String token, String path, String json) throws InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Authorization", "Bearer " + token),
                json);
    }

    JsonObject get(String token, String path) throws InterruptedException {
        return exchange(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Authorization", "Bearer " + token)
                        .GET());
    }

    private JsonObject send(HttpRequest.Builder request, String json) throws InterruptedException {
        return exchange(
                request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private JsonObject exchange(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> response =
                    client.send(
                            request.timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= FIRST_ERROR) {
                throw new CannotSimulate(
                        Json.findText(response.body(), "detail")
                                .orElse(
                                        "The portal answered "
                                                + response.statusCode()
                                                + " to "
                                                + response.uri().getPath()
                                                + "."));
            }
            return JsonLoader.readObject(new StringReader(response.body()));
        } catch (IOException e) {
            throw new CannotSimulate(
                    "The portal does not answer at " + root + " (" + e + "); see ./portal status.");
        }
    }
}
