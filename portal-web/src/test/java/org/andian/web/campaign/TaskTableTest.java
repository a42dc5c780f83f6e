package org.andian.web.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.campaign.CampaignProgress;
import org.andian.portal.campaign.CampaignProgress.Cell;
import org.andian.portal.campaign.CampaignProgress.Line;
import org.andian.portal.campaign.ScopeGroup;
import org.andian.reports.CellText;
import org.andian.reports.Column;
import org.andian.reports.Table;
import org.andian.web.frame.Spoken;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class TaskTableTest {

    private static final List<ScopeGroup> GROUPS = List.of(group(1, "Malls"), group(2, "Temples"));

    @Test
    void eachFigureOfThePageInAColumnOfItsOwn() {
        Line east =
                line("East", 0, List.of(cell(1, 27, 22), cell(2, null, 3)), cell(0, 27, 22), null);
        Line town = line("Town", 1, List.of(cell(1, 5, 1), cell(2, null, 0)), cell(0, 5, 1), null);
        Line west = line("West", 0, List.of(cell(1, null, 6), cell(2, null, 0)), cell(0, 30, 6), 6);
        Line total = line(null, 0, List.of(cell(1, 27, 22), cell(2, null, 3)), cell(0, 57, 28), 6);
        CampaignProgress progress =
                new CampaignProgress(GROUPS, true, List.of(east, town, west), total, List.of());
        assertEquals(
                """
                District | Education: 1. Malls: Done | Quota | Civil affairs: 2. Temples: Done | Quota \
                | Not given to a group: Done | Quota | Whole: Done | Quota | Complete
                East | 22 | 27 | 3 | — | — | 0 | 22 | 27 | 81.5%
                of which Town | 1 | 5 | 0 | — | — | 0 | 1 | 5 | 20.0%
                West | 6 | — | 0 | — | 6 | 30 | 6 | 30 | 20.0%
                Total | 22 | 27 | 3 | — | 6 | 30 | 28 | 57 | 49.1%\
                """,
                told(table(progress, true)));
    }

    @Test
    void withoutDetectorsNothingIsDoneAndNobodyNeedAnswer() {
        Line east =
                line(
                        "East",
                        0,
                        List.of(cell(1, 27, null), cell(2, 3, null)),
                        cell(0, 30, null),
                        null);
        CampaignProgress progress =
                new CampaignProgress(GROUPS, true, List.of(east), east, List.of());
        assertEquals(
                """
                District | 1. Malls: Done | Quota | 2. Temples: Done | Quota | Whole: Done | Quota | Complete
                East | — | 27 | — | 3 | — | 30 | —
                Total | — | 27 | — | 3 | — | 30 | —\
                """,
                told(table(progress, false)));
    }

    private static Table table(CampaignProgress progress, boolean hasLeads) {
        return new TaskTable(
                        progress,
                        group -> group.seq() == 1 ? "Education" : "Civil affairs",
                        hasLeads,
                        Spoken.english())
                .of("Title", "Note", List.of());
    }

    /** A heading once, where it starts. */
    private static String told(Table table) {
        List<String> lines = new ArrayList<>();
        List<String> before = List.of();
        List<String> heads = new ArrayList<>();
        for (Column column : table.columns()) {
            List<String> shared = column.headings().subList(0, column.headings().size() - 1);
            heads.add(
                    shared.equals(before)
                            ? column.headings().getLast()
                            : String.join(": ", column.headings()));
            before = shared;
        }
        lines.add(String.join(" | ", heads));
        CellText text = new CellText(table);
        table.rows().get().forEachRemaining(row -> lines.add(told(text, row)));
        table.totals().forEach(row -> lines.add(told(text, row)));
        return String.join("\n", lines);
    }

    private static String told(CellText text, List<Object> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> text.of(column, row.get(column)))
                .collect(Collectors.joining(" | "));
    }

    private static Line line(
            String district, int depth, List<Cell> cells, Cell whole, Integer undividedDone) {
        return new Line(1L, district, depth, cells, whole, undividedDone, false, null);
    }

    private static Cell cell(int seq, Integer quota, Integer done) {
        return new Cell(seq, quota, done, 0, true, false, false);
    }

    private static ScopeGroup group(int seq, String name) {
        return new ScopeGroup(seq, name, name, name, name, List.of(), List.of(), List.of());
    }
}
