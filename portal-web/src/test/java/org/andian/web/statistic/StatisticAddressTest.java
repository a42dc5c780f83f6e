package org.andian.web.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.Within;
import org.andian.portal.statistic.cross.CrossQuery;
import org.andian.portal.statistic.cross.PeriodStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class StatisticAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final List<IndicatorInfo> OFFERED =
            List.of(Invented.ALARMS, Invented.ACKNOWLEDGED);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "?period=LAST_YEAR&step=MONTH",
                "?from=2026-10-03&to=2026-10-20&rows=VENUE_GROUP&columns=DISTRICT"
                        + "&indicators=acknowledged&compare=month%2Cyear&rank=acknowledged"
                        + "&district=42&group=MALL&department=-&denominators=true",
                "?rows=VENUE_GROUP&layers=DISTRICT",
                "?rows=VENUE_GROUP&step=QUARTER&layers=DISTRICT&layer=42",
            })
    void whatIsWrittenIsReadAgain(String address) {
        assertEquals(address, StatisticAddress.read(address).address());
    }

    /** Addresses from before there were periods and layers. */
    @Test
    void anOldAddressAsksOfOnePeriod() {
        StatisticFilter filter = StatisticAddress.read("?rows=VENUE_GROUP&columns=DISTRICT");
        assertEquals(Optional.empty(), filter.cross(TODAY, OFFERED));
        assertEquals(Axis.DISTRICT, filter.query(TODAY, OFFERED).columns());
        assertNull(filter.query(TODAY, OFFERED).within().layer());
    }

    @Test
    void periodsTakeThePlaceOfColumns() {
        StatisticFilter filter =
                StatisticAddress.read("?columns=VENUE_GROUP&step=MONTH&layers=VENUE_GROUP");
        CrossQuery asked = filter.cross(TODAY, OFFERED).orElseThrow();
        assertNull(asked.base().columns());
        assertEquals(PeriodStep.MONTH, asked.step());
        assertEquals(Axis.VENUE_GROUP, asked.layers());
    }

    @Test
    void aThirdAxisThatStandsInTheRowsIsLeftOut() {
        StatisticFilter filter = StatisticAddress.read("?layers=DISTRICT");
        assertEquals(Optional.empty(), filter.cross(TODAY, OFFERED));
        filter.setLayers("CAMPAIGN_GROUP");
        assertEquals(Optional.empty(), filter.cross(TODAY, OFFERED));
    }

    @Test
    void theQuestionOfAPartIsThatOfItsTable() {
        StatisticFilter filter =
                StatisticAddress.read(
                        "?period=THIS_YEAR&columns=DEPARTMENT&indicators=alarms&step=MONTH"
                                + "&layers=VENUE_GROUP");
        CrossQuery asked = filter.cross(TODAY, OFFERED).orElseThrow();
        DateSpan march = new DateSpan(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        Within.Layer mall = new Within.Layer(Axis.VENUE_GROUP, "MALL");
        assertEquals(asked.question(march, mall), filter.part(march, mall).query(TODAY, OFFERED));
        assertEquals(asked.question(null, mall), filter.part(null, mall).query(TODAY, OFFERED));
        assertEquals(asked.question(march, null), filter.part(march, null).query(TODAY, OFFERED));
        assertEquals(
                "?from=2026-03-01&to=2026-03-31&indicators=alarms&layers=VENUE_GROUP&layer=MALL",
                filter.part(march, mall).address());
    }

    @Test
    void theSeriesOfOneLayerStaysWithIt() {
        StatisticFilter filter = StatisticAddress.read("?step=MONTH&layers=VENUE_GROUP&layer=MALL");
        CrossQuery asked = filter.cross(TODAY, OFFERED).orElseThrow();
        assertNull(asked.layers());
        DateSpan days = new DateSpan(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
        assertEquals(asked.question(days, null), filter.part(days, null).query(TODAY, OFFERED));
        assertEquals("?step=MONTH&layers=VENUE_GROUP", filter.addressOfLayer(null));
    }
}
