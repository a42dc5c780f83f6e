package org.andian.web.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.refusal.Reason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticReason;
import org.andian.portal.statistic.Within;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

class StatisticFilterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final List<IndicatorInfo> OFFERED =
            List.of(Invented.ALARMS, Invented.ACKNOWLEDGED);

    private final StatisticFilter filter = new StatisticFilter();

    @Test
    void withoutAnyChoiceItIsThisMonthByDistrict() {
        assertEquals(
                StatisticQuery.of(
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 30),
                        Axis.DISTRICT,
                        null,
                        List.of("alarms", "acknowledged")),
                filter.query(TODAY, OFFERED));
        assertEquals("?", filter.address());
    }

    @Test
    void theAddressAsksTheSameAgain() {
        filter.setFrom("2026-10-03");
        filter.setTo("2026-10-20");
        filter.setRows("VENUE_GROUP");
        filter.setColumns("DISTRICT");
        filter.setIndicatorsText("acknowledged");
        filter.setCompareText("month,year");
        filter.setRankBy("acknowledged");
        filter.setDistrictText("42");
        filter.setGroup("MALL");
        filter.setDepartment("-");
        assertEquals(
                "?from=2026-10-03&to=2026-10-20&rows=VENUE_GROUP&columns=DISTRICT"
                        + "&indicators=acknowledged&compare=month%2Cyear&rank=acknowledged"
                        + "&district=42&group=MALL&department=-",
                filter.address());
        assertEquals(
                new StatisticQuery(
                        LocalDate.of(2026, 10, 3),
                        LocalDate.of(2026, 10, 20),
                        Axis.VENUE_GROUP,
                        Axis.DISTRICT,
                        null,
                        List.of("acknowledged"),
                        true,
                        true,
                        "acknowledged",
                        new Within(42L, "MALL", "-")),
                filter.query(TODAY, OFFERED));
    }

    @Test
    void whatNobodyKnowsOrDoesNotFitIsLeftOut() {
        filter.setPeriod("YESTERYEAR");
        filter.setRows("CAMPAIGN_GROUP");
        filter.setColumns("DISTRICT");
        filter.setIndicatorsText("nothing,,alarms,alarms");
        filter.setCompareText("day");
        filter.setRankBy("acknowledged");
        filter.setDistrictText("'; drop table");
        assertEquals(
                StatisticQuery.of(
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 30),
                        Axis.DISTRICT,
                        null,
                        List.of("alarms")),
                filter.query(TODAY, OFFERED));
        assertNull(filter.getFrom());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999", "99999999999999999999", "7.5"})
    void aNumberThatNoDistrictCanHaveIsRefused(String number) {
        filter.setDistrictText(number);
        Refusal refusal = assertThrows(Refusal.class, () -> filter.query(TODAY, OFFERED));
        assertEquals(StatisticReason.NO_SUCH_DISTRICT, refusal.reason());
        assertEquals(List.of(number), refusal.values());
    }

    @Test
    void daysThatEndBeforeTheyBeginAreRefused() {
        filter.setPeriod("CUSTOM");
        filter.setFrom("2026-10-20");
        filter.setTo("2026-10-03");
        assertEquals(StatisticReason.PERIOD_BACKWARDS, refused());
        filter.setFrom("2001-01-01");
        assertEquals(StatisticReason.PERIOD_TOO_LONG, refused());
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOM,,, ?period=CUSTOM",
        "CUSTOM, 2026-10-20,, ?from=2026-10-20",
        ", 2026-10-20, soon, ?from=2026-10-20",
        ", soon,, ?period=CUSTOM",
        "CUSTOM, 1999-12-31, 2026-10-20, ?to=2026-10-20"
    })
    void ownDaysOfWhichOneCannotBeReadAreRefused(
            String period, String from, String to, String address) {
        filter.setPeriod(period);
        filter.setFrom(from);
        filter.setTo(to);
        assertEquals(StatisticReason.PERIOD_INCOMPLETE, refused());
        assertEquals(address, filter.address());
    }

    private Reason refused() {
        return assertThrows(Refusal.class, () -> filter.query(TODAY, OFFERED)).reason();
    }

    @Test
    void swappedRowsAreColumns() {
        filter.setColumns("DEPARTMENT");
        filter.swap();
        assertEquals("?rows=DEPARTMENT&columns=DISTRICT", filter.address());
    }
}
