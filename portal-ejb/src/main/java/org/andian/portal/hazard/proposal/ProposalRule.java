package org.andian.portal.hazard.proposal;

import org.andian.portal.alarm.Level;
import org.andian.portal.hazard.HazardKeys;
import org.andian.portal.setting.Settings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether the fresh alarms of one circuit and kind propose a hazard. Faults of detectors never do;
 * an early warning that somebody has seen does not by that alone. Pure.
 *
 * @param confirmed so long after an acknowledgement it stands
 * @param lasting so long an alarm may last
 * @param times so many within {@code window} are too many
 */
record ProposalRule(Duration confirmed, Duration lasting, int times, Duration window) {

    static ProposalRule of(Settings settings) {
        return new ProposalRule(
                Duration.ofMinutes(settings.get(HazardKeys.CONFIRMED_MINUTES)),
                Duration.ofMinutes(settings.get(HazardKeys.LASTING_MINUTES)),
                settings.get(HazardKeys.REPEATED_TIMES),
                Duration.ofDays(settings.get(HazardKeys.REPEATED_DAYS)));
    }

    /** Empty where they do not; the first cause that holds, else. */
    Optional<ProposalCause> judge(List<FreshAlarm> alarms, Instant now) {
        List<FreshAlarm> dangers =
                alarms.stream().filter(alarm -> alarm.level() != Level.FAULT).toList();
        if (dangers.stream().anyMatch(alarm -> isConfirmed(alarm, now))) {
            return Optional.of(ProposalCause.CONFIRMED);
        }
        if (dangers.stream()
                .anyMatch(
                        alarm -> alarm.lasts() && !alarm.raisedAt().isAfter(now.minus(lasting)))) {
            return Optional.of(ProposalCause.LASTING);
        }
        long within =
                dangers.stream()
                        .filter(alarm -> !alarm.raisedAt().isBefore(now.minus(window)))
                        .count();
        return within >= times ? Optional.of(ProposalCause.REPEATED) : Optional.empty();
    }

    /** What was confirmed before the window is of another time. */
    private boolean isConfirmed(FreshAlarm alarm, Instant now) {
        Instant at = alarm.acknowledgedAt();
        return alarm.level() == Level.ALARM
                && at != null
                && !at.isAfter(now.minus(confirmed))
                && !at.isBefore(now.minus(window));
    }
}
