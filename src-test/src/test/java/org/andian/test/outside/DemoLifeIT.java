package org.andian.test.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.Node;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** What a demo's people did before the present is done at its own moments, and never twice. */
class DemoLifeIT {

    private static final int OK = 200;
    private static final int REFUSED = 403;
    private static final String LIFE = "/api/local/demo/life";

    /** Mended by himself, two months ago; the last says too little, of a day to come. */
    private static final String ACTS =
            """
            {"ended": true, "acts": [
              {"no": %1$d, "at": "%3$s", "by": "t-manager", "kind": "REGISTER", "with": [
                {"name": "premises", "value": "T-SCHOOL"}, {"name": "kind", "value": "AGEING"},
                {"name": "what", "value": "%2$s"}, {"name": "place", "value": "hall"},
                {"name": "source", "value": "SELF_CHECK"}, {"name": "finder", "value": "Wang"},
                {"name": "grade", "value": "GENERAL"}]},
              {"no": %1$d1, "at": "%4$s", "by": "t-manager", "kind": "PHOTO", "of": %1$d, "with": [
                {"name": "name", "value": "after.jpg"}, {"name": "note", "value": "mended"}]},
              {"no": %1$d2, "at": "%4$s", "by": "t-manager", "kind": "PROVE", "of": %1$d, "with": [
                {"name": "words", "value": "renewed"}]},
              {"no": %1$d3, "at": "%4$s", "by": "t-manager", "kind": "PASS", "of": %1$d, "with": [
                {"name": "words", "value": "seen"}]},
              {"no": %1$d4, "at": "%5$s", "by": "t-city", "kind": "PASS", "of": %1$d, "with": [
                {"name": "words", "value": "seen"}]},
              {"no": %1$d5, "at": "%6$s", "by": "t-manager", "kind": "CONTACT"}
            ]}\
            """;

    private final Node node = Populated.portal().node();
    private final long no = Instant.now().toEpochMilli();
    private final String what = Populated.fresh("DL");
    private final Instant found = Instant.now().minus(Duration.ofDays(60));
    private final Instant closed = found.plus(Duration.ofDays(3));
    private final String acts =
            ACTS.formatted(
                    no,
                    what,
                    found,
                    found.plus(Duration.ofDays(1)),
                    closed,
                    found.plus(Duration.ofDays(61)));

    @Test
    void aLifeThatIsSentAgainIsLivedOnce() throws SQLException {
        for (int time = 0; time < 2; time++) {
            Rest.Reply reply = Rest.local(node).post(LIFE, acts);
            assertEquals(OK, reply.status(), reply.toString());
            assertEquals(6, reply.json().get("acts").getAsInt());
            assertEquals(
                    2 - 2 * time,
                    reply.json().get("refused").getAsJsonArray().size(),
                    "who mended it reviews it, and is refused once, as what says too little: "
                            + reply);
        }
        assertEquals(
                1,
                count(
                        "select count(*) from demo_act where no = ? and refused is not null and at"
                                + " <= done_at",
                        no * 10 + 5),
                "an act is dated ahead");
        assertEquals(1, count("select count(*) from hazard where what = ?", what));
        assertEquals(
                1,
                count(
                        "select count(*) from hazard where what = ? and state = 'CLOSED'"
                                + " and closed_at between "
                                + closed.toEpochMilli()
                                + " and "
                                + closed.plus(Duration.ofMinutes(10)).toEpochMilli(),
                        what));
        assertEquals(
                1,
                count(
                        "select count(*) from attachment a join hazard h on a.record_key = h.id"
                                + " where a.record_kind = 'hazard' and h.what = ?",
                        what));
        assertEquals(
                4,
                count(
                        "select count(*) from audit a join hazard h on a.object = concat('hazard ',"
                                + " h.id) where h.what = ? and a.remote like 'demo, %'"
                                + " and a.result = 'done'",
                        what));
    }

    /** And so is what follows from it, in words; a second time neither is told of again. */
    @Test
    void whatWasTriedInVainIsLeftOut() throws SQLException {
        Rest.Reply left =
                Rest.local(node)
                        .post(
                                LIFE,
                                """
                                {"acts": [], "failed": {"no": %d, "at": "%s", "why": "a bug"}}\
                                """
                                        .formatted(no, found));
        assertEquals(OK, left.status(), left.toString());
        assertEquals(0, left.json().get("acts").getAsInt());
        String followers = acts.replaceAll("(?s),\\s*\\{\"no\": %d5.*".formatted(no), "]}");
        Rest.Reply reply = Rest.local(node).post(LIFE, followers);
        assertEquals(OK, reply.status(), reply.toString());
        assertEquals(4, reply.json().get("refused").getAsJsonArray().size(), reply.toString());
        assertEquals(
                1,
                count(
                        "select count(*) from demo_act where no = ? and refused = 'a bug' and at = "
                                + found.toEpochMilli(),
                        no));
        assertEquals(
                4,
                count(
                        "select count(*) from demo_act where no between %d and %d and refused = ?"
                                .formatted(no * 10 + 1, no * 10 + 4),
                        "act " + no + ", which it follows, came to nothing"));
        Rest.Reply again = Rest.local(node).post(LIFE, followers);
        assertEquals(0, again.json().get("refused").getAsJsonArray().size(), again.toString());
    }

    @Test
    void nobodyElseCanHaveItLived() {
        Rest.Reply reply = Populated.portal().as("t-system").post(LIFE, acts);
        assertEquals(REFUSED, reply.status(), reply.toString());
        assertTrue(reply.body().contains("command line"), reply.body());
    }

    private long count(String sql, Object of) throws SQLException {
        try (Connection database = node.database();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setObject(1, of);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
