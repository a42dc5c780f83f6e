package org.andian.portal.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.andian.portal.assessment.rule.Ranking;
import org.andian.portal.assessment.rule.ScoreRules;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Whatever a final ranking shows, its hash covers. */
class RankingTextTest {

    private static final Instant AT = Instant.parse("2026-07-01T02:00:00Z");

    @Test
    void theSameIsTheSame() {
        assertEquals(hash("East", AT, "zhang", "li"), hash("East", AT, "zhang", "li"));
    }

    @Test
    void anotherDataTimeAnotherAppellantOrAnotherWhoAnsweredIsAnother() {
        String hash = hash("East", AT, "zhang", "li");
        assertNotEquals(hash, hash("West", AT, "zhang", "li"));
        assertNotEquals(hash, hash("East", AT.plusMillis(1), "zhang", "li"));
        assertNotEquals(hash, hash("East", null, "zhang", "li"));
        assertNotEquals(hash, hash("East", AT, "wang", "li"));
        assertNotEquals(hash, hash("East", AT, "zhang", "wang"));
    }

    private static String hash(String title, Instant computed, String made, String answered) {
        RankingHead head =
                new RankingHead(
                        1,
                        2,
                        3,
                        title,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 6, 30),
                        computed,
                        AT,
                        "chen",
                        LocalDate.of(2026, 7, 8),
                        null,
                        null,
                        null,
                        0,
                        false,
                        0);
        RuleVersion version =
                new RuleVersion(
                        3,
                        2,
                        1,
                        LocalDate.of(2026, 1, 1),
                        null,
                        "first",
                        AT,
                        "chen",
                        AT,
                        "chen",
                        false,
                        1,
                        new ScoreRules(List.of(), List.of()));
        Appeal appeal =
                new Appeal(
                        4,
                        1,
                        5,
                        "East",
                        "R1",
                        "Two more",
                        AT,
                        made,
                        AppealDecision.GRANTED,
                        "Yes",
                        BigDecimal.TEN,
                        AT,
                        answered);
        return RankingText.hash(head, version, Ranking.of(List.of()), List.of(appeal));
    }
}
