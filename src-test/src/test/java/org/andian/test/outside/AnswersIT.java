package org.andian.test.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.Node;
import org.andian.test.Patience;
import org.andian.test.Populated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the portal answers to requests no browser of ours makes: its own words, and no more. */
class AnswersIT {

    private static final String HERE = "Host: 127.0.0.1";
    private static final Pattern VIEW =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"");

    private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']+)'");

    /** PrimeFaces writes this name into the script of each page. */
    private static final String EXPIRED = "jakarta.faces.application.viewexpiredexception";

    private static final Pattern SESSION =
            Pattern.compile("(?i)set-cookie: (JSESSIONID=[^;\r\n]+)");

    private final Node node = Populated.portal().node();

    @ParameterizedTest
    @ValueSource(strings = {"/home.xhtml", "/", "/users/", "/campaign/", "/api/v1/alarms"})
    void aNameThatIsNotOursIsToldSoAndNotRepeated(String path) throws IOException {
        String answer = ask("GET " + path, "Host: evil.example");
        assertFalse(answer.contains("evil.example"), answer);
        assertEquals("HTTP/1.1 421", status(answer));
        assertTrue(answer.contains("PORTAL_TLS_NAMES"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home.xhtml", "/", "/users", "/campaign"})
    void redirectsLeadHereWhateverThePort(String path) throws IOException {
        for (String host : List.of("localhost:1", "127.0.0.1:1", "[::1]:1")) {
            assertLeadsHere(path, host);
        }
    }

    /** The server adds the stroke before it asks whose name that is. */
    @ParameterizedTest
    @ValueSource(strings = {"/users", "/campaign"})
    void aFolderLeadsHereWhateverTheName(String path) throws IOException {
        assertLeadsHere(path, "evil.example");
    }

    private void assertLeadsHere(String path, String host) throws IOException {
        String answer = ask("GET " + path, "Host: " + host);
        assertFalse(answer.contains(host), answer);
        assertTrue(
                answer.startsWith("HTTP/1.1 401") || low(answer).contains("\r\nlocation: /"),
                answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /no-such",
                "GET /%zz",
                "GET /a%00b",
                "GET /api/%zz",
                "GET /api/v1/no-such",
                "GET /metrics",
                "GET /health/no-such",
                "DELETE /login.xhtml",
                "PUT /no-such",
                "BREW /login.xhtml",
                "TRACE /login.xhtml",
                "TRACE /api/v1/alarms",
                "GET /__asadmin/version",
                "POST /__asadmin/version",
                "GET /management/domain",
                "GET /monitoring/domain",
                "GET /common/index.jsf"
            })
    void noAnswerTellsTheServer(String request) throws IOException {
        String answer = ask(request, HERE);
        assertFalse(low(answer).contains("payara") || low(answer).contains("glassfish"), answer);
        assertFalse(low(answer).contains("\r\nserver:"), answer);
    }

    /** They would lie on the disk before anybody is asked who sends them. */
    @Test
    void aStrangersFilesAreNotTaken() throws IOException {
        String answer =
                ask(
                        "POST /login.xhtml",
                        HERE,
                        "Content-Type: multipart/form-data; boundary=x",
                        "Content-Length: 60000000");
        assertEquals("HTTP/1.1 403", status(answer));
    }

    /** No administration of the server, the broker or the Java machine: nothing else listens. */
    @Test
    void onlyPortsOfOursListen() {
        Set<Integer> ports = node.processes().listening();
        ports.removeAll(node.ownPorts());
        assertEquals(Set.of(), ports);
    }

    /** What is no HTTP the server refuses before the portal sees it: without a word of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "\u0000\u0001\u0002\r\n\r\n",
                "GET /login.xhtml HTTP/1.1\r\n\r\n",
                "GET /login.xhtml HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /login.xhtml HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: odd\r\n\r\n",
                "GET /login.xhtml HTTP/1.1\r\nHost: a b\r\n\r\n"
            })
    void whatIsNoRequestIsToldNothing(String sent) throws IOException {
        String answer = sendAnything(sent);
        assertTellsNothing(answer);
        if (!answer.isEmpty()) {
            assertClosed(low(answer));
        }
    }

    @Test
    void aHeadTooLongIsToldNothing() throws IOException {
        String answer =
                sendAnything(
                        "GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(70_000) + "\r\n\r\n");
        assertTellsNothing(answer);
        if (!answer.isEmpty()) {
            assertClosed(low(answer));
        }
    }

    private static void assertTellsNothing(String answer) {
        String low = low(answer);
        assertFalse(low.contains("payara") || low.contains("glassfish"), answer);
        assertFalse(low.contains("\r\nserver:") || low.contains("grizzly"), answer);
        assertFalse(low.replace(EXPIRED, "").contains("exception"), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT /no-such, text/html", "BREW /health/ready, application/problem+json",
        "GET /metrics, application/problem+json", "GET /api/v1/no-such, application/problem+json"
    })
    void whatTheServerRefusesIsToldOurWay(String request, String type) throws IOException {
        String answer = low(ask(request, HERE));
        assertTrue(answer.startsWith("http/1.1 4") || answer.startsWith("http/1.1 5"), answer);
        assertTrue(answer.contains("content-type: " + type), answer);
        assertTrue(answer.contains("x-frame-options: deny"), answer);
        assertTrue(answer.contains("content-security-policy: default-src"), answer);
    }

    /**
     * Java's own client offers HTTP/2 with its first request; its body must not be lost for that.
     */
    @Test
    void anOfferOfHttp2CostsNoBody() throws IOException, InterruptedException {
        HttpRequest sent =
                HttpRequest.newBuilder(node.address().resolve("/api/v1/alarms/acknowledgements"))
                        .header("Authorization", "Bearer " + node.token("t-city"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"ids\": [\"no number\"]}"))
                        .timeout(Patience.LIMIT)
                        .build();
        HttpResponse<String> plain = with(HttpClient.Version.HTTP_1_1, sent);
        HttpResponse<String> offering = with(HttpClient.Version.HTTP_2, sent);
        assertEquals(400, plain.statusCode(), plain.body());
        assertEquals(plain.statusCode(), offering.statusCode(), offering.body());
        assertEquals(HttpClient.Version.HTTP_1_1, offering.version());
    }

    private static HttpResponse<String> with(HttpClient.Version version, HttpRequest sent)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
            return client.send(sent, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void anOfferOfAnythingIsPassedOver() throws IOException {
        String answer = ask("GET /login.xhtml", HERE, "Upgrade: h2c, odd/1");
        assertEquals("HTTP/1.1 200", status(answer));
        assertTrue(answer.contains("</html>"), answer);
    }

    /** As a client begins that knows beforehand whom it speaks to (RFC 9113, 3.4). */
    @Test
    void clearHttp2IsRefused() throws IOException {
        String answer = sendAnything("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0");
        assertTrue(answer.startsWith("HTTP/1.1 4") || answer.startsWith("HTTP/1.1 505"), answer);
        assertTellsNothing(answer);
    }

    @Test
    void figuresAreForAdministrators() throws IOException {
        assertEquals("HTTP/1.1 401", status(ask("GET /metrics", HERE)));
        assertEquals("HTTP/1.1 403", status(ask("GET /metrics", HERE, bearer("t-city"))));
        assertEquals("HTTP/1.1 200", status(ask("GET /metrics", HERE, bearer("t-system"))));
    }

    @Test
    void apiAnswersAreStoredNowhere() throws IOException {
        assertTrue(low(ask("GET /api/v1/alarms", HERE)).contains("cache-control: no-store"));
        assertTrue(
                low(ask("GET /api/v1/alarms", HERE, bearer("t-city")))
                        .contains("cache-control: no-store"));
    }

    @Test
    void aForeignPageOpensNoSocket() throws IOException {
        String answer =
                ask(
                        "GET /push/alarms",
                        HERE,
                        "Origin: https://evil.example",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                        "Sec-WebSocket-Version: 13");
        assertEquals("HTTP/1.1 403", status(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/jakarta.faces.push/alarms", "/no-such", "/health/a|b", "/api/v1/alarms"})
    void aSocketElsewhereIsNotThere(String address) throws IOException {
        String answer =
                ask(
                        "GET " + address,
                        HERE,
                        "Origin: http://127.0.0.1",
                        "Connection: Upgrade",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                        "Sec-WebSocket-Version: 13");
        assertTrue(answer.startsWith("HTTP/1.1 40"), answer);
    }

    @Test
    void noAddressCarriesASession() throws IOException {
        String page = low(ask("GET /login.xhtml", HERE));
        assertTrue(page.contains("set-cookie: jsessionid="), page);
        assertFalse(page.contains(";jsessionid"), page);
    }

    /** The nonce of a page's content policy is added by its script. */
    @Test
    void aFormWithoutItsScriptIsAnsweredAndNotCarriedOut() throws IOException {
        String page = ask("GET /login.xhtml", HERE);
        String answer = logIn(page, "", HERE);
        assertEquals("HTTP/1.1 400", status(answer));
        assertTrue(answer.contains("class=\"failure\""), answer);
        assertTrue(low(answer).contains("content-security-policy: default-src 'self'"), answer);
        assertNobodyIsIn(page, answer);
    }

    @Test
    void aFormWithAnotherPagesNonceIsNotCarriedOut() throws IOException {
        String page = ask("GET /login.xhtml", HERE);
        String other = found(NONCE, ask("GET /login.xhtml", HERE));
        String answer = logIn(page, other, HERE);
        assertEquals("HTTP/1.1 400", status(answer));
        assertNobodyIsIn(page, answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1", "not an origin"})
    void aForeignPageSendsNoForm(String origin) throws IOException {
        String page = ask("GET /login.xhtml", HERE);
        String answer = logIn(page, found(NONCE, page), HERE, "Origin: " + origin);
        assertEquals("HTTP/1.1 403", status(answer));
        assertTrue(answer.contains("class=\"failure\""), answer);
        assertTrue(low(answer).contains("content-security-policy: default-src 'self'"), answer);
        assertNobodyIsIn(page, answer);
    }

    /** What the refusals above differ from in one thing each. */
    @Test
    void theFormOfAPageOfOursIsCarriedOut() throws IOException {
        String page = ask("GET /login.xhtml", HERE);
        String answer = logIn(page, found(NONCE, page), HERE, "Origin: http://127.0.0.1");
        assertEquals("HTTP/1.1 302", status(answer));
        assertTrue(SESSION.matcher(answer).find(), answer);
    }

    private String logIn(String page, String nonce, String... headers) throws IOException {
        String form =
                "login=login&login:name=t-city&login:enter=&login:password="
                        + Populated.PASSWORD
                        + "&jakarta.faces.ViewState="
                        + URLEncoder.encode(found(VIEW, page), StandardCharsets.UTF_8)
                        + (nonce.isEmpty()
                                ? ""
                                : "&primefaces.nonce="
                                        + URLEncoder.encode(nonce, StandardCharsets.UTF_8));
        return send(
                "POST /login.xhtml HTTP/1.1\r\n"
                        + String.join("\r\n", headers)
                        + "\r\nConnection: close\r\nCookie: "
                        + found(SESSION, page)
                        + "\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: "
                        + form.length()
                        + "\r\n\r\n"
                        + form);
    }

    /** Neither the session that was there before nor one that came with the answer. */
    private void assertNobodyIsIn(String page, String answer) throws IOException {
        assertFalse(SESSION.matcher(answer).find(), answer);
        String home = ask("GET /home.xhtml", HERE, "Cookie: " + found(SESSION, page));
        assertEquals("HTTP/1.1 302", status(home));
        assertTrue(low(home).contains("\r\nlocation: /login.xhtml"), home);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "BREW"})
    void aPageTakesNoOtherMethods(String method) throws IOException {
        String answer = ask(method + " /login.xhtml", HERE);
        assertEquals("HTTP/1.1 405", status(answer));
        assertTrue(low(answer).contains("\r\nallow: get, head, post"), answer);
        assertTrue(low(answer).contains("x-frame-options: deny"), answer);
    }

    /** Nobody can decode these paths; the server itself would answer an empty 200. */
    @ParameterizedTest
    @CsvSource({
        "GET /%zz, text/html",
        "GET /premises/%, text/html",
        "GET /a%00b, text/html",
        "POST /login.xhtml%4, text/html",
        "GET /api/%zz, application/problem+json",
        "GET /api/v1/alarms%0, application/problem+json"
    })
    void anAddressNobodyCanReadIsRefusedOurWay(String request, String type) throws IOException {
        String answer = ask(request, HERE);
        assertEquals("HTTP/1.1 400", status(answer));
        assertTrue(low(answer).contains("content-type: " + type), answer);
        assertClosed(low(answer));
        assertTrue(
                answer.contains(type.equals("text/html") ? "class=\"failure\"" : "\"status\":400"),
                answer);
    }

    /** The server answers these itself, before the portal sees them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%2e%2e",
                "GET /a%2fb",
                "GET /jakarta.faces.resource/a%00b",
                "GET /a\\b",
                "TRACE /login.xhtml",
                "TRACE /api/v1/alarms"
            })
    void whatTheServerRefusesByItselfIsKeptClosedToo(String request) throws IOException {
        String answer = low(ask(request, HERE));
        assertTrue(
                answer.startsWith("http/1.1 4") || answer.endsWith("\r\ncontent-length: 0\r\n\r\n"),
                answer);
        assertClosed(answer);
    }

    /** Nobody between may keep it, no frame show it, no page of another place read it. */
    private static void assertClosed(String answer) {
        for (String header :
                List.of(
                        "cache-control: no-store",
                        "x-frame-options: deny",
                        "x-content-type-options: nosniff",
                        "referrer-policy: same-origin",
                        "cross-origin-opener-policy: same-origin",
                        "permissions-policy: geolocation=(self)",
                        "content-security-policy: default-src")) {
            assertTrue(answer.contains("\r\n" + header), header + " in " + answer);
        }
    }

    private String bearer(String login) {
        return "Authorization: Bearer " + node.token(login);
    }

    private static String status(String answer) {
        return answer.substring(0, Math.min(12, answer.length()));
    }

    private static String found(Pattern pattern, String answer) {
        Matcher matcher = pattern.matcher(answer);
        assertTrue(matcher.find(), answer);
        return matcher.group(1);
    }

    private String ask(String request, String... headers) throws IOException {
        return send(
                request
                        + " HTTP/1.1\r\n"
                        + String.join("\r\n", headers)
                        + "\r\nConnection: close\r\n\r\n");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(node.address().getHost(), node.address().getPort())) {
            socket.setSoTimeout((int) Patience.LIMIT.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The server may hang up in the middle, which is no answer. */
    private String sendAnything(String request) throws IOException {
        try {
            return send(request);
        } catch (SocketException hungUp) {
            return "";
        }
    }

    private static String low(String answer) {
        return answer.toLowerCase(Locale.ROOT);
    }
}
