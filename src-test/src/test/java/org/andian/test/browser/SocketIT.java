package org.andian.test.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.Node;
import org.andian.test.Patience;
import org.andian.test.Populated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** What has ended is asked nothing more and told nothing more, from the next moment on. */
class SocketIT {

    private static final int POLICY = 1008;
    private static final String LEADER = "{\"role\": \"LEADER\", \"district\": \"140800\"}";

    private final Populated portal = Populated.portal();
    private final Node node = portal.node();
    private final HttpClient client = HttpClient.newHttpClient();

    /** Hears how its socket ends. */
    private static final class Ear implements WebSocket.Listener {

        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            closed.completeExceptionally(failure);
        }

        int code() throws Exception {
            return closed.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/push/no-such", "/push", "/push/", "/jakarta.faces.push/alarms"})
    void whatIsNoSocketIsNotThere(String address) {
        try (Visitor visitor =
                Chromium.shared().visitor(node).login("t-city", Populated.PASSWORD)) {
            CompletionException failure =
                    assertThrows(
                            CompletionException.class, () -> listen(visitor, address, new Ear()));
            WebSocketHandshakeException refused =
                    assertInstanceOf(WebSocketHandshakeException.class, failure.getCause());
            assertEquals(404, refused.getResponse().statusCode());
        }
    }

    @Test
    void whoLeavesIsToldNothingMore() throws Exception {
        try (Visitor visitor =
                Chromium.shared().visitor(node).login("t-city", Populated.PASSWORD)) {
            Ear ear = new Ear();
            listen(visitor, "/push/alarms", ear);
            visitor.turn(() -> visitor.page().locator("[id='person:leave']").click());
            assertEquals(POLICY, ear.code());
        }
    }

    @Test
    void aNewPasswordEndsTheOtherSessionWithItsNextRequest() throws Exception {
        String login = portal.person("moved", LEADER);
        try (Visitor own = visitor(login);
                Visitor other = visitor(login)) {
            Ear ear = new Ear();
            listen(other, "/push/alarms", ear);
            String session = session(other);
            assertTrue(isIn(session));
            own.page().navigate("/password.xhtml");
            own.page().locator("input[id='change:old']").fill(Populated.PASSWORD);
            own.page().locator("input[id='change:fresh']").fill("Brave-Lantern-42");
            own.page().locator("input[id='change:again']").fill("Brave-Lantern-42");
            own.turn(() -> own.page().locator("[id='change:save']").click());
            assertFalse(isIn(session), "the other session lives on");
            assertTrue(isIn(session(own)));
            assertEquals(POLICY, ear.code());
        }
    }

    /** As another node does: this one hears of it by the database alone. */
    @Test
    void whatEndsElsewhereEndsHere() throws Exception {
        String login = portal.person("elsewhere", LEADER);
        try (Visitor visitor = visitor(login)) {
            Ear ear = new Ear();
            listen(visitor, "/push/alarms", ear);
            String session = session(visitor);
            assertTrue(isIn(session));
            disable(login);
            assertFalse(isIn(session), "a disabled account's session lives on");
            assertEquals(POLICY, ear.code());
        }
    }

    /** The page itself leads to the login, without anybody's doing anything. */
    @Test
    void thePageOfAnEndedSessionLeavesForTheLogin() throws SQLException {
        String login = portal.person("watching", LEADER);
        try (Visitor visitor = visitor(login)) {
            visitor.listen("/alarm/list.xhtml");
            disable(login);
            visitor.page().waitForURL(url -> url.contains("/login.xhtml"));
        }
    }

    private Visitor visitor(String login) {
        return Chromium.shared().visitor(node).login(login, Populated.PASSWORD);
    }

    private WebSocket listen(Visitor visitor, String address, Ear ear) {
        return client.newWebSocketBuilder()
                .header("Cookie", session(visitor))
                .header("Origin", node.address().resolve("/").toString().replaceFirst("/$", ""))
                .connectTimeout(Patience.LIMIT)
                .buildAsync(
                        URI.create(
                                node.address()
                                        .resolve(address)
                                        .toString()
                                        .replaceFirst("^http", "ws")),
                        ear)
                .join();
    }

    private boolean isIn(String session) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(node.address().resolve("/account/view.xhtml"))
                        .header("Cookie", session)
                        .timeout(Patience.LIMIT)
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    private void disable(String login) throws SQLException {
        try (Connection database = node.database();
                PreparedStatement update =
                        database.prepareStatement(
                                "update account set disabled_at = 1 where login = ?")) {
            update.setString(1, login);
            assertEquals(1, update.executeUpdate());
        }
    }

    private static String session(Visitor visitor) {
        return visitor.cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> "JSESSIONID=" + cookie.value)
                .findFirst()
                .orElseThrow();
    }
}
