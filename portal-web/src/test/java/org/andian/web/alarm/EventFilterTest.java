package org.andian.web.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.alarm.event.EventKind;
import org.andian.portal.alarm.event.EventQuery;
import org.andian.portal.period.Period;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class EventFilterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final EventFilter filter = new EventFilter(TODAY);

    @Test
    void theAddressSaysTheWholeFilter() {
        filter.setKind("FAULT");
        filter.setDistrictText("17");
        filter.setType("DETECTOR-4");
        filter.setPremises(" YC-1 ");
        filter.setDevice("D-1");
        filter.setText(" 3# 喷漆 ");
        filter.setFrom("2026-11-01");
        filter.setTo("2026-11-21");
        filter.setSort("deviceNo");
        assertEquals(
                "?kind=FAULT&district=17&type=DETECTOR-4&premises=YC-1&device=D-1"
                        + "&q=3%23+%E5%96%B7%E6%BC%86&from=2026-11-01&to=2026-11-21&sort=deviceNo",
                filter.address());
        assertEquals(
                new EventQuery(
                        Period.days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 21)),
                        Set.of(EventKind.FAULT),
                        17L,
                        "DETECTOR-4",
                        "YC-1",
                        "D-1",
                        "3# 喷漆",
                        "deviceNo",
                        true,
                        1,
                        null),
                filter.query());
        assertTrue(filter.isNarrow());
    }

    @Test
    void unknownWordsNarrowNothing() {
        filter.setKind("RED");
        filter.setDistrictText("abc");
        filter.setFrom("yesterday");
        filter.setTo("2026-11-23");
        filter.setSort("password");
        assertEquals("?", filter.address());
        assertFalse(filter.isNarrow());
        assertEquals(List.of("yesterday", "2026-11-23"), filter.getDays().getUnusable());
        assertEquals(
                Period.days(LocalDate.of(2026, 10, 24), TODAY),
                filter.query().span(),
                "the last 30 days");
    }

    @Test
    void moreThanAYearIsCutAtItsBeginning() {
        filter.setFrom("2020-01-01");
        assertTrue(filter.isCut());
        assertEquals(TODAY.minusDays(365), filter.first());
        assertEquals(TODAY, filter.last());
    }

    @Test
    void anEndBeforeTheBeginningIsNone() {
        filter.setFrom("2026-11-20");
        filter.setTo("2026-11-19");
        assertEquals(LocalDate.of(2026, 11, 20), filter.first());
        assertEquals(TODAY, filter.last());
        assertTrue(filter.getDays().isReversed());
    }
}
