package org.andian.portal.statistic.cross;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.period.Zones;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.reports.Column;
import org.andian.reports.NamedTable;
import org.andian.reports.Table;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A report book counts what its chapters ask for. */
class CrossTableTest {

    private static final StatisticQuery BASE =
            StatisticQuery.of(
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 3, 31),
                    Axis.DISTRICT,
                    null,
                    List.of("alarms"));

    @Test
    void eachPeriodAndTheWholeOfEachLayerAndOfAllIsAskedFor() {
        assertEquals(4, table(PeriodStep.MONTH, null, 0).asked());
        assertEquals(3, table(null, Axis.VENUE_GROUP, 3).asked());
        assertEquals(12, table(PeriodStep.MONTH, Axis.VENUE_GROUP, 3).asked());
    }

    private static CrossTable table(PeriodStep step, Axis layers, int sheets) {
        Table nothing =
                new Table(
                        "t",
                        "",
                        Zones.CHINA,
                        List.of(Column.text("c")),
                        Collections::emptyIterator);
        return new CrossTable(
                new CrossQuery(BASE, step, layers),
                List.of(),
                List.of(),
                null,
                null,
                nothing,
                Collections.nCopies(sheets, new NamedTable("n", nothing)),
                Optional.empty());
    }
}
