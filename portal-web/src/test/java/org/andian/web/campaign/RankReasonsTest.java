package org.andian.web.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.campaign.CampaignProgress.Cell;
import org.andian.portal.campaign.CampaignProgress.Line;
import org.andian.portal.campaign.ScopeGroup;
import org.andian.web.frame.Spoken;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Places moved, and why a district stands where it does. */
class RankReasonsTest {

    private static final List<ScopeGroup> GROUPS = List.of(group(1, "Malls"), group(2, "Temples"));

    private static final List<Line> RANKING =
            List.of(
                    line(1, "East", 1, cell(1, 100, 110), cell(2, 50, 50)),
                    line(2, "West", 2, cell(1, 80, 80), cell(2, 20, 20)),
                    line(3, "North", 3, cell(1, 60, 50), cell(2, 40, 10)),
                    line(4, "South", 3, cell(1, 50, 30), cell(2, 0, 0)));

    @Test
    void theNeighbourAndWhatIsLackingMost() {
        assertEquals(
                """
                East null 6.7 points ahead of West; all done, 10 more than asked
                West null 6.7 points behind East; all that was asked is done
                North null 40 points behind West; lacks most in Temples: 10 of 40, 30 short
                South null 40 points behind West; lacks most in Malls: 30 of 50, 20 short\
                """,
                told(Map.of()));
    }

    @Test
    void placesAreComparedAmongThoseThatHadOne() {
        assertEquals(
                "East 1, West -1, North null, South 0",
                new RankReasons(GROUPS, Spoken.english())
                        .of(RANKING, Map.of(1L, 0.5, 2L, 0.9, 4L, 0.1)).stream()
                                .map(row -> row.line().district() + " " + row.change())
                                .collect(Collectors.joining(", ")));
    }

    private static String told(Map<Long, Double> before) {
        return new RankReasons(GROUPS, Spoken.english())
                .of(RANKING, before).stream()
                        .map(row -> row.line().district() + " " + row.change() + " " + row.reason())
                        .collect(Collectors.joining("\n"));
    }

    private static Line line(long id, String district, int rank, Cell one, Cell two) {
        Cell whole =
                new Cell(
                        0,
                        one.quota() + two.quota(),
                        one.done() + two.done(),
                        0,
                        true,
                        false,
                        false);
        return new Line(id, district, 0, List.of(one, two), whole, null, false, rank);
    }

    private static Cell cell(int seq, Integer quota, Integer done) {
        return new Cell(seq, quota, done, 0, true, false, false);
    }

    private static ScopeGroup group(int seq, String name) {
        return new ScopeGroup(seq, name, name, name, name, List.of(), List.of(), List.of());
    }
}
