package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Five hundred alarms at once while their manager looks on: all of them are rows, his page goes on
 * by itself and can be used, and he is told of them in a few messages.
 */
class StormPageIT {

    private static final int DEVICES = 10;
    private static final int CIRCUITS = 50;
    private static final int ALARMS = DEVICES * CIRCUITS;

    /** Those that come before it can be seen that they are many, and the one of all others. */
    private static final int MOST_MESSAGES = 11;

    private static final int HTTP_OK = 200;
    private static final int LEAKS = 812;
    private static final int SOUND = 10;

    /** Messages in an inbox, and the alarms they tell of. */
    private static final String TOLD =
            """
            select (select count(*) from message m where m.account_id = a.id and m.way = 'INBOX') as messages,
              (select count(*) from (
                select m.alarm_id, m.account_id as account from message m where m.way = 'INBOX'
                union select d.alarm_id, m.account_id from telling_folded d join telling_fold f on f.id = d.fold_id
                  join message m on m.alarm_id = f.alarm_id and m.person = f.person and m.occasion = 'FOLDED') t
                where t.account = a.id) as alarms
            from account a where a.login = ?\
            """;

    private final Populated portal = Populated.portal();
    private final String premises = fresh("STORM");

    /** What nobody has settled would stand in the lists of other tests. */
    @AfterEach
    void settle() {
        send(SOUND);
        await().until(() -> acknowledge(portal.as("t-city")) == 0);
    }

    /**
     * @return how many were not acknowledged yet
     */
    private int acknowledge(Rest office) {
        List<String> ids =
                office
                        .get(
                                "/api/v1/alarms?size=500&unsettled=true&acknowledged=false&premises="
                                        + premises)
                        .items()
                        .stream()
                        .map(one -> one.getAsJsonObject().get("id").getAsString())
                        .toList();
        if (!ids.isEmpty()) {
            office.post(
                    "/api/v1/alarms/acknowledgements",
                    "{\"ids\": [%s], \"note\": \"storm\"}".formatted(String.join(",", ids)));
        }
        return ids.size();
    }

    @Test
    void theListStaysUsableAndTheMessagesAreFew() throws SQLException {
        portal.premises(premises, "140829");
        String manager =
                portal.person(
                        "storm",
                        "{\"role\": \"SAFETY_MANAGER\", \"premises\": \"" + premises + "\"}");
        for (int n = 0; n < DEVICES; n++) {
            portal.node()
                    .register(
                            premises + "-" + n,
                            "--premises",
                            premises,
                            "--circuits",
                            Integer.toString(CIRCUITS));
        }
        try (Visitor visitor =
                Chromium.shared().visitor(portal.node()).login(manager, Populated.PASSWORD)) {
            Page page = visitor.listen("/alarm/list.xhtml?premises=" + premises);
            page.evaluate("() => { window.__opened = true; }");
            send(LEAKS);
            Locator counted = page.locator(".ui-paginator-current").first();
            assertThat(counted).containsText(Integer.toString(ALARMS));
            assertEquals(true, page.evaluate("() => window.__opened"));
            page.locator(".ui-paginator-next").first().click();
            assertThat(counted).containsText("21");
            String alarm = page.locator("#alarms tbody a.open-alarm").first().getAttribute("href");
            page.navigate("/alarm/" + alarm);
            assertThat(page.locator(".alarm-value b").first()).containsText("812");
            await().untilAsserted(() -> assertEquals(ALARMS, told(manager, "alarms")));
            int messages = told(manager, "messages");
            assertTrue(messages <= MOST_MESSAGES, messages + " messages");
            page.navigate("/notification/inbox.xhtml");
            assertThat(page.locator("[id='messages:inboxRows'] tbody > tr")).hasCount(messages);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    /** A reading of each circuit, all in one delivery. */
    private void send(int milliamperes) {
        long now = Instant.now().toEpochMilli();
        String readings =
                IntStream.range(0, ALARMS)
                        .mapToObj(n -> reading(now, n, milliamperes))
                        .collect(Collectors.joining(",", "[", "]"));
        Rest.Reply reply = portal.as("t-system").post("/api/v1/readings", readings);
        assertEquals(HTTP_OK, reply.status(), reply.body());
        assertEquals(ALARMS, reply.json().get("stored").getAsInt(), reply.body());
    }

    private String reading(long at, int n, int milliamperes) {
        return "{\"device\": \"%s-%d\", \"ts\": %d, \"circuit\": %d, \"values\": {\"residualCurrent\": %d}}"
                .formatted(premises, n / CIRCUITS, at, 1 + n % CIRCUITS, milliamperes);
    }

    private int told(String login, String what) throws SQLException {
        try (Connection database = portal.node().database();
                PreparedStatement told = database.prepareStatement(TOLD)) {
            told.setString(1, login);
            try (ResultSet row = told.executeQuery()) {
                row.next();
                return row.getInt(what);
            }
        }
    }
}
