package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.Level;
import org.andian.portal.measurement.Reading;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A danger told late may be over: what was measured after it can have come before it, and nobody
 * tells that again. So the stored readings are followed from the danger on until they end it.
 */
record Aftermath(Derivation.Judge judge, Stored stored) {

    private static final int AT_ONCE = 500;

    /** Of a circuit that never told this metric again nothing is found however long one looks. */
    private static final int MOST_LOOKS = 10;

    /** The readings of a circuit after a moment, by time. */
    interface Stored {
        List<Reading> after(long deviceId, int circuit, long ts, int limit);
    }

    /**
     * @param track locked; it is changed as by readings that come now
     * @param from readings of this moment or before are passed over
     */
    void follow(Track track, Instant from) {
        if (!isMeasured(track.quantity)) {
            return;
        }
        long ts = from.toEpochMilli();
        for (int look = 0; look < MOST_LOOKS && track.isUnrest(); look++) {
            List<Reading> next =
                    stored.after(track.quantity.deviceId(), track.quantity.circuit(), ts, AT_ONCE);
            next.forEach(reading -> step(track, reading));
            if (next.size() < AT_ONCE) {
                return;
            }
            ts = next.getLast().ts();
        }
    }

    private void step(Track track, Reading reading) {
        if (!track.isUnrest()) {
            return;
        }
        judge.judge(reading).stream()
                .filter(judged -> judged.quantity().equals(track.quantity))
                .forEach(
                        judged ->
                                track.measure(
                                        judged.rule(),
                                        judged.measured(),
                                        Instant.ofEpochMilli(reading.receivedAt())));
    }

    /**
     * Until when alarms of the past lasted: to the stored reading that ended them. Where none did,
     * the last danger that was told is all that is known of the end.
     *
     * @param soon what is dangerous again within this time has lasted on
     */
    void end(Track track, Duration soon) {
        if (!isMeasured(track.quantity)) {
            return;
        }
        Instant seen = Instant.MIN;
        track.unheld.sort(Comparator.comparing(Track.Unheld::at));
        for (Track.Unheld unheld : track.unheld) {
            if (unheld.at().isAfter(seen)) {
                seen = hold(track, unheld);
            }
        }
        for (Incident past : track.endOpen()) {
            Instant known = past.clearedAt;
            boolean cameAgain = end(track, past, soon);
            while (cameAgain && past.clearedAt.isBefore(known)) {
                cameAgain = comeAgain(track, past, known) && end(track, past, soon);
            }
        }
    }

    /**
     * Whether what is stored ends a danger of the past before a later moment, and nothing brings it
     * back at once.
     */
    boolean isEndedBy(Quantity quantity, Cause past, Instant moment, Duration soon) {
        if (!isMeasured(quantity)) {
            return false;
        }
        PastEnd end = new PastEnd(past.level(), moment, soon);
        walk(quantity, past.at(), (judged, at) -> end.goesOn(judged));
        return end.found().isPresent();
    }

    /**
     * @return whether something that is stored ended it
     */
    private boolean end(Track track, Incident past, Duration soon) {
        PastEnd end =
                new PastEnd(past.lastLevel(), track.nextRaised(past).orElse(Instant.MAX), soon);
        walk(track.quantity, past.lastBegan(), (judged, at) -> end.goesOn(judged));
        end.found().ifPresent(found -> past.endAt(found.at(), found.shown()));
        return end.found().isPresent();
    }

    /**
     * One that ended sooner than was known came again with the first danger after its end.
     *
     * @param known until when it was taken to have lasted
     * @return whether there was one by then
     */
    private boolean comeAgain(Track track, Incident past, Instant known) {
        State[] state = {State.NORMAL};
        boolean[] came = {false};
        walk(
                track.quantity,
                past.clearedAt,
                (judged, receivedAt) -> {
                    Measured m = judged.measured();
                    if (m.at().isAfter(known)) {
                        return false;
                    }
                    state[0] = judged.rule().next(state[0], m);
                    if (state[0].level() == null) {
                        return true;
                    }
                    past.include(
                            Cause.ofPast(judged.rule(), state[0].level(), m, receivedAt), false);
                    came[0] = true;
                    return false;
                });
        return came[0];
    }

    /**
     * A danger that the rule wants to last: whether it did, what is stored tells.
     *
     * @return up to when that was looked at
     */
    private Instant hold(Track track, Track.Unheld unheld) {
        Instant latest = unheld.at().plus(unheld.rule().hold());
        State[] state = {State.NORMAL};
        Instant[] seen = {unheld.at()};
        walk(
                track.quantity,
                unheld.at().minus(unheld.rule().hold()).minusMillis(1),
                (judged, receivedAt) -> {
                    Measured m = judged.measured();
                    if (!m.at().isBefore(track.lastEvaluated)) {
                        return false;
                    }
                    boolean wasHeld = state[0].level() != null;
                    state[0] = judged.rule().next(state[0], m);
                    seen[0] = m.at();
                    if (state[0].level() != null) {
                        track.keepPast(judged.rule(), state[0].level(), m, receivedAt);
                    }
                    boolean isBehind = m.at().isAfter(wasHeld ? unheld.at() : latest);
                    return state[0] != State.NORMAL || !isBehind;
                });
        return seen[0].isAfter(unheld.at()) ? seen[0] : unheld.at();
    }

    /** Asked for each stored value of a quantity, by time. */
    private interface Step {
        /**
         * @return whether to go on
         */
        boolean take(Derivation.Judged judged, Instant receivedAt);
    }

    private void walk(Quantity quantity, Instant from, Step step) {
        long ts = from.toEpochMilli();
        for (int look = 0; look < MOST_LOOKS; look++) {
            List<Reading> next = stored.after(quantity.deviceId(), quantity.circuit(), ts, AT_ONCE);
            for (Reading reading : next) {
                Instant receivedAt = Instant.ofEpochMilli(reading.receivedAt());
                boolean goesOn =
                        judge.judge(reading).stream()
                                .filter(judged -> judged.quantity().equals(quantity))
                                .allMatch(judged -> step.take(judged, receivedAt));
                if (!goesOn) {
                    return;
                }
            }
            if (next.size() < AT_ONCE) {
                return;
            }
            ts = next.getLast().ts();
        }
    }

    /** What only the device itself reports stands in no reading. */
    private static boolean isMeasured(Quantity quantity) {
        return quantity.kind() == AlarmKind.SENSOR_FAULT
                || quantity.kind().ruledMetrics().contains(quantity.metric());
    }

    /**
     * Finds the end of a danger of the past in the values that follow it: the first that is back in
     * limits, unless it is out of them again soon. What the next alarm was raised by ends none that
     * was before. Pure but for what it has seen.
     */
    static final class PastEnd {

        private final Instant next;
        private final Duration soon;
        private State state;
        private Found back;

        /**
         * @param shown the value back in limits
         */
        record Found(Instant at, Double shown) {}

        /**
         * @param level of the danger
         * @param next when the quantity's next alarm was raised, {@link Instant#MAX} for none
         * @param soon out of limits again within this time, it has lasted on
         */
        PastEnd(Level level, Instant next, Duration soon) {
            this.state = new State.Raised(level, null);
            this.next = next;
            this.soon = soon;
        }

        /**
         * One value after the other, by time.
         *
         * @return whether more of them can change the end
         */
        boolean goesOn(Derivation.Judged judged) {
            Measured m = judged.measured();
            boolean isOther = !m.at().isBefore(next);
            boolean isOver =
                    back != null && Duration.between(back.at(), m.at()).compareTo(soon) > 0;
            if (isOther || isOver) {
                return false;
            }
            state = judged.rule().next(state, m);
            if (state.level() != null) {
                back = null;
            } else if (back == null) {
                back = new Found(m.at(), m.shown());
            }
            return true;
        }

        /** Empty where nothing that was seen ends it. */
        Optional<Found> found() {
            return Optional.ofNullable(back);
        }
    }
}
