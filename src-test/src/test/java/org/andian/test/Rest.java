package org.andian.test;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A caller of the portal's REST, as a program outside would be. */
public final class Rest {

    private static final int FIRST_ERROR = 400;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .connectTimeout(Patience.LIMIT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /** Status, media type and body of an answer. */
    public record Reply(int status, String type, String body) {

        public JsonObject json() {
            return JsonParser.parseString(body).getAsJsonObject();
        }

        public List<JsonElement> items() {
            if (status >= FIRST_ERROR) {
                throw new AssertionError("The portal answered " + status + ": " + body);
            }
            return json().getAsJsonArray("items").asList();
        }

        public int total() {
            return json().get("total").getAsInt();
        }
    }

    private final URI base;
    private final Map<String, String> headers;

    private Rest(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public static Rest anonymous(Node node) {
        return anonymous(node.address());
    }

    public static Rest anonymous(URI address) {
        return new Rest(address, Map.of());
    }

    public static Rest as(Node node, String token) {
        return as(node.address(), token);
    }

    public static Rest as(URI address, String token) {
        return new Rest(address, Map.of("Authorization", "Bearer " + token));
    }

    /** The same caller, who sends one more header with each request. */
    public Rest with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Rest(base, more);
    }

    /** The door of {@code ./portal device} and {@code ./portal token}. */
    public static Rest local(Node node) {
        return new Rest(node.address(), Map.of("X-Andian-Key", node.secret("local.key")));
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply post(String path, String body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    public Reply put(String path, String body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    /** Bytes of no kind that is told. */
    public Reply post(String path, byte[] body) {
        return send(
                request(path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public Reply delete(String path) {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(Patience.LIMIT);
        headers.forEach(request::header);
        return request;
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    CLIENT.send(
                            request.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException unreachable) {
            throw new IllegalStateException("No answer from the portal", unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
