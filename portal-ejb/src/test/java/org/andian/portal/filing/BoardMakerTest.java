package org.andian.portal.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.FilingDue;
import org.andian.portal.campaign.PlainCampaign;
import org.andian.portal.district.District;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is owed stands on the board, opened or not; late ones count as due, waived ones do not. */
class BoardMakerTest {

    private static final LocalDate TODAY = LocalDate.of(2018, 7, 1);
    private static final LocalDate FIRST = LocalDate.of(2018, 6, 20);

    @Test
    void whatNobodyOpenedIsOwedToo() {
        FilingBoard board = board(List.of());
        assertEquals("[2018-06-20, 2019-06-20]", days(board));
        assertEquals("East MISSING WAITING 0/1, West MISSING WAITING 0/1", told(board));
        assertEquals("2 0 0 4 0", score(board.total()));
    }

    @Test
    void whatIsInCountsByItsFirstTime() {
        FilingBoard board =
                board(
                        List.of(
                                row(3, FilingState.RETURNED, "2018-06-20T15:59:59.999Z"),
                                row(4, FilingState.SUBMITTED, "2018-06-20T16:00:00Z")));
        assertEquals("East RETURNED WAITING 1/1, West LATE WAITING 0/1", told(board));
        assertEquals("2 2 1 4 2", score(board.total()));
        assertEquals("1.0 0.5", board.total().completeness() + " " + board.total().timeliness());
    }

    @Test
    void whatIsWaivedCountsNowhere() {
        FilingBoard board = board(List.of(row(3, FilingState.WAIVED, null)));
        assertEquals("East WAIVED WAITING 0/0, West MISSING WAITING 0/1", told(board));
        assertEquals("1 0 0 3 0", score(board.total()));
    }

    /** Two districts that became one had both begun theirs: it is the same whoever looks. */
    @Test
    void ofTwoThatAreNowOnesTheFirstStands() {
        FilingRow first = row(3, 30, FilingState.SUBMITTED, "2018-06-19T02:00:00Z");
        FilingRow second = row(3, 31, FilingState.WAIVED, null);
        assertEquals(score(board(List.of(first, second))), score(board(List.of(second, first))));
        assertEquals(
                "East EARLY WAITING 1/1, West MISSING WAITING 0/1",
                told(board(List.of(second, first))));
    }

    private static String score(FilingBoard board) {
        return score(board.total());
    }

    @Test
    void itsDaysAreKnownWhoeverOwesIt() {
        assertEquals(
                "[2018-06-20, 2019-06-20]",
                maker(List.of()).dues().stream().map(FilingDue::dueOn).toList().toString());
    }

    private static FilingBoard board(List<FilingRow> opened) {
        BoardMaker maker = maker(opened);
        return maker.board(maker.owed());
    }

    private static BoardMaker maker(List<FilingRow> opened) {
        return new BoardMaker(
                new CampaignFile(campaign(), List.of(), List.of(), List.of(), List.of()),
                List.of(FilingRuleTest.rule("2018-06-20", 12, "2019-06-20")),
                List.of(district(3, "East"), district(4, "West")),
                opened,
                TODAY);
    }

    private static String days(FilingBoard board) {
        return board.columns().stream().map(FilingBoard.Column::forDay).toList().toString();
    }

    private static String told(FilingBoard board) {
        Instant now = Instant.parse("2018-07-01T04:00:00Z");
        return String.join(
                ", ",
                board.lines().stream()
                        .map(
                                line ->
                                        line.district()
                                                + " "
                                                + String.join(
                                                        " ",
                                                        line.cells().stream()
                                                                .map(row -> standing(row, now))
                                                                .toList())
                                                + " "
                                                + line.score().inTime()
                                                + "/"
                                                + line.score().due())
                        .toList());
    }

    private static String standing(FilingRow row, Instant now) {
        return row.punctuality(now).standing().name();
    }

    private static String score(FilingBoard.Score score) {
        return score.due()
                + " "
                + score.filed()
                + " "
                + score.inTime()
                + " "
                + score.owed()
                + " "
                + score.handedIn();
    }

    private static District district(long id, String name) {
        return new District(id, "", name, 2L, "county", "/1/2/" + id + "/", null, null, null, null);
    }

    private static FilingRow row(long district, FilingState state, String first) {
        return row(district, district * 10, state, first);
    }

    private static FilingRow row(long district, long id, FilingState state, String first) {
        return PlainFiling.of(
                FIRST, district, id, state, first == null ? null : Instant.parse(first), 1);
    }

    private static Campaign campaign() {
        return PlainCampaign.of("C-1", "2017-06-28", "2020-04-30");
    }
}
