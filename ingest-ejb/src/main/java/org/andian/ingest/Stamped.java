package org.andian.ingest;

import org.andian.ingest.Job.Piece;
import org.andian.portal.alarm.watch.DeviceEvent;
import org.andian.portal.device.heard.DeviceClock;
import org.andian.portal.intake.UnfitValue;
import org.andian.portal.measurement.Reading;
import org.andian.portal.period.Period;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sets the time of each piece of a message. Pure. */
final class Stamped {

    private interface Rule {
        DeviceClock.Dating dating(long ts, long receivedAt);
    }

    private final Job job;
    private final Rule rule;
    private final List<Piece> pieces = new ArrayList<>();
    private int events;

    private Stamped(Job job, Rule rule) {
        this.job = job;
        this.rule = rule;
    }

    /**
     * @param oldestKept beyond the time for which readings are kept no stamp is believed
     */
    static Job by(DeviceClock clock, Job job, Instant oldestKept) {
        return new Stamped(job, (ts, receivedAt) -> clock.dating(ts, receivedAt, oldestKept))
                .dated();
    }

    /**
     * History is what it says it is; what is a little ahead of us cannot be history and may be
     * danger.
     *
     * @param accepted the span in which a stamp is believed
     */
    static Job ofHistory(Job job, Period accepted) {
        return new Stamped(
                        job,
                        (ts, receivedAt) ->
                                DeviceClock.isAhead(ts, receivedAt)
                                                && accepted.contains(Instant.ofEpochMilli(ts))
                                        ? DeviceClock.Dating.RECEPTION_UNSURE
                                        : DeviceClock.Dating.OWN)
                .dated();
    }

    private Job dated() {
        boolean changes = false;
        for (Piece piece : job.pieces()) {
            changes |=
                    switch (piece) {
                        case Piece.Measured measured -> take(measured.reading());
                        case Piece.Reported reported -> take(reported.event());
                        default -> pass(piece);
                    };
        }
        return changes ? job.with(pieces) : job;
    }

    private boolean pass(Piece piece) {
        pieces.add(piece);
        return false;
    }

    private boolean take(Reading reading) {
        DeviceClock.Dating dating =
                reading.clockless()
                        ? DeviceClock.Dating.OWN
                        : rule.dating(reading.ts(), reading.receivedAt());
        if (dating == DeviceClock.Dating.OWN) {
            return pass(new Piece.Measured(reading));
        }
        pieces.add(new Piece.Measured(reading.asReceived(dating == DeviceClock.Dating.RECEPTION)));
        return true;
    }

    /** What has happened has happened: taken as of now, and its stamp is noted. */
    private boolean take(DeviceEvent event) {
        boolean isStamped = event.ts() != event.receivedAt();
        if (!isStamped || rule.dating(event.ts(), event.receivedAt()) == DeviceClock.Dating.OWN) {
            return pass(new Piece.Reported(event));
        }
        pieces.add(new Piece.Reported(event.asReceived(events++)));
        pieces.add(new Piece.Unfit(misdated(event)));
        return true;
    }

    private UnfitValue misdated(DeviceEvent event) {
        return new UnfitValue(
                job.head().receivedAt(),
                job.head().deviceNo(),
                event.circuit(),
                "",
                "misdatedEvent",
                event.code() + " at " + Instant.ofEpochMilli(event.ts()));
    }
}
