package org.andian.test.first;

import static org.andian.test.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.MosquittoPub;
import org.andian.test.Node;
import org.andian.test.Node.Answer;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/** A portal that other machines reach, which are played by a second address of this one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OtherMachinesIT {

    private static final String BIND = "127.0.0.2";
    private static final String HSTS = "Strict-Transport-Security";
    private static final Node NODE =
            Node.alone("machines")
                    .with(
                            Map.of(
                                    "PORTAL_BIND",
                                    BIND,
                                    "PORTAL_TLS_NAMES",
                                    "2001:db8::7",
                                    "PORTAL_DEMO",
                                    "1"));
    private static final Path AUTHORITY = NODE.home().resolve("tls/ca.crt");
    private static final Path KEY = NODE.home().resolve("tls/server.p12");

    private static X509Certificate authority;

    @BeforeAll
    static void fromNothing() throws IOException {
        NODE.emptied();
    }

    @AfterAll
    static void stop() {
        NODE.stop();
    }

    @Test
    @Order(1)
    void withoutAnythingThatEncryptsItDoesNotStart() {
        NODE.with(Map.of("PORTAL_TLS", "off"));
        Answer refused = NODE.command("start");
        NODE.with(Map.of("PORTAL_TLS", "auto"));
        assertEquals(1, refused.code(), refused.toString());
        assertTrue(refused.errors().contains("PORTAL_TRUSTED_PROXY"), refused.errors());
    }

    @Test
    @Order(2)
    void theFirstStartMakesAnAuthorityAndTellsItsFingerprint() throws Exception {
        Answer started = NODE.command("start");
        assertEquals(0, started.code(), started.toString());
        authority = certificate(AUTHORITY);
        assertTrue(started.out().contains("SHA-256 fingerprint: " + fingerprint()), started.out());
        assertTrue(started.out().contains("https://" + BIND + ":" + NODE.httpsPort() + "/"));
        assertFalse(started.out().contains("One-time secret"), "a demo is never set up");
        for (Path key : List.of(KEY, NODE.home().resolve("secrets/tls-ca.p12"))) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(key)),
                    key.toString());
        }
    }

    @Test
    @Order(3)
    void pagesAreEncryptedForWhoTrustsTheAuthority() throws Exception {
        HttpResponse<String> login = trusting().send(get(https("login.xhtml")), body());
        assertEquals(200, login.statusCode());
        assertEquals(HttpClient.Version.HTTP_1_1, login.version());
        assertEquals("TLSv1.3", login.sslSession().orElseThrow().getProtocol());
        List<String> cookies = login.headers().allValues("Set-Cookie");
        assertFalse(cookies.isEmpty());
        for (String cookie : cookies) {
            assertTrue(cookie.toLowerCase().contains("; secure"), cookie);
        }
        assertTrue(login.headers().firstValue(HSTS).isEmpty(), "not with our own certificate");
        try (HttpClient stranger = HttpClient.newHttpClient()) {
            assertThrows(SSLException.class, () -> stranger.send(get(https("")), body()));
        }
    }

    @Test
    @Order(4)
    void plainHttpLeadsToItAndSaysHowToTrust() throws Exception {
        try (HttpClient plain = HttpClient.newHttpClient()) {
            HttpResponse<String> led = plain.send(get(http("login.xhtml?a=1&b=2")), body());
            assertEquals(307, led.statusCode());
            assertEquals(
                    https("login.xhtml?a=1&b=2").toString(),
                    led.headers().firstValue("Location").orElseThrow());
            HttpRequest token =
                    HttpRequest.newBuilder(http("api/v1/devices"))
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build();
            assertEquals(403, plain.send(token, body()).statusCode());
            for (String page : List.of("api/v1/alarms", "health/ready", "andian.css", "trusted")) {
                assertEquals(307, plain.send(get(http(page)), body()).statusCode(), page);
            }
            HttpResponse<String> trust = plain.send(get(http("trust")), body());
            assertEquals(200, trust.statusCode());
            assertTrue(trust.body().contains(fingerprint()), trust.body());
            assertTrue(trust.body().contains(http("trust").toString()), trust.body());
            assertTrue(trust.headers().allValues("Set-Cookie").isEmpty(), "it knows no visitor");
            HttpResponse<InputStream> file =
                    plain.send(
                            get(http("trust/andian-ca.crt")),
                            HttpResponse.BodyHandlers.ofInputStream());
            assertEquals(authority, certificate(file.body()));
        }
        assertFalse(redirectForHost("evil.example").contains("evil.example"));
        assertFalse(redirectForHost("[evil.example]").contains("evil.example"));
        assertFalse(redirectForHost("2130706689#.portal.example").contains("2130706689"));
        for (String port : List.of("", ":8080")) {
            assertTrue(
                    redirectForHost("[2001:db8::7]" + port)
                            .contains("Location: https://[2001:db8::7]:" + NODE.httpsPort() + "/"),
                    port);
        }
        assertEquals(200, Rest.anonymous(NODE).get("/health/ready").status(), "on loopback");
    }

    @Test
    @Order(5)
    void devicesConnectByTlsAndNotWithout() throws Exception {
        Rest.Reply reply =
                Rest.local(NODE)
                        .post("/api/local/demo/organisation", Populated.text("population.json"));
        assertEquals(201, reply.status(), reply.toString());
        MosquittoPub device =
                new MosquittoPub(NODE, NODE.register("M-1", "--premises", "T-SCHOOL"));
        byte[] body =
                "{\"ts\": %d, \"circuit\": 1, \"values\": {\"residualCurrent\": 650}}"
                        .formatted(Instant.now().toEpochMilli())
                        .getBytes(StandardCharsets.UTF_8);
        List<String> tls =
                List.of("-h", BIND, "-p", "" + NODE.mqttsPort(), "--cafile", AUTHORITY.toString());
        MosquittoPub.Answer sent = device.publish(tls, "andian/v1/M-1/readings", body);
        assertEquals(0, sent.code(), sent.words());
        Rest city = Rest.as(NODE, NODE.token("t-city"));
        await().untilAsserted(() -> assertEquals(1, city.get("/api/v1/alarms?device=M-1").total()));
        assertThrows(ConnectException.class, () -> new Socket(BIND, NODE.mqttPort()).close());
    }

    @Test
    @Order(6)
    void theOfficesOwnCertificateBindsBrowsersToHttps() throws Exception {
        Path own = NODE.home().resolveSibling("office.p12");
        NODE.stop();
        X509Certificate before = served();
        Files.move(KEY, own, StandardCopyOption.REPLACE_EXISTING);
        NODE.with(
                Map.of(
                        "PORTAL_TLS_KEYSTORE",
                        own.toString(),
                        "PORTAL_TLS_KEYSTORE_PASSWORD",
                        NODE.secret("tls")));
        Answer started = NODE.command("start");
        assertEquals(0, started.code(), started.toString());
        HttpResponse<String> login = trusting().send(get(https("login.xhtml")), body());
        assertEquals("max-age=31536000", login.headers().firstValue(HSTS).orElse("none"));
        assertEquals(before, login.sslSession().orElseThrow().getPeerCertificates()[0]);
        assertEquals(404, trusting().send(get(https("trust")), body()).statusCode());
    }

    @Test
    @Order(7)
    void oneThatIsGoneIsMadeAnewUnderTheSameAuthority() throws Exception {
        X509Certificate office = served();
        NODE.stop();
        NODE.with(Map.of("PORTAL_TLS_KEYSTORE", ""));
        Answer started = NODE.command("start");
        assertEquals(0, started.code(), started.toString());
        assertEquals(authority, certificate(AUTHORITY));
        HttpResponse<String> login = trusting().send(get(https("login.xhtml")), body());
        assertEquals(200, login.statusCode());
        assertNotEquals(office, login.sslSession().orElseThrow().getPeerCertificates()[0]);
    }

    private static URI https(String path) {
        return URI.create("https://" + BIND + ":" + NODE.httpsPort() + "/" + path);
    }

    private static URI http(String path) {
        return URI.create("http://" + BIND + ":" + NODE.address().getPort() + "/" + path);
    }

    private static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address).build();
    }

    private static HttpResponse.BodyHandler<String> body() {
        return HttpResponse.BodyHandlers.ofString();
    }

    /** With a name that the library would not let a caller choose. */
    private static String redirectForHost(String host) throws IOException {
        try (Socket socket = new Socket(BIND, NODE.address().getPort())) {
            socket.getOutputStream()
                    .write(
                            ("GET /login.xhtml HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n")
                                    .formatted(host)
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 307"), answer);
            return answer;
        }
    }

    /** A browser on which the authority was installed. */
    private static HttpClient trusting() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("andian", authority);
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    /** What the portal was told to show when it was started last. */
    private static X509Certificate served() throws GeneralSecurityException, IOException {
        return certificate(NODE.home().resolve("tls/chain.pem"));
    }

    private static X509Certificate certificate(Path file)
            throws GeneralSecurityException, IOException {
        return certificate(Files.newInputStream(file));
    }

    private static X509Certificate certificate(InputStream file)
            throws GeneralSecurityException, IOException {
        try (file) {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(file);
        }
    }

    private static String fingerprint() throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(authority.getEncoded());
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    }
}
