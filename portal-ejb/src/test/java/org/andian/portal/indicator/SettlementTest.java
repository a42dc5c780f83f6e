package org.andian.portal.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.period.Zones;
import org.andian.portal.regulation.EffectiveDay;
import org.andian.portal.regulation.RegulatorDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;

/**
 * One boundary for all rooms: what figures call settled, no change of premises or regulator
 * reaches.
 */
class SettlementTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T00:00:00+08:00, false",
        "2026-11-24T23:59:59.999+08:00, false",
        "2026-11-25T00:00:00+08:00, true"
    })
    void aDaySettlesWithTheBeginningOfTheThirdDayAfter(String at, boolean settled) {
        Instant now = OffsetDateTime.parse(at).toInstant();
        LocalDate today = LocalDate.ofInstant(now, Zones.CHINA);
        assertEquals(settled, !now.isBefore(Settlement.of(DAY)), "by the instant");
        assertEquals(settled, Settlement.isSettled(DAY, today), "by the day");
        assertEquals(
                settled, DAY.isBefore(Settlement.firstProvisional(today)), "first provisional");
    }

    @Test
    void changesReachTheProvisionalDaysAndNoOther() {
        LocalDate today = DAY.plusDays(10);
        IntStream.rangeClosed(0, 6)
                .mapToObj(today::minusDays)
                .forEach(
                        day -> {
                            boolean provisional = !Settlement.isSettled(day, today);
                            assertEquals(
                                    provisional,
                                    goes(() -> EffectiveDay.check(day, LocalDate.EPOCH, today)),
                                    "premises on " + day);
                            assertEquals(
                                    provisional,
                                    goes(() -> RegulatorDays.checkEnd(day, today)),
                                    "regulator on " + day);
                        });
    }

    private static boolean goes(Runnable check) {
        try {
            check.run();
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }
}
