package org.andian.portal.alarm;

import org.andian.portal.measurement.Metric;
import org.andian.portal.refusal.Refusal;

import java.io.Serializable;
import java.util.stream.Stream;

/**
 * Refuses rules that could not be meant: of no circuit, limits in the wrong order, outside what a
 * sensor can report, or an alarm that could never end.
 */
final class RuleCheck {

    private static final double MOST_PERCENT = 5000;
    private static final int LONGEST_HOLD_SECONDS = 3600;

    private RuleCheck() {}

    static void check(RuleRow rule) {
        demand(!"CIRCUIT".equals(rule.reach()) || rule.circuitId() != null, AlarmReason.NO_CIRCUIT);
        demand(isRuled(rule), AlarmReason.NOT_RULED, rule.kind() + " " + rule.metric());
        demand(
                !rule.enabled() || rule.warningLimit() != null || rule.alarmLimit() != null,
                AlarmReason.LIMIT_MISSING);
        Stream.of(rule.warningLimit(), rule.alarmLimit())
                .filter(limit -> limit != null)
                .forEach(limit -> checkLimit(rule, limit));
        demand(isOrdered(rule), AlarmReason.LIMIT_ORDER);
        demand(
                rule.holdSeconds() >= 0 && rule.holdSeconds() <= LONGEST_HOLD_SECONDS,
                AlarmReason.HOLD,
                LONGEST_HOLD_SECONDS);
        demand(
                Double.isFinite(rule.hysteresis()) && rule.hysteresis() >= 0 && canEnd(rule),
                AlarmReason.HYSTERESIS);
    }

    private static boolean isRuled(RuleRow rule) {
        return rule.kind() != null && rule.kind().ruledMetrics().contains(rule.metric());
    }

    private static void checkLimit(RuleRow rule, double limit) {
        boolean possible =
                rule.kind().isRelative()
                        ? limit > 0 && limit <= MOST_PERCENT
                        : Metric.find(rule.metric())
                                .filter(metric -> metric.isFromWorkingSensor(limit))
                                .isPresent();
        demand(Double.isFinite(limit) && possible, AlarmReason.LIMIT_RANGE, limit);
    }

    private static boolean isOrdered(RuleRow rule) {
        if (rule.warningLimit() == null || rule.alarmLimit() == null) {
            return true;
        }
        return rule.kind().isLow()
                ? rule.warningLimit() > rule.alarmLimit()
                : rule.warningLimit() < rule.alarmLimit();
    }

    /** Normal values must lie inside the lowest limit by more than the hysteresis. */
    private static boolean canEnd(RuleRow rule) {
        Double lowest = rule.warningLimit() != null ? rule.warningLimit() : rule.alarmLimit();
        if (lowest == null) {
            return true;
        }
        if (rule.kind().isLow()) {
            double highest =
                    rule.kind() == AlarmKind.UNDER_VOLTAGE ? AlarmKind.NOMINAL_VOLTAGE : 100;
            return lowest + rule.hysteresis() < highest;
        }
        return lowest - rule.hysteresis() > 0;
    }

    private static void demand(boolean holds, AlarmReason otherwise, Serializable... values) {
        if (!holds) {
            throw new Refusal(otherwise, values);
        }
    }
}
