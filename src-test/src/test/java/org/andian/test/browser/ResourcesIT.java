package org.andian.test.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.Populated;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What pages load comes packed, and is loaded once until an update changes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResourcesIT {

    private static final Pattern LOADED =
            Pattern.compile("(?:src|href)=\"(/jakarta\\.faces\\.resource/[^\"]+)\"");
    private static final String KEPT = "public, max-age=31536000, immutable";

    private final Populated portal = Populated.portal();

    /** As a browser speaks without TLS; over HTTP/2 the server packs nothing. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Visitor city;

    @BeforeAll
    void come() {
        city = Chromium.shared().visitor(portal.node()).login("t-city", Populated.PASSWORD);
    }

    @AfterAll
    void leave() {
        city.close();
    }

    private List<String> loadedBy(String page) {
        city.page().navigate(page);
        String source = city.page().content().replace("&amp;", "&");
        List<String> found =
                LOADED.matcher(source).results().map((MatchResult hit) -> hit.group(1)).toList();
        assertTrue(found.size() >= 5, () -> page + " loads " + found);
        return found;
    }

    private HttpResponse<InputStream> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(portal.node().address().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private HttpResponse<InputStream> packed(String path) throws Exception {
        return get(path, "Accept-Encoding", "gzip");
    }

    @Test
    void eachNamesItsVersionAndIsKeptForAYear() throws Exception {
        for (String path : loadedBy("/map.xhtml")) {
            assertTrue(path.matches("[^?]+\\?([^&]+&)*v=[0-9a-f]{1,8}"), path);
            HttpResponse<InputStream> answer = packed(path);
            assertEquals(200, answer.statusCode(), path);
            assertEquals(List.of(KEPT), answer.headers().allValues("cache-control"), path);
            assertEquals(List.of("Accept-Encoding"), answer.headers().allValues("vary"), path);
            assertFalse(answer.headers().firstValue("expires").isPresent(), path);
            answer.body().close();
        }
    }

    @Test
    void anAddressOfAnotherVersionIsAnsweredButNotKept() throws Exception {
        HttpResponse<InputStream> answer =
                packed("/jakarta.faces.resource/andian.css.xhtml?ln=andian&v=0");
        assertEquals(200, answer.statusCode());
        assertEquals(List.of("no-cache"), answer.headers().allValues("cache-control"));
        answer.body().close();
    }

    @Test
    void scriptsAndStylesArePackedForWhoUnpacksAndPlainForOthers() throws Exception {
        for (String path : loadedBy("/home.xhtml")) {
            if (path.contains(".css.xhtml") || path.contains(".js.xhtml")) {
                HttpResponse<InputStream> plain = get(path);
                byte[] whole = plain.body().readAllBytes();
                HttpResponse<InputStream> packed = packed(path);
                boolean isSmall = whole.length < 1024;
                assertEquals(
                        isSmall ? List.of() : List.of("gzip"),
                        packed.headers().allValues("content-encoding"),
                        path);
                byte[] unpacked =
                        isSmall
                                ? packed.body().readAllBytes()
                                : new GZIPInputStream(packed.body()).readAllBytes();
                assertEquals(
                        new String(whole, StandardCharsets.UTF_8),
                        new String(unpacked, StandardCharsets.UTF_8),
                        path);
            }
        }
    }

    @Test
    void pagesArePackedTooAndKeptByNobody() throws Exception {
        HttpResponse<InputStream> login = packed("/login.xhtml");
        assertEquals(List.of("gzip"), login.headers().allValues("content-encoding"));
        assertEquals(List.of("no-store"), login.headers().allValues("cache-control"));
        String page =
                new String(
                        new GZIPInputStream(login.body()).readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(page.contains("login:name"), page);
    }
}
