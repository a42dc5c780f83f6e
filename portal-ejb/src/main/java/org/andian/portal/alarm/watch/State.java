package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.Level;

import java.time.Instant;

/** Where a quantity stands against its rule. */
sealed interface State {

    Normal NORMAL = new Normal();

    /**
     * @return the level raised, null while nothing is raised
     */
    default Level level() {
        return this instanceof Raised raised ? raised.level() : null;
    }

    record Normal() implements State {}

    /**
     * Over a limit, but not yet for long enough.
     *
     * @param since over the lowest limit since then
     * @param alarmSince over the alarm limit since then, null when below it
     */
    record Pending(Instant since, Instant alarmSince) implements State {}

    /**
     * @param alarmSince for an early warning: over the alarm limit since then, null when below it
     */
    record Raised(Level level, Instant alarmSince) implements State {}
}
