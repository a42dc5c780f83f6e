package org.andian.test.browser;

import static org.andian.test.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import org.andian.test.Node;
import org.andian.test.Patience;
import org.andian.test.Populated;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Thousands who ask for the login page and never log in, while somebody else does. */
class StrangersIT {

    private static final int STRANGERS = 3000;
    private static final int AT_ONCE = 4;

    /** What StrangerSessions leaves to them, in pages. */
    private static final int MOST = 1000;

    private final Node node = Populated.portal().node();

    @Test
    void theirSessionsAreBoundedAndSomebodyElseLogsIn() throws Exception {
        try (Visitor visitor = Chromium.shared().visitor(node);
                HttpClient client =
                        HttpClient.newBuilder()
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .build()) {
            Page page = visitor.page();
            page.navigate("/login.xhtml");
            page.locator("[id='login:name']").fill("t-city");

            List<String> sessions = flood(client);
            assertEquals(STRANGERS, sessions.stream().distinct().count());
            List<String> oldest = sessions.subList(0, STRANGERS - MOST);
            await().until(() -> !isThere(client, oldest.getLast()));
            for (int n = 0; n < oldest.size(); n += 50) {
                assertTrue(!isThere(client, oldest.get(n)), "session " + n + " is still there");
            }
            assertTrue(isThere(client, sessions.getLast()), "the newest has ended");

            page.locator("input[id='login:password']").fill(Populated.PASSWORD);
            visitor.turn(() -> page.locator("[id='login:enter']").click());
            assertTrue(page.url().endsWith("/home.xhtml"), page.url());
        }
    }

    /** Each without a cookie. @return the sessions they were given, in about their order */
    private List<String> flood(HttpClient client) throws Exception {
        List<String> sessions = new ArrayList<>();
        try (ExecutorService strangers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<String>> all =
                    IntStream.range(0, STRANGERS)
                            .mapToObj(n -> strangers.submit(() -> session(client)))
                            .toList();
            for (Future<String> one : all) {
                sessions.add(one.get());
            }
        }
        return sessions;
    }

    private String session(HttpClient client) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(client, "/login.xhtml", "none=1");
        assertEquals(200, answer.statusCode());
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    /** A session that has ended is told of on the way to the login page. */
    private boolean isThere(HttpClient client, String session)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(client, "/home.xhtml", session);
        assertEquals(302, answer.statusCode());
        return !answer.headers().firstValue("Location").orElseThrow().contains("expired=true");
    }

    private HttpResponse<String> ask(HttpClient client, String path, String cookie)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(node.address().resolve(path))
                        .timeout(Patience.LIMIT)
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
