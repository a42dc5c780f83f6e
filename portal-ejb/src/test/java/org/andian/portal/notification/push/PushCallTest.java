package org.andian.portal.notification.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;

/** What a browser's maker gets: who speaks is proved, and its browser alone reads it. */
class PushCallTest {

    private static final Instant NOW = Instant.parse("2026-11-30T01:02:03Z");
    private static final String CONTACT = "mailto:duty@example.gov.cn";

    private final Browser browser = Browser.fresh();
    private final Vapid key = Vapid.fresh();
    private HttpServer maker;
    private int status = 201;
    private String heard;
    private String authorization;
    private String encoding;

    @BeforeEach
    void open() throws IOException {
        maker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        maker.createContext("/push/7", this::take);
        maker.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        authorization = exchange.getRequestHeaders().getFirst("Authorization");
        encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
        try {
            heard = browser.read(body);
        } catch (GeneralSecurityException e) {
            heard = e.toString();
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @AfterEach
    void close() {
        maker.stop(0);
    }

    @Test
    void theBrowserReadsItAndItsMakerKnowsWhoSpeaks() throws Exception {
        assertEquals(PushCall.End.TAKEN, send().end());
        assertEquals("报警 812 mA", heard);
        assertEquals("aes128gcm", encoding);
        String[] parts = authorization.split("[ ,=]+");
        assertEquals("vapid", parts[0]);
        assertEquals(key.publicKey(), parts[4]);
        String token = parts[2];
        String[] pieces = token.split("\\.");
        JsonObject claims = json(pieces[1]);
        assertEquals("http://127.0.0.1:" + maker.getAddress().getPort(), claims.getString("aud"));
        assertEquals(CONTACT, claims.getString("sub"));
        assertEquals(NOW.plusSeconds(12 * 3600).getEpochSecond(), claims.getInt("exp"));
        assertEquals("ES256", json(pieces[0]).getString("alg"));
        assertTrue(isSigned(pieces), token);
    }

    @Test
    void whatComesOfItIsToldApart() {
        assertEquals(PushCall.End.TAKEN, send(200));
        assertEquals(PushCall.End.GONE, send(404));
        assertEquals(PushCall.End.GONE, send(410));
        assertEquals(PushCall.End.LATER, send(429));
        assertEquals(PushCall.End.LATER, send(503));
        assertEquals(PushCall.End.REFUSED, send(400));
        assertEquals(PushCall.End.REFUSED, send(302));
        maker.stop(0);
        assertEquals(PushCall.End.LATER, send(200));
    }

    /** What a browser says is its address may lead to where clouds tell their secrets. */
    @Test
    void nothingIsSentToWhereNoServiceStands() {
        assertEquals(PushCall.End.REFUSED, to("http://169.254.169.254/push", browser.point()));
        assertEquals(PushCall.End.REFUSED, to("http://0.0.0.0/push", browser.point()));
    }

    @Test
    void whatIsNoKeyKeepsBackNoOtherBrowser() {
        String here = "http://127.0.0.1:" + maker.getAddress().getPort() + "/push/7";
        assertEquals(PushCall.End.REFUSED, to(here, new byte[65]));
    }

    private PushCall.End to(String endpoint, byte[] point) {
        PushCall call =
                new PushCall(
                        URI.create(endpoint), Browser.coded(point), Browser.coded(browser.auth()));
        return call.send(new byte[] {1}, key, CONTACT, NOW).end();
    }

    @Test
    void theKeyIsTheSameAfterItWasKept() throws Exception {
        Vapid kept = Vapid.of(key.text());
        assertEquals(key.publicKey(), kept.publicKey());
        Signature signing = Signature.getInstance("SHA256withECDSAinP1363Format");
        signing.initSign(kept.privateKey());
        signing.update(new byte[] {1});
        byte[] signature = signing.sign();
        signing.initVerify(Curve.key(Browser.bytes(key.publicKey())));
        signing.update(new byte[] {1});
        assertTrue(signing.verify(signature));
    }

    private boolean isSigned(String[] pieces) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Curve.key(Browser.bytes(key.publicKey())));
        signature.update((pieces[0] + "." + pieces[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Browser.bytes(pieces[2]));
    }

    private static JsonObject json(String coded) {
        String text = new String(Browser.bytes(coded), StandardCharsets.UTF_8);
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private PushCall.End send(int answered) {
        status = answered;
        return send().end();
    }

    private PushCall.Outcome send() {
        PushCall call =
                new PushCall(
                        URI.create("http://127.0.0.1:" + maker.getAddress().getPort() + "/push/7"),
                        Browser.coded(browser.point()),
                        Browser.coded(browser.auth()));
        return call.send("报警 812 mA".getBytes(StandardCharsets.UTF_8), key, CONTACT, NOW);
    }
}
