package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.Level;

import java.time.Duration;
import java.time.Instant;

/**
 * When a quantity is dangerous: it is raised once a limit has been reached for the hold time, rises
 * from early warning to alarm, and is over only when the value is back inside the lowest limit by
 * more than the hysteresis. The level never falls in between. A fault whose rule has a warning
 * limit is as loud as an early warning, and stays so.
 *
 * @param warning null = no early warning
 * @param alarm null = early warning only
 */
record AlarmRule(AlarmKind kind, Double warning, Double alarm, double hysteresis, Duration hold) {

    AlarmRule {
        if (warning == null && alarm == null) {
            throw new IllegalArgumentException("A rule needs a limit.");
        }
    }

    State next(State state, Measured m) {
        return switch (state) {
            case State.Normal normal -> wait(null, null, m);
            case State.Pending pending -> wait(pending.since(), pending.alarmSince(), m);
            case State.Raised raised -> isBack(m) ? State.NORMAL : rise(raised, m);
        };
    }

    /** The limit that belongs to a level, for people to see; a sensor breaks at none. */
    Double limit(Level level) {
        if (kind.isFault()) {
            return null;
        }
        return level == Level.WARNING ? warning : alarm;
    }

    /** The same rule with limits given in percent of a base, in the base's unit. */
    AlarmRule ofBase(double base) {
        return new AlarmRule(
                kind,
                percentOf(base, warning),
                percentOf(base, alarm),
                percentOf(base, hysteresis),
                hold);
    }

    private State wait(Instant since, Instant alarmSince, Measured m) {
        if (!reaches(lowest(), m)) {
            return State.NORMAL;
        }
        Instant low = since == null ? m.at() : since;
        Instant high = alarmClock(alarmSince, m);
        if (isHeld(high, m)) {
            return new State.Raised(top(), null);
        }
        return warning != null && isHeld(low, m)
                ? new State.Raised(Level.WARNING, high)
                : new State.Pending(low, high);
    }

    private State rise(State.Raised raised, Measured m) {
        if (kind.isFault()) {
            return reaches(warning, m) ? new State.Raised(Level.WARNING, null) : raised;
        }
        if (raised.level() != Level.WARNING) {
            return raised;
        }
        Instant high = alarmClock(raised.alarmSince(), m);
        return isHeld(high, m)
                ? new State.Raised(top(), null)
                : new State.Raised(Level.WARNING, high);
    }

    private Instant alarmClock(Instant running, Measured m) {
        if (!reaches(alarm, m)) {
            return null;
        }
        return running == null ? m.at() : running;
    }

    private boolean isHeld(Instant since, Measured m) {
        return since != null && Duration.between(since, m.at()).compareTo(hold) >= 0;
    }

    private boolean isBack(Measured m) {
        return kind.isLow() ? m.value() > lowest() + hysteresis : m.value() < lowest() - hysteresis;
    }

    private boolean reaches(Double limit, Measured m) {
        return limit != null && (kind.isLow() ? m.value() <= limit : m.value() >= limit);
    }

    private double lowest() {
        return warning != null ? warning : alarm;
    }

    private Level top() {
        return kind.isFault() ? Level.FAULT : Level.ALARM;
    }

    private static Double percentOf(double base, Double percent) {
        return percent == null ? null : Double.valueOf(percent * base / 100);
    }
}
