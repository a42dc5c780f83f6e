package org.andian.portal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class TrailQueryTest {

    private static final Instant AT = Instant.parse("2026-11-22T04:00:00Z");

    @Test
    void everyGivenPartNarrows() {
        TrailQuery query = new TrailQuery("a%b", "wang", "alarm.", AT, AT.plusSeconds(1), "done");
        assertEquals(
                "1 = 1 and (actor like ? or action like ? or object like ? or detail like ?) and"
                        + " actor = ? and action like ? and at >= ? and at < ? and result = ?",
                query.where());
        assertEquals(
                List.of(
                        "%a\\%b%",
                        "%a\\%b%",
                        "%a\\%b%",
                        "%a\\%b%",
                        "wang",
                        "alarm.%",
                        AT,
                        AT.plusSeconds(1),
                        "done"),
                query.parameters());
        assertEquals("1 = 1", TrailQuery.all().where());
        assertEquals(List.of(), TrailQuery.all().parameters());
    }

    @Test
    void aCheckIsReadBackFromTheTrail() {
        for (ChainCheck check :
                List.of(
                        new ChainCheck(AT, "audit", 1234, 0, List.of(), false),
                        new ChainCheck(AT, "audit", 1234, 12, List.of(), false),
                        new ChainCheck(AT, "audit", 1234, 0, List.of(17L), false),
                        new ChainCheck(AT, "audit", 1234, 12, List.of(17L), false))) {
            assertEquals(
                    check,
                    ChainCheck.of(
                            new Entry(
                                    1235,
                                    AT,
                                    new Act(
                                            "audit",
                                            "audit.check",
                                            "audit trail",
                                            check.told(),
                                            null),
                                    "done")));
        }
    }

    @Test
    void anActInSomebodysPlaceNamesBoth() {
        Act act = new Act("li", "alarm.acknowledge", "alarm:7", "on the way", null);
        assertEquals(
                new Act("li", "alarm.acknowledge", "alarm:7", "deputy for wang; on the way", null),
                act.inPlaceOf(List.of("wang")));
        assertEquals(
                new Act("li", "export", "x", "deputy for wang, zhao", null),
                new Act("li", "export", "x", null, null).inPlaceOf(List.of("wang", "zhao")));
        assertEquals(act, act.inPlaceOf(List.of()));
    }
}
