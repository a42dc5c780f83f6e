package org.andian.portal.notification;

import org.andian.portal.refusal.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One request to another system: by http or https alone, without following it elsewhere, answered
 * within seconds and read as far as some kilobytes. Where to, the system administrator says: an
 * office's own network and its own machine are wanted, for gateways stand there. {@link Forbidden}
 * is what no gateway has.
 *
 * @param headers name to value, without those of the protocol itself
 * @param body null for none
 */
record WebCall(String method, String address, Map<String, String> headers, String body) {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final Duration WHOLE = Duration.ofSeconds(20);
    private static final int LONGEST_ANSWER = 65_536;

    /** What a receiver said. */
    record Answer(int status, String text) {

        private static final int OK = 200;
        private static final int REDIRECT = 300;
        private static final int SHOWN = 300;

        /** Malformed, gone, too large, too long, of a kind or content it does not take. */
        private static final Set<Integer> FOR_GOOD = Set.of(400, 410, 413, 414, 415, 422);

        boolean isGood() {
            return status >= OK && status < REDIRECT;
        }

        /**
         * Whether the same request would be answered alike another time. A wrong key or path is
         * mended while the message waits.
         */
        boolean isForGood() {
            return FOR_GOOD.contains(status);
        }

        /** Status and the beginning of the text, on one line. */
        String words() {
            String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
            String shown = line.length() <= SHOWN ? line : line.substring(0, SHOWN);
            return (status + " " + shown).strip();
        }
    }

    /**
     * @throws Refusal ADDRESS_OF_SYSTEM
     */
    static URI checked(String address) {
        try {
            URI uri = new URI(address == null ? "" : address);
            boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (!isWeb || uri.getHost() == null || uri.getUserInfo() != null) {
                throw new Refusal(NotificationReason.ADDRESS_OF_SYSTEM);
            }
            return uri;
        } catch (URISyntaxException malformed) {
            throw new Refusal(NotificationReason.ADDRESS_OF_SYSTEM);
        }
    }

    Answer send() throws NotSent {
        HttpRequest request = request();
        try (HttpClient client =
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            // an answer that trickles in would otherwise be read for ever
            CompletableFuture.delayedExecutor(WHOLE.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(client::shutdownNow);
            HttpResponse<InputStream> response =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                String text = new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
                return new Answer(response.statusCode(), text);
            } finally {
                client.shutdownNow();
            }
        } catch (IOException e) {
            throw new NotSent(Mailing.UNREACHABLE, false, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent("interrupted", false, e);
        }
    }

    /**
     * What is set may be nothing that can be sent, such as a header beyond Latin letters: it waits
     * until that is mended.
     */
    private HttpRequest request() throws NotSent {
        try {
            URI uri = checked(address);
            Forbidden.require(uri.getHost());
            HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(ANSWER);
            headers.forEach(request::setHeader);
            return request.method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(
                                            body, StandardCharsets.UTF_8))
                    .build();
        } catch (Refusal | IllegalArgumentException unusable) {
            // without its words: they name what was filled in, the secret perhaps
            throw new NotSent(Mailing.UNUSABLE, false, unusable);
        } catch (UnknownHostException unknown) {
            throw new NotSent(Mailing.UNREACHABLE, false, unknown);
        }
    }
}
