package org.andian.portal.difference.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Mended at noon, and an alarm that lasts. */
class MendedRuleTest {

    private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    @Test
    void whatHasNotEndedAnHourAfterItWasMended() {
        MendedEvidence told = told(7, NOON.minus(HOUR));
        assertEquals("", at(NOON.plus(HOUR).minusMillis(1), told));
        assertEquals(
                "HAZARD_CLOSED of hazard 5, alarm 7 since 2026-11-30T04:00:00Z, 650.0 over 500.0,"
                        + " HAZARD_CLOSED alarm 7",
                at(NOON.plus(HOUR), told));
    }

    @Test
    void whatRisesSoonAfterIsNotMended() {
        Instant later = NOON.plus(Duration.ofDays(3));
        assertEquals(
                "HAZARD_CLOSED of hazard 5, alarm 7 since 2026-12-03T04:00:00Z, 650.0 over 500.0,"
                        + " HAZARD_CLOSED alarm 7",
                at(later, told(7, later)));
    }

    @Test
    void whatRisesLaterIsAMatterOfItsOwn() {
        Instant later = NOON.plus(FORTNIGHT).plusMillis(1);
        assertEquals("", at(later.plus(HOUR), told(7, later)));
    }

    @Test
    void ofSeveralAlarmsTheFirstStandsForAll() {
        Instant now = NOON.plus(FORTNIGHT).plus(HOUR);
        assertEquals(
                "HAZARD_CLOSED of hazard 5, alarm 8 since 2026-12-01T04:00:00Z, 650.0 over 500.0,"
                        + " HAZARD_CLOSED alarm 8",
                at(
                        now,
                        told(7, now.minusMillis(1)),
                        told(8, NOON.plus(Duration.ofDays(1))),
                        told(9, NOON.plus(Duration.ofDays(2)))));
    }

    private static String at(Instant now, MendedEvidence... told) {
        return MendedRule.judgeAll(List.of(told), HOUR, FORTNIGHT, now).stream()
                .map(
                        one ->
                                "%s of hazard %d, alarm %d since %s, %s over %s, %s"
                                        .formatted(
                                                one.cause(),
                                                one.subjectId(),
                                                one.alarmId(),
                                                one.since(),
                                                one.value(),
                                                one.limit(),
                                                one.basis()))
                .collect(Collectors.joining("\n"));
    }

    private static MendedEvidence told(long alarm, Instant raised) {
        return new MendedEvidence(
                DifferenceCause.HAZARD_CLOSED,
                DifferenceSubject.HAZARD,
                5,
                2,
                1,
                NOON,
                alarm,
                1,
                raised,
                650.0,
                500.0,
                false);
    }
}
