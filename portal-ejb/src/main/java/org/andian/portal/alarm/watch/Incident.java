package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.Level;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An alarm row while its transaction changes it; every change that people should see leaves a line
 * of history.
 */
final class Incident {

    private static final String CLEARED = "cleared";
    private static final String CLOCK = "clock";
    private static final String TOLD = "told";
    private static final double MILLIS_A_MINUTE = 60_000;

    /**
     * @param value the reading that did it, null when none; of {@code clock} minutes ahead
     * @param note somebody's words, null when none
     */
    record Line(Instant at, String what, Double value, String note) {

        Line(Instant at, String what, Double value) {
            this(at, what, value, null);
        }
    }

    /** One time out of normal; {@code id} 0 until stored. */
    static final class Spell {
        final long id;
        final Instant startedAt;
        final String source;
        final Double value;
        Level level;
        Double peak;
        Instant endedAt;

        Spell(long id, Instant startedAt, String source, Double value) {
            this.id = id;
            this.startedAt = startedAt;
            this.source = source;
            this.value = value;
        }
    }

    long id;
    Quantity quantity;
    Level level;
    String source;
    Long premisesId;
    Instant raisedAt;
    Instant receivedAt;
    Double value;
    Double peak;
    Instant peakAt;
    Double lastValue;
    Instant lastAt;
    Double limit;
    int occurrences;
    boolean historic;
    String text;
    Instant clearedAt;
    boolean acknowledged;
    boolean dirty;

    /** one of the past whose end is to be looked for among what is stored */
    boolean endOpen;

    final List<Line> lines = new ArrayList<>();
    final List<Spell> spells = new ArrayList<>();

    Incident(Quantity quantity) {
        this.quantity = quantity;
    }

    static Incident raise(Quantity quantity, Long premisesId, Cause cause) {
        Incident incident = new Incident(quantity);
        incident.premisesId = premisesId;
        incident.raisedAt = cause.at();
        incident.receivedAt = cause.receivedAt();
        incident.value = cause.value();
        incident.historic = cause.historic();
        incident.begin(cause);
        incident.note(cause.at(), "raised", cause.value());
        return incident;
    }

    boolean isOpen() {
        return clearedAt == null;
    }

    /** Whether people must be told: something else than the last value has changed. */
    boolean isNews() {
        return !lines.isEmpty();
    }

    void reopen(Cause cause) {
        clearedAt = null;
        historic = historic && cause.historic();
        begin(cause);
        note(cause.at(), "reopened", cause.value());
        lapse(cause);
    }

    /** The level rises: whoever acknowledged the lower one has not seen this. */
    void escalate(Cause cause) {
        level = cause.level();
        limit = cause.limit() == null ? limit : cause.limit();
        current().level = cause.level();
        note(cause.at(), "escalated", cause.value());
        lapse(cause);
    }

    /** A second source says the same of an open alarm. */
    void join(Cause cause) {
        if (!source.equals(cause.source()) && !Cause.BOTH.equals(source)) {
            source = Cause.BOTH;
            note(cause.at(), "reported", cause.value());
        }
        text = cause.text() == null ? text : cause.text();
        limit = limit == null ? cause.limit() : limit;
        value = value == null ? cause.value() : value;
        observe(cause.at(), cause.value());
        revive(cause.at(), cause.historic(), cause.value());
        if (mayRise() && cause.level().compareTo(level) > 0) {
            escalate(cause);
        }
    }

    /**
     * A fault stands apart, except where danger may stand behind a broken sensor, or among several
     * reports.
     */
    private boolean mayRise() {
        return level != Level.FAULT
                || quantity.kind() == AlarmKind.SENSOR_FAULT
                || quantity.isSeveral();
    }

    /** A historic alarm that still lasts in a reading of now is no longer history. */
    void revive(Instant at, boolean stillHistoric, Double seen) {
        if (historic && !stillHistoric) {
            historic = false;
            note(at, "raised", seen);
        }
    }

    void observe(Instant at, Double seen) {
        dirty = true;
        lastAt = at.isAfter(lastAt) ? at : lastAt;
        if (seen == null) {
            return;
        }
        lastValue = seen;
        if (isWorse(seen, peak)) {
            peak = seen;
            peakAt = at;
        }
        if (isWorse(seen, current().peak)) {
            current().peak = seen;
        }
    }

    /** Whether the moment lies between its first raise and its end, or now while it is open. */
    boolean covers(Instant at) {
        return !at.isBefore(raisedAt) && (clearedAt == null || !at.isAfter(clearedAt));
    }

    boolean isEndedBefore(Instant at) {
        return clearedAt != null && !clearedAt.isAfter(at);
    }

    /**
     * Whether it is over and the moment belongs to it, by its time or as one of the past nearby.
     */
    boolean isNear(Instant at, Duration within) {
        return clearedAt != null && (covers(at) || historic && distance(at).compareTo(within) <= 0);
    }

    /** From the moment to the time it lasted; of one that is over. */
    Duration distance(Instant at) {
        if (at.isBefore(raisedAt)) {
            return Duration.between(at, raisedAt);
        }
        return at.isAfter(clearedAt) ? Duration.between(clearedAt, at) : Duration.ZERO;
    }

    /**
     * A danger of the past belongs to this alarm.
     *
     * @param soon one of the past that is followed within this time has lasted on; later it has
     *     come again
     */
    void include(Cause past, Duration soon) {
        if (isOpen() || !past.at().isAfter(clearedAt)) {
            recall(past);
        } else if (distance(past.at()).compareTo(soon) <= 0) {
            prolong(past);
        } else {
            comeAgain(past);
        }
    }

    /** One of the past has lasted longer than was known. */
    private void prolong(Cause past) {
        recall(past);
        endAt(past.at(), null);
    }

    /**
     * One of the past ended at another moment than was known.
     *
     * @param seen the value that ended it, null when none did
     */
    void endAt(Instant at, Double seen) {
        if (at.equals(clearedAt)) {
            return;
        }
        lines.removeIf(line -> line.what().equals(CLEARED));
        clear(at, seen);
    }

    /** When the time out of normal that came last began. */
    Instant lastBegan() {
        return current().startedAt;
    }

    Level lastLevel() {
        return current().level;
    }

    private void comeAgain(Cause past) {
        Level known = level;
        begin(past);
        note(past.at(), "reopened", past.value());
        if (past.level().compareTo(known) > 0) {
            lapse(past);
        } else {
            level = known;
        }
        clear(past.at(), null);
    }

    /** By how much the clock of the device is wrong by which it was told. */
    void noteClock(Instant at, Duration ahead) {
        note(at, CLOCK, ahead.toMillis() / MILLIS_A_MINUTE);
    }

    /**
     * A value of its own time, or of before, comes to light: it may have been worse than was known.
     * One of before that is neither leaves a line, the worst of those that come together.
     */
    void recall(Cause past) {
        dirty = true;
        boolean isPeak = past.value() != null && isWorse(past.value(), peak);
        if (isPeak) {
            peak = past.value();
            peakAt = past.at();
        }
        if (mayRise() && past.level().compareTo(level) > 0) {
            escalate(past);
        } else if (!isPeak && past.at().isBefore(raisedAt)) {
            tell(past);
        }
    }

    private void tell(Cause past) {
        Line known =
                lines.stream().filter(line -> line.what().equals(TOLD)).findFirst().orElse(null);
        boolean isKnown =
                known != null
                        && (past.value() == null
                                || known.value() != null && !isWorse(past.value(), known.value()));
        if (!isKnown) {
            lines.remove(known);
            note(past.at(), TOLD, past.value());
        }
    }

    void clear(Instant at, Double seen) {
        lastAt = at;
        lastValue = seen == null ? lastValue : seen;
        clearedAt = at.isBefore(current().startedAt) ? current().startedAt : at;
        current().endedAt = clearedAt;
        note(at, CLEARED, seen);
    }

    /** Nobody watches it any more: that is no return to normal, and nobody has acknowledged it. */
    void abandon(Instant at, String what, String why) {
        clearedAt = at.isBefore(current().startedAt) ? current().startedAt : at;
        current().endedAt = clearedAt;
        dirty = true;
        lines.add(new Line(at, what, null, why));
    }

    private void begin(Cause cause) {
        level = cause.level();
        source = cause.source();
        limit = cause.limit();
        text = cause.text() == null ? text : cause.text();
        occurrences++;
        lastAt = cause.at();
        Spell spell = new Spell(0, cause.at(), cause.source(), cause.value());
        spell.level = cause.level();
        spells.add(spell);
        observe(cause.at(), cause.value());
    }

    private Spell current() {
        return spells.getLast();
    }

    /** When it became known: until then what was acknowledged stood. */
    void lapse(Cause cause) {
        if (acknowledged) {
            acknowledged = false;
            note(cause.historic() ? cause.receivedAt() : cause.at(), "lapsed", null);
        }
    }

    private boolean isWorse(double seen, Double than) {
        return than == null || (quantity.kind().isLow() ? seen < than : seen > than);
    }

    private void note(Instant at, String what, Double seen) {
        dirty = true;
        lines.add(new Line(at, what, seen));
    }
}
