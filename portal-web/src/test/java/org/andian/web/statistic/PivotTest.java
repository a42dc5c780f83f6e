package org.andian.web.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class PivotTest {

    private final Pivot pivot =
            Pivot.of(
                    Invented.statistic(),
                    line -> line.key().code().equals("11") ? "below" : null,
                    cell -> "rows?" + cell.key());

    @Test
    void figuresStandAsPrintedAndOpenUnlessThereIsNothingToOpen() {
        assertEquals(
                """
                East>below|12>rows?11~*~alarms~NUMERATOR~CURRENT|2|25.0%>rows?11~*~acknowledged~NUMERATOR~CURRENT
                West|30>rows?12~*~alarms~NUMERATOR~CURRENT|-5|75.0%>rows?12~*~acknowledged~NUMERATOR~CURRENT
                North|0>rows?13~*~alarms~NUMERATOR~CURRENT|—|—
                Total|42>rows?*~*~alarms~NUMERATOR~CURRENT|-3|50.0%>rows?*~*~acknowledged~NUMERATOR~CURRENT\
                """,
                Stream.of(pivot.body(), pivot.foot())
                        .flatMap(List::stream)
                        .map(PivotTest::text)
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void theHeaderIsTheTablesOwn() {
        assertEquals(
                List.of(
                        List.of("District 2x1 first", "November 1x3 group-start"),
                        List.of(
                                "Alarms (no.) 1x1 group-start",
                                "Change (no.) 1x1 ",
                                "Acknowledged 1x1 ")),
                pivot.header().stream()
                        .map(
                                level ->
                                        level.stream()
                                                .map(
                                                        head ->
                                                                head.cell().text()
                                                                        + " "
                                                                        + head.cell().levels()
                                                                        + "x"
                                                                        + head.cell().columns()
                                                                        + " "
                                                                        + head.style())
                                                .toList())
                        .toList());
    }

    private static String text(Pivot.Row row) {
        return address(row.label(), row.href())
                + row.figures().stream()
                        .map(figure -> "|" + address(figure.text(), figure.href()))
                        .collect(Collectors.joining());
    }

    private static String address(String text, String href) {
        return href == null ? text : text + ">" + href;
    }
}
