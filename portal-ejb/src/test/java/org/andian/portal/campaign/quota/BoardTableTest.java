package org.andian.portal.campaign.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.CampaignProgress;
import org.andian.portal.campaign.CampaignProgress.Cell;
import org.andian.portal.campaign.ScopeGroup;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class BoardTableTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
    private static final List<ScopeGroup> GROUPS = List.of(group(1, "MALL"), group(2, "BANK"));
    private static final List<VerifiedTable.Count> COUNTS =
            List.of(
                    new VerifiedTable.Count("/1/2/3/", "MALL", "COMMERCE", 9, 4, 1, 2),
                    new VerifiedTable.Count("/1/2/3/5/", "MALL", "", 3, 2, 0, 0),
                    new VerifiedTable.Count("/1/2/3/", "BANK", "", 5, 3, 0, 3),
                    new VerifiedTable.Count("/1/2/4/", "BANK", "", 6, 5, 1, 1));

    /** East has a quota for malls alone, West one as a whole. */
    private static final List<CampaignProgress.Line> ROWS =
            List.of(
                    line(3, "East", List.of(cell(1, 10), cell(2, null)), cell(0, 10), null),
                    line(4, "West", List.of(cell(1, null), cell(2, null)), cell(0, 5), 0));

    /** No rate has above its line what has no quota below it. */
    @Test
    void whatIsVerifiedCountsUnderItsQuota() {
        assertEquals(
                """
                East 6/10 silent 1
                West 5/5 silent 1
                null 11/15 silent 2\
                """,
                told(board(List.of())));
    }

    @Test
    void aDistrictsForecastIsItsOwn() {
        assertEquals(
                List.of("ON 56", "REACHED 0"),
                board(List.of()).lines().stream()
                        .map(line -> line.forecast().kind() + " " + line.forecast().days())
                        .toList());
    }

    @Test
    void aMilestoneOfGroupsCountsThoseGroupsAlone() {
        Milestone banks = milestone(null, null, List.of(2));
        Milestone ofEast = milestone(3L, "/1/2/3/", List.of());
        QuotaBoard board = board(List.of(banks, ofEast));
        assertEquals(
                "East NONE MISSED, West NONE",
                board.lines().stream()
                        .map(
                                line ->
                                        line.district()
                                                + line.standings().stream()
                                                        .map(one -> " " + one.state())
                                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining(", ")));
        assertEquals(1, board.total().standings().size(), "a district's own is none of the city");
        assertEquals(1, board.crossed());
    }

    /** What is due counts; while nothing is due, what comes first. */
    @Test
    void theRedLineStandsWhereTheLastDueMilestoneIs() {
        assertEquals(null, redLine(List.of()));
        assertEquals(null, redLine(List.of(milestone(null, null, List.of(2)))));
        assertEquals(80, redLine(List.of(milestone(null, null, List.of()))));
        assertEquals(
                80, redLine(List.of(milestone(null, null, List.of()), ahead("2027-01-31", 100))));
        assertEquals(90, redLine(List.of(ahead("2027-06-30", 100), ahead("2027-01-31", 90))));
    }

    private static Integer redLine(List<Milestone> milestones) {
        return board(milestones).total().redLine();
    }

    private static Milestone ahead(String due, int percent) {
        return new Milestone(
                2, null, null, null, "x", List.of(), percent, LocalDate.parse(due), false, true, 0);
    }

    private static String told(QuotaBoard board) {
        List<QuotaBoard.Line> lines = new ArrayList<>(board.lines());
        lines.add(board.total());
        return lines.stream()
                .map(
                        line ->
                                line.district()
                                        + " "
                                        + line.whole().verified()
                                        + "/"
                                        + line.whole().quota()
                                        + " silent "
                                        + line.whole().silent())
                .collect(Collectors.joining("\n"));
    }

    private static QuotaBoard board(List<Milestone> milestones) {
        CampaignFile file =
                new CampaignFile(
                        ForecastTest.campaign("2022-05-24", null),
                        List.of(),
                        GROUPS,
                        List.of(),
                        List.of());
        CampaignProgress progress =
                new CampaignProgress(GROUPS, true, ROWS, ROWS.getFirst(), List.of());
        Map<Long, String> paths = Map.of(3L, "/1/2/3/", 4L, "/1/2/4/");
        return new BoardTable(file, progress, COUNTS, paths, milestones, TODAY).board();
    }

    private static Milestone milestone(Long district, String path, List<Integer> groups) {
        return new Milestone(
                1,
                district,
                null,
                path,
                "x",
                groups,
                80,
                LocalDate.parse("2026-11-30"),
                false,
                true,
                0);
    }

    private static CampaignProgress.Line line(
            long id, String name, List<Cell> cells, Cell whole, Integer undividedDone) {
        return new CampaignProgress.Line(id, name, 0, cells, whole, undividedDone, true, null);
    }

    private static Cell cell(int group, Integer quota) {
        return new Cell(group, quota, 0, 0, true, false, true);
    }

    private static ScopeGroup group(int seq, String venue) {
        return new ScopeGroup(seq, "", "", "", "", List.of(venue), List.of(venue), List.of());
    }
}
