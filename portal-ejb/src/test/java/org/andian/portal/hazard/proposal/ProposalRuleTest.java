package org.andian.portal.hazard.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.Level;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Confirmed for ten minutes, lasting for four hours, or three within seven days. */
class ProposalRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final ProposalRule RULE =
            new ProposalRule(Duration.ofMinutes(10), Duration.ofHours(4), 3, Duration.ofDays(7));

    @Test
    void anAlarmThatWasConfirmedAndNotTakenBack() {
        assertEquals(none(), judge(alarm(Level.ALARM, 30, false, 9)));
        assertEquals(of(ProposalCause.CONFIRMED), judge(alarm(Level.ALARM, 30, false, 10)));
        assertEquals(none(), judge(alarm(Level.WARNING, 30, false, 10)));
        assertEquals(none(), judge(alarm(Level.ALARM, 20_000, false, 7 * 24 * 60 + 1)));
    }

    @Test
    void oneThatLastsWarningsToo() {
        assertEquals(none(), judge(alarm(Level.WARNING, 239, true, null)));
        assertEquals(of(ProposalCause.LASTING), judge(alarm(Level.WARNING, 240, true, null)));
        assertEquals(none(), judge(alarm(Level.ALARM, 240, false, null)));
    }

    @Test
    void threeWithinTheWindow() {
        FreshAlarm late = alarm(Level.WARNING, 7 * 24 * 60, false, null);
        FreshAlarm before = alarm(Level.WARNING, 7 * 24 * 60 + 1, false, null);
        FreshAlarm one = alarm(Level.ALARM, 60, false, null);
        assertEquals(none(), judge(one, one));
        assertEquals(of(ProposalCause.REPEATED), judge(one, one, late));
        assertEquals(none(), judge(one, one, before));
    }

    @Test
    void aFaultOfTheDetectorIsNoHazard() {
        FreshAlarm fault = alarm(Level.FAULT, 6000, true, 600);
        assertEquals(none(), judge(fault, fault, fault, fault));
    }

    private static Optional<ProposalCause> judge(FreshAlarm... alarms) {
        return RULE.judge(List.of(alarms), NOW);
    }

    private static FreshAlarm alarm(Level level, int ago, boolean lasts, Integer acknowledgedAgo) {
        return new FreshAlarm(
                1,
                level,
                NOW.minus(Duration.ofMinutes(ago)),
                lasts,
                acknowledgedAgo == null ? null : NOW.minus(Duration.ofMinutes(acknowledgedAgo)));
    }

    private static Optional<ProposalCause> of(ProposalCause cause) {
        return Optional.of(cause);
    }

    private static Optional<ProposalCause> none() {
        return Optional.empty();
    }
}
