package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.AlarmSettings;
import org.andian.portal.alarm.Level;
import org.andian.portal.device.heard.DeviceClock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The state row of a quantity while its transaction holds it locked, with the quantity's last
 * alarm. An alarm lasts as long as the rule or the device's own report holds it open.
 */
final class Track {

    /**
     * A danger told late is part of an alarm that began, or of one of the past that ended, no
     * further from it than this; beyond, it is another.
     */
    static final Duration PART_OF = Duration.ofHours(24);

    final Quantity quantity;
    private final Long premisesId;
    private final AlarmSettings settings;
    State state = State.NORMAL;
    Instant lastEvaluated = Instant.EPOCH;

    /** null unless the device itself says that the alarm lasts */
    Instant reportedAt;

    /** the last alarm, open or cleared; null when there never was one */
    Incident incident;

    /**
     * alarms that ended in this transaction and were followed by another; they must be stored too
     */
    final List<Incident> earlier = new ArrayList<>();

    /**
     * of the past and out of normal, but none that a rule would raise alone: it wants it to last
     */
    final List<Unheld> unheld = new ArrayList<>();

    /**
     * @param at when it was measured
     */
    record Unheld(AlarmRule rule, Instant at) {}

    /** whether a late value in limits may have ended an alarm of the past that is stored */
    boolean isOfPast;

    /** finds the ended alarm before the last one that a moment belongs to; locked when found */
    Function<Instant, Optional<Incident>> ended = at -> Optional.empty();

    /** finds the stored alarm that was raised last at a moment or before; locked when found */
    Function<Instant, Optional<Incident>> last = at -> Optional.empty();

    /** tells whether a danger of the past had ended by a later moment, as far as that is stored */
    BiPredicate<Cause, Instant> endedBy = (past, moment) -> false;

    /** finds when the next stored alarm after a moment was raised */
    Function<Instant, Optional<Instant>> next = at -> Optional.empty();

    boolean dirty;

    Track(Quantity quantity, Long premisesId, AlarmSettings settings) {
        this.quantity = quantity;
        this.premisesId = premisesId;
        this.settings = settings;
    }

    boolean isOpen() {
        return incident != null && incident.isOpen();
    }

    /** Whether it is out of normal, by what was measured or by what the device reported. */
    boolean isUnrest() {
        return state != State.NORMAL || isOpen();
    }

    /** Whether something has happened to its alarm that people must be told. */
    boolean isNews() {
        return incident != null && incident.isNews();
    }

    /**
     * Evaluates one value. One of the moment evaluated last counts no more; an older one clears
     * nothing, and is remembered if it was dangerous.
     */
    void measure(AlarmRule rule, Measured m, Instant receivedAt) {
        if (m.at().isBefore(lastEvaluated)) {
            remember(rule, m, receivedAt);
        } else if (m.at().isAfter(lastEvaluated)) {
            measureNext(rule, m, receivedAt);
        }
    }

    /** The same for one that is of now, whatever was evaluated before. */
    void measureNow(AlarmRule rule, Measured m, Instant receivedAt) {
        boolean isNext = m.at().isAfter(lastEvaluated);
        measureNext(rule, isNext ? m : m.at(lastEvaluated.plusMillis(1)), receivedAt);
    }

    /**
     * The same for one of which nobody knows whether it is of now: it raises, and clears nothing.
     */
    void measureUnsure(AlarmRule rule, Measured m, Instant receivedAt) {
        if (rule.next(state, m) != State.NORMAL) {
            measureNow(rule, m, receivedAt);
        }
    }

    /** What was evaluated of a time that has not come must not stand in the way of what is now. */
    void forgetFuture(Instant now) {
        if (lastEvaluated.isAfter(now.plus(DeviceClock.TOLERATED))) {
            lastEvaluated = Instant.EPOCH;
        }
    }

    private void measureNext(AlarmRule rule, Measured m, Instant receivedAt) {
        Level before = state.level();
        state = rule.next(state, m);
        lastEvaluated = m.at();
        dirty = true;
        Measured seen = m.notAfter(receivedAt);
        if (state.level() == null) {
            settle(seen);
        } else {
            dangerous(before, seen, cause(rule, seen, receivedAt));
        }
    }

    /**
     * Evaluates one value whose time is judged already, by newer ones or by another of the same
     * moment. It clears nothing. Of the moment judged last it raises what is more dangerous; an
     * older one is remembered if it was dangerous.
     */
    void measureLate(AlarmRule rule, Measured m, Instant receivedAt) {
        if (m.at().isAfter(lastEvaluated)) {
            measure(rule, m, receivedAt);
        } else if (m.at().equals(lastEvaluated)) {
            measureBeside(rule, m, receivedAt);
        } else {
            remember(rule, m, receivedAt);
        }
    }

    private void measureBeside(AlarmRule rule, Measured m, Instant receivedAt) {
        Level before = state.level();
        State beside = rule.next(state, m);
        Level after = beside.level();
        if (after != null && (before == null || after.compareTo(before) > 0)) {
            state = beside;
            dirty = true;
            Measured seen = m.notAfter(receivedAt);
            dangerous(before, seen, cause(rule, seen, receivedAt));
        }
    }

    private void remember(AlarmRule rule, Measured m, Instant receivedAt) {
        State alone = rule.next(State.NORMAL, m);
        if (alone == State.NORMAL) {
            doubtEnd(m.at());
        } else if (alone.level() == null) {
            unheld.add(new Unheld(rule, m.at()));
        } else {
            keepPast(rule, alone.level(), m, receivedAt);
        }
    }

    /** A danger that was measured in the past. */
    void keepPast(AlarmRule rule, Level level, Measured m, Instant receivedAt) {
        keepPast(Cause.ofPast(rule, level, m, receivedAt));
    }

    /**
     * A value in limits that comes late may have ended what was taken to have lasted longer, or
     * what nothing had ended.
     */
    private void doubtEnd(Instant at) {
        if (!isOfPast) {
            return;
        }
        known().filter(one -> isEndDoubtful(one, at))
                .findFirst()
                .or(() -> ended.apply(at).filter(one -> isEndDoubtful(one, at)))
                .or(() -> unended(at))
                .ifPresent(
                        one -> {
                            one.endOpen = true;
                            if (one != incident && !earlier.contains(one)) {
                                earlier.add(one);
                            }
                        });
    }

    private static boolean isEndDoubtful(Incident one, Instant at) {
        return one.historic && !one.isOpen() && one.covers(at);
    }

    /** The alarm of the past before a moment, where nothing has ended it. */
    private Optional<Incident> unended(Instant at) {
        Optional<Incident> known =
                known().filter(one -> !one.raisedAt.isAfter(at))
                        .max(Comparator.comparing(one -> one.raisedAt));
        return last.apply(at)
                .filter(stored -> known.filter(one -> !one.isRaisedBefore(stored)).isEmpty())
                .or(() -> known)
                .filter(one -> one.historic && one.endUnknown);
    }

    /** The alarms this transaction has before it. */
    private Stream<Incident> known() {
        return Stream.concat(Stream.ofNullable(incident), earlier.stream());
    }

    /** Alarms of the past whose end is to be looked for among what is stored. */
    List<Incident> endOpen() {
        return known().filter(one -> one.endOpen && !one.isOpen()).toList();
    }

    /** When the next alarm after the beginning of one of the past was raised. */
    Optional<Instant> nextRaised(Incident past) {
        Instant began = past.lastBegan();
        return Stream.concat(
                        known().filter(one -> one != past)
                                .map(one -> one.raisedAt)
                                .filter(at -> at.isAfter(began)),
                        next.apply(began).stream())
                .min(Comparator.naturalOrder());
    }

    /**
     * As part of the alarm that lasts, if it began soon after and nothing is known to have ended
     * the danger before; of the one that lasted then; of one of the past that lies near; else as an
     * alarm of the past of its own.
     */
    private Incident keepPast(Cause past) {
        Optional<Incident> known = known(past);
        if (known.isEmpty()) {
            return keepForgotten(past);
        }
        Incident told = known.get();
        told.include(past, hasLasted(told, past.at()));
        told.endOpen = told.historic && !told.isOpen();
        if (told != incident && !earlier.contains(told)) {
            earlier.add(told);
        }
        return told;
    }

    /** One of the past that is followed soon has; so has one that nothing ended before. */
    private boolean hasLasted(Incident told, Instant at) {
        return !told.isOpen()
                && (told.distance(at).compareTo(settings.reopen()) <= 0
                        || told.endUnknown
                                && nextRaised(told).filter(next -> !next.isAfter(at)).isEmpty());
    }

    private Optional<Incident> known(Cause past) {
        Instant at = past.at();
        if (isOpen() && !isLongBefore(at) && !isOverBefore(past)) {
            return Optional.of(incident);
        }
        return known().filter(one -> one.isNear(at, PART_OF))
                .min(Comparator.comparing(one -> one.distance(at)))
                .or(() -> ended.apply(at));
    }

    /** Whether the alarm that lasts is another: the danger was over before that was raised. */
    private boolean isOverBefore(Cause past) {
        return past.at().isBefore(incident.raisedAt)
                && endedBy.test(past, incident.raisedAt.minus(settings.reopen()));
    }

    /** Whether the moment lies so long before the alarm that lasts that it is no part of it. */
    private boolean isLongBefore(Instant at) {
        return isOpen() && at.isBefore(incident.raisedAt.minus(PART_OF));
    }

    /** One that nobody knew of; the last of a quantity's alarms is where others may join it. */
    private Incident keepForgotten(Cause past) {
        Incident forgotten = Incident.raise(quantity, premisesId, past);
        forgotten.lastAtLeastTo(past.at());
        forgotten.endOpen = true;
        if (incident != null && !incident.isEndedBefore(past.at())) {
            earlier.add(forgotten);
            return forgotten;
        }
        if (incident != null && incident.dirty) {
            earlier.add(incident);
        }
        incident = forgotten;
        dirty = true;
        return forgotten;
    }

    /**
     * Before a value is measured: if it would raise this quantity, and the device has already
     * reported the same kind without saying which quantity, then that alarm was about this one and
     * goes on here instead of a second alarm.
     */
    void adoptFrom(Track unspecific, AlarmRule rule, Measured m) {
        boolean raises =
                !isOpen() && m.at().isAfter(lastEvaluated) && rule.next(state, m).level() != null;
        if (!raises || !unspecific.isOpen() || unspecific.state.level() != null) {
            return;
        }
        if (incident != null && incident.dirty) {
            earlier.add(incident);
        }
        incident = unspecific.incident;
        incident.quantity = quantity;
        reportedAt = unspecific.reportedAt;
        unspecific.incident = null;
        unspecific.reportedAt = null;
        unspecific.dirty = true;
    }

    /** What is wrong with the device itself, such as silence; found twice it is one. */
    void silent(Instant at, Instant now) {
        if (state != State.NORMAL) {
            return;
        }
        state = new State.Raised(Level.FAULT, null);
        lastEvaluated = at;
        dirty = true;
        raise(new Cause(Level.FAULT, Cause.WATCH, at, now, null, null, false, null));
    }

    /** Nothing newer has come, so that it still lasts. */
    void revive(Instant now) {
        if (isOpen()) {
            incident.revive(now, false, incident.lastValue);
        }
    }

    /** The device's clock, as it is found. */
    void clock(boolean isWrong, Instant now) {
        if (isWrong) {
            silent(now, now);
        } else {
            release(now);
        }
    }

    /** The device is heard again; what was received before it fell silent says nothing. */
    void heard(Instant receivedAt) {
        if (receivedAt.isAfter(lastEvaluated)) {
            release(receivedAt);
        }
    }

    /** Back to normal whatever was measured. */
    void release(Instant at) {
        if (state == State.NORMAL) {
            return;
        }
        state = State.NORMAL;
        dirty = true;
        if (isOpen() && reportedAt == null) {
            incident.clear(at, null);
        }
    }

    /**
     * The device is taken away: what was wrong ends where it was raised, and what comes afterwards
     * begins anew.
     */
    void leave(Instant at, String what, String why) {
        if (isOpen()) {
            incident.abandon(at, what, why);
        }
        if (incident != null && incident.dirty) {
            earlier.add(incident);
        }
        incident = null;
        state = State.NORMAL;
        reportedAt = null;
        dirty = true;
    }

    /**
     * The device itself reports a danger.
     *
     * @return the alarm it is told by
     */
    Incident report(Cause cause) {
        if (isLongBefore(cause.at())) {
            return keepPast(cause);
        }
        dirty = true;
        reportedAt = reportedAt == null || cause.at().isAfter(reportedAt) ? cause.at() : reportedAt;
        raise(cause);
        return incident;
    }

    /**
     * The device says that it is over; a message older than its report is out of order and says
     * nothing.
     */
    void retract(Instant at) {
        if (reportedAt == null || at.isBefore(reportedAt)) {
            return;
        }
        reportedAt = null;
        dirty = true;
        if (isOpen() && state.level() == null) {
            incident.clear(at, null);
        }
    }

    private void dangerous(Level before, Measured m, Cause cause) {
        if (before == null) {
            raise(cause);
            return;
        }
        incident.observe(m.at(), m.shown());
        incident.revive(m.at(), cause.historic(), m.shown());
        if (cause.level() != before && cause.level().compareTo(incident.level) > 0) {
            incident.escalate(cause);
        }
    }

    private void settle(Measured m) {
        if (!isOpen()) {
            return;
        }
        if (reportedAt != null && m.at().isBefore(reportedAt.plus(settings.stale()))) {
            incident.observe(m.at(), m.shown());
            return;
        }
        reportedAt = null;
        incident.clear(m.at(), m.shown());
    }

    private void raise(Cause cause) {
        if (isOpen()) {
            incident.join(cause);
        } else if (incident != null
                && Duration.between(incident.clearedAt, cause.at()).compareTo(settings.reopen())
                        <= 0) {
            incident.reopen(cause);
        } else {
            if (incident != null && incident.dirty) {
                earlier.add(incident);
            }
            incident = Incident.raise(quantity, premisesId, cause);
        }
    }

    private Cause cause(AlarmRule rule, Measured m, Instant receivedAt) {
        boolean historic = Duration.between(m.at(), receivedAt).compareTo(settings.historic()) > 0;
        return new Cause(
                state.level(),
                Cause.RULE,
                m.at(),
                receivedAt,
                m.shown(),
                rule.limit(state.level()),
                historic,
                null);
    }
}
