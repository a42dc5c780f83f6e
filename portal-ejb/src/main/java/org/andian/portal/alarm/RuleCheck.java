package org.andian.portal.alarm;

import org.andian.portal.measurement.Metric;

import java.util.stream.Stream;

/**
 * Refuses rules that could not be meant: limits in the wrong order, outside what a sensor can
 * report, or an alarm that could never end.
 */
final class RuleCheck {

    private static final double MOST_PERCENT = 5000;
    private static final int LONGEST_HOLD_SECONDS = 3600;

    private RuleCheck() {}

    static void check(RuleRow rule) {
        if (rule.kind() == null || !rule.kind().ruledMetrics().contains(rule.metric())) {
            throw new IllegalArgumentException(
                    "No limit can be set for "
                            + rule.kind()
                            + " and metric '"
                            + rule.metric()
                            + "'; known metrics: "
                            + (rule.kind() == null
                                    ? "none"
                                    : rule.kind().ruledMetrics().stream().sorted().toList())
                            + ".");
        }
        demand(
                !rule.enabled() || rule.warningLimit() != null || rule.alarmLimit() != null,
                "A rule that is switched on needs an early-warning or an alarm limit.");
        Stream.of(rule.warningLimit(), rule.alarmLimit())
                .filter(limit -> limit != null)
                .forEach(limit -> checkLimit(rule, limit));
        demand(
                isOrdered(rule),
                "The early warning must come before the alarm: lower for too much, higher for too"
                        + " little.");
        demand(
                rule.holdSeconds() >= 0 && rule.holdSeconds() <= LONGEST_HOLD_SECONDS,
                "The hold time must lie between 0 and " + LONGEST_HOLD_SECONDS + " seconds.");
        demand(
                Double.isFinite(rule.hysteresis()) && rule.hysteresis() >= 0 && canEnd(rule),
                "With this hysteresis the alarm could never end; choose a smaller one, not below"
                        + " 0.");
    }

    private static void checkLimit(RuleRow rule, double limit) {
        boolean possible =
                rule.kind().isRelative()
                        ? limit > 0 && limit <= MOST_PERCENT
                        : Metric.find(rule.metric())
                                .filter(metric -> metric.isFromWorkingSensor(limit))
                                .isPresent();
        demand(
                Double.isFinite(limit) && possible,
                "The limit " + limit + " lies outside what " + rule.kind() + " can reach.");
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

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
