package org.andian.test.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;

import org.andian.test.Populated;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every answer tells the browser to keep closed, and what a page may load. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityHeadersIT {

    private static final Map<String, String> EVERYWHERE =
            Map.of(
                    "x-content-type-options", "nosniff",
                    "x-frame-options", "DENY",
                    "referrer-policy", "same-origin",
                    "cross-origin-opener-policy", "same-origin",
                    "permissions-policy", "geolocation=(self), microphone=(), camera=(self)");

    private static final Pattern POLICY =
            Pattern.compile(
                    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                            + " font-src 'self' data:; connect-src 'self'; object-src 'none';"
                            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none';"
                            + " script-src 'self' 'nonce-(?<nonce>[^']{20,})';?");

    private final Populated portal = Populated.portal();
    private Visitor city;
    private Visitor stranger;
    private String token;

    @BeforeAll
    void come() {
        stranger = Chromium.shared().visitor(portal.node());
        city = Chromium.shared().visitor(portal.node()).login("t-city", Populated.PASSWORD);
        token = portal.node().token("t-city");
    }

    @AfterAll
    void leave() {
        stranger.close();
        city.close();
    }

    @ParameterizedTest
    @CsvSource({
        "200, /home.xhtml",
        "200, /alarm/list.xhtml",
        "200, /statistic/view.xhtml",
        "200, /password.xhtml",
        "403, /users/list.xhtml",
        "404, /premises/view.xhtml?code=NO-SUCH",
        "404, /no-such.xhtml",
        "404, /no-such"
    })
    void pagesAndErrorPages(int status, String address) {
        assertPage(status, get(city, address));
    }

    @Test
    void theLoginAndTheWayToIt() {
        assertPage(200, get(stranger, "/login.xhtml"));
        APIResponse sent = get(stranger, "/home.xhtml");
        assertEquals(302, sent.status());
        assertEquals(EVERYWHERE, common(sent));
    }

    @Test
    void eachPageHasANonceOfItsOwn() {
        assertNotEquals(nonce(get(city, "/home.xhtml")), nonce(get(city, "/home.xhtml")));
    }

    @ParameterizedTest
    @CsvSource({
        "200, /api/v1/alarms",
        "200, /api/v1/statistics",
        "400, /api/v1/alarms?colour=red",
        "404, /api/v1/alarms/999999999",
        "404, /api/v1/no-such",
        "403, /api/v1/statistics/recounts",
        "200, /api/v1/statistics?format=csv",
        "200, /api/v1/statistics?format=xlsx",
        "200, /api/v1/statistics?format=pdf"
    })
    void restAndItsDownloads(int status, String address) {
        APIResponse answer =
                city.page()
                        .request()
                        .get(
                                address,
                                RequestOptions.create()
                                        .setHeader("Authorization", "Bearer " + token));
        assertEquals(status, answer.status(), answer.text());
        assertEquals(EVERYWHERE, common(answer));
        assertLoadsNothing(answer.headers());
    }

    @ParameterizedTest
    @CsvSource({
        "401, /api/v1/alarms",
        "200, /jakarta.faces.resource/andian.css.xhtml?ln=andian",
        "200, /health/ready",
        "200, /openapi"
    })
    void whatAStrangerGets(int status, String address) {
        APIResponse answer = get(stranger, address);
        assertEquals(status, answer.status(), answer.text());
        assertEquals(EVERYWHERE, common(answer));
    }

    @Test
    void filesOfPages() {
        Page page = city.page();
        page.navigate("/statistic/view.xhtml");
        Response file =
                page.waitForResponse(
                        response -> response.headers().containsKey("content-disposition"),
                        () -> page.waitForDownload(() -> page.locator("[id='files:csv']").click()));
        assertEquals(200, file.status());
        assertEquals(EVERYWHERE, common(file.headers()));
        assertLoadsNothing(file.headers());
    }

    /** What is no page, a file or an answer for a program, may load nothing and is not stored. */
    private static void assertLoadsNothing(Map<String, String> headers) {
        assertTrue(
                headers.get("content-security-policy").startsWith("default-src 'none'"),
                headers.toString());
        assertTrue(headers.get("cache-control").contains("no-store"), headers.toString());
    }

    private static void assertPage(int status, APIResponse page) {
        assertEquals(status, page.status(), page.text());
        assertEquals(EVERYWHERE, common(page));
        assertTrue(page.headers().get("content-type").startsWith("text/html"));
        assertEquals("no-store", page.headers().get("cache-control"));
        nonce(page);
    }

    private static String nonce(APIResponse page) {
        String policy = page.headers().getOrDefault("content-security-policy", "");
        Matcher matcher = POLICY.matcher(policy);
        assertTrue(matcher.matches(), page.url() + ": " + policy);
        return matcher.group("nonce");
    }

    private static Map<String, String> common(APIResponse answer) {
        return common(answer.headers());
    }

    private static Map<String, String> common(Map<String, String> headers) {
        Map<String, String> found = new TreeMap<>(headers);
        found.keySet().retainAll(EVERYWHERE.keySet());
        return found;
    }

    private static APIResponse get(Visitor visitor, String address) {
        return visitor.page().request().get(address, RequestOptions.create().setMaxRedirects(0));
    }
}
