package org.andian.portal.notification.push;

import org.andian.portal.notification.Forbidden;
import org.andian.portal.refusal.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One message to one browser, at its maker's service.
 *
 * @param endpoint the browser's own address there
 * @param p256dh its public key, as {@code auth} in base64 for addresses
 */
record PushCall(URI endpoint, String p256dh, String auth) {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** All browsers of an account must be through before the claim of its message ends. */
    private static final Duration WHOLE = Duration.ofSeconds(12);

    private static final int LONGEST_ANSWER = 4096;
    private static final int SHOWN = 200;

    /** How long a browser's maker keeps it for one that is off: later it warns of nothing. */
    private static final String KEPT_SECONDS = "3600";

    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TIMEOUT = 408;
    private static final int BUSY = 429;
    private static final int BROKEN = 500;

    /** What came of it. */
    enum End {
        TAKEN,
        /** the browser has given the subscription up */
        GONE,
        /** to be tried again */
        LATER,
        REFUSED
    }

    /**
     * @param words of the service, or what was wrong
     */
    record Outcome(End end, String words) {}

    /** The address is a browser's word: it is looked at again each time. */
    Outcome send(byte[] plain, Vapid key, String contact, Instant now) {
        try {
            Forbidden.require(endpoint.getHost());
            return post(request(plain, key, contact, now));
        } catch (Refusal | IllegalArgumentException unusable) {
            return new Outcome(End.REFUSED, "unusable");
        } catch (IOException e) {
            return new Outcome(End.LATER, "unreachable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(End.LATER, "interrupted");
        }
    }

    private HttpRequest request(byte[] plain, Vapid key, String contact, Instant now) {
        byte[] body =
                PushCipher.encrypt(
                        plain,
                        Base64.getUrlDecoder().decode(p256dh),
                        Base64.getUrlDecoder().decode(auth));
        return HttpRequest.newBuilder(endpoint)
                .timeout(ANSWER)
                .header("Content-Type", "application/octet-stream")
                .header("Content-Encoding", "aes128gcm")
                .header("TTL", KEPT_SECONDS)
                .header("Urgency", "high")
                .header("Authorization", key.authorization(endpoint, contact, now))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static Outcome post(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            // an answer that trickles in would otherwise be read for ever
            CompletableFuture.delayedExecutor(WHOLE.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(client::shutdownNow);
            try {
                return read(client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
            } finally {
                client.shutdownNow();
            }
        }
    }

    private static Outcome read(HttpResponse<InputStream> response) throws IOException {
        try (InputStream in = response.body()) {
            String text = new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
            String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
            String shown = line.length() <= SHOWN ? line : line.substring(0, SHOWN);
            return new Outcome(
                    end(response.statusCode()), (response.statusCode() + " " + shown).strip());
        }
    }

    private static End end(int status) {
        if (status >= OK && status < REDIRECT) {
            return End.TAKEN;
        }
        return switch (status) {
            case NOT_FOUND, GONE -> End.GONE;
            case TIMEOUT, BUSY -> End.LATER;
            default -> status >= BROKEN ? End.LATER : End.REFUSED;
        };
    }
}
