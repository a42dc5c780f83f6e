package org.andian.web.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.Level;
import org.andian.portal.period.Period;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Set;

class AlarmFilterTest {

    @Test
    void theAddressSaysTheWholeFilter() {
        AlarmFilter filter = new AlarmFilter();
        filter.setUnsettledText("false");
        filter.setLevelsText("ALARM");
        filter.setKindsText("ARC");
        filter.setDistrictText("17");
        filter.setText(" 3# 喷漆 ");
        filter.setFrom("2026-11-01");
        filter.setTo("2026-11-22");
        filter.setSort("value-");
        assertEquals(
                "?unsettled=false&levels=ALARM&kinds=ARC&district=17"
                        + "&q=3%23+%E5%96%B7%E6%BC%86&from=2026-11-01&to=2026-11-22&sort=value-",
                filter.address());
        assertEquals(
                AlarmQuery.all()
                        .levels(Set.of(Level.ALARM))
                        .kinds(Set.of(AlarmKind.ARC))
                        .districtId(17L)
                        .raised(
                                new Period(
                                        Instant.parse("2026-10-31T16:00:00Z"),
                                        Instant.parse("2026-11-22T16:00:00Z")))
                        .text("3# 喷漆")
                        .sort("value", false)
                        .rows(0, 1),
                filter.query());
    }

    @Test
    void unknownWordsNarrowNothing() {
        AlarmFilter filter = new AlarmFilter();
        filter.setLevelsText("RED,,FAULT");
        filter.setKindsText("'; drop");
        filter.setDistrictText("abc");
        filter.setFrom("yesterday");
        filter.setTo("99999-01-01");
        filter.setSort("password");
        assertEquals("?unsettled=true&levels=FAULT", filter.address());
    }

    @Test
    void aWordTwiceNarrowsAsOnce() {
        AlarmFilter filter = new AlarmFilter();
        filter.setLevelsText("ALARM,ALARM");
        filter.setKindsText("ARC,ARC,ARC");
        assertEquals("?unsettled=true&levels=ALARM&kinds=ARC", filter.address());
        filter.setLevels(new Level[] {Level.FAULT, Level.FAULT});
        filter.setKinds(new AlarmKind[] {AlarmKind.ARC, AlarmKind.ARC});
        assertEquals("?unsettled=true&levels=FAULT&kinds=ARC", filter.address());
    }

    @Test
    void whatIsClearedIsTheFirstView() {
        AlarmFilter filter = new AlarmFilter();
        filter.setPremises("YC-1");
        filter.setDevice("D-1");
        filter.setGroup("SCHOOL");
        filter.clear();
        assertEquals("?unsettled=true", filter.address());
    }
}
