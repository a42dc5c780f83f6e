package org.andian.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.ingest.Job.Piece;
import org.andian.portal.alarm.watch.AlarmWatch;
import org.andian.portal.alarm.watch.DeviceEvent;
import org.andian.portal.device.heard.LastHeard;
import org.andian.portal.device.heard.SignOfLife;
import org.andian.portal.intake.FrameOutcome;
import org.andian.portal.intake.IntakeCounters;
import org.andian.portal.intake.IntakeJournal;
import org.andian.portal.intake.UnfitValue;
import org.andian.portal.measurement.Appended;
import org.andian.portal.measurement.Appended.Fate;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.measurement.Reading;
import org.andian.portal.sql.OwnTransaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a batch in ONE transaction: append, evaluate, report, keep what was refused, note who was
 * heard. Safe from several lanes at once: it keeps nothing between two calls.
 */
@ApplicationScoped
class BatchWriter {

    /**
     * The order of the table's primary key: two transactions that insert in one order wait for each
     * other instead of locking each other out.
     */
    private static final Comparator<Entry> AS_THE_TABLE =
            Comparator.<Entry>comparingLong(entry -> entry.reading().ts())
                    .thenComparingLong(entry -> entry.reading().deviceId())
                    .thenComparingInt(entry -> entry.reading().circuit());

    /** A reading and the job it came with. */
    private record Entry(int job, Reading reading) {}

    @Inject private Dating dating;

    @Inject private Measurements measurements;

    @Inject private AlarmWatch alarms;

    @Inject private IntakeJournal journal;

    @Inject private LastHeard lastHeard;

    @Inject private IntakeCounters counters;

    /**
     * @return one outcome a job, in their order; valid only when the call returns, since the commit
     *     comes with it
     * @throws RuntimeException when anything at all was refused by the database: then nothing of
     *     the batch is written. {@link Settling} decides what follows
     */
    @OwnTransaction
    List<FrameOutcome> write(List<Job> arrived) {
        List<Job> jobs = dating.date(arrived);
        FrameOutcome[] outcomes = new FrameOutcome[jobs.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = writeAllButReadings(jobs.get(i));
        }
        appendReadings(jobs, outcomes);
        noteUnfit(jobs);
        lastHeard.heard(newestOfEachDevice(jobs));
        counters.committed();
        return List.of(outcomes);
    }

    private void appendReadings(List<Job> jobs, FrameOutcome[] outcomes) {
        List<Entry> entries = entries(jobs);
        if (entries.isEmpty()) {
            return;
        }
        Appended appended = measurements.append(entries.stream().map(Entry::reading).toList());
        judge(appended, fault(jobs));
        for (int i = 0; i < entries.size(); i++) {
            int job = entries.get(i).job();
            outcomes[job] = outcomes[job].plus(outcome(appended.fates().get(i)));
        }
    }

    private void judge(Appended appended, String fault) {
        if (fault != null) {
            alarms.postpone(appended.fresh(), fault);
            alarms.postpone(appended.disputed(), fault);
            return;
        }
        if (!appended.fresh().isEmpty()) {
            alarms.evaluate(appended.fresh());
        }
        if (!appended.disputed().isEmpty()) {
            alarms.dispute(appended.disputed());
        }
    }

    /** Only a job that stands alone is ever postponed. */
    private static String fault(List<Job> jobs) {
        return jobs.getFirst().fault();
    }

    private void noteUnfit(List<Job> jobs) {
        List<UnfitValue> unfit = new ArrayList<>();
        for (Job job : jobs) {
            for (Piece piece : job.pieces()) {
                if (piece instanceof Piece.Unfit part) {
                    unfit.add(part.value());
                }
            }
        }
        journal.note(unfit);
    }

    private FrameOutcome writeAllButReadings(Job job) {
        List<DeviceEvent> events = new ArrayList<>();
        FrameOutcome outcome = new FrameOutcome(0, 0, 0, 0, 0, null);
        for (Piece piece : job.pieces()) {
            switch (piece) {
                case Piece.Measured measured -> {}
                case Piece.Unfit unfit ->
                        outcome = outcome.plus(FrameOutcome.unfit(unfit.value().reason()));
                case Piece.Reported reported -> events.add(reported.event());
                case Piece.FromBroker report -> {
                    journal.reported(report.event());
                    outcome = outcome.plus(outcome(Fate.STORED));
                }
                case Piece.Refused refused -> {
                    journal.reject(refused.rejection());
                    outcome = outcome.plus(FrameOutcome.rejected(refused.rejection().reason()));
                }
            }
        }
        return events.isEmpty() ? outcome : outcome.plus(report(events, job.fault()));
    }

    private FrameOutcome report(List<DeviceEvent> events, String fault) {
        int fresh = fault == null ? alarms.report(events) : alarms.keep(events, fault);
        return new FrameOutcome(fresh, events.size() - fresh, 0, 0, 0, null);
    }

    private static List<Entry> entries(List<Job> jobs) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            for (Piece piece : jobs.get(i).pieces()) {
                if (piece instanceof Piece.Measured measured) {
                    entries.add(new Entry(i, measured.reading()));
                }
            }
        }
        entries.sort(AS_THE_TABLE);
        return entries;
    }

    private static List<SignOfLife> newestOfEachDevice(List<Job> jobs) {
        Map<Long, SignOfLife> newest = new HashMap<>();
        jobs.stream()
                .map(Job::heard)
                .filter(Objects::nonNull)
                .forEach(heard -> newest.merge(heard.deviceId(), heard, BatchWriter::later));
        return List.copyOf(newest.values());
    }

    /** The later of each figure; a device without a clock has no stamp, which is null. */
    private static SignOfLife later(SignOfLife one, SignOfLife other) {
        Long ts =
                one.ts() == null
                        ? other.ts()
                        : other.ts() == null
                                ? one.ts()
                                : Long.valueOf(Math.max(one.ts(), other.ts()));
        return new SignOfLife(one.deviceId(), Math.max(one.receivedAt(), other.receivedAt()), ts);
    }

    private static FrameOutcome outcome(Fate fate) {
        return switch (fate) {
            case STORED, MERGED -> new FrameOutcome(1, 0, 0, 0, 0, null);
            case DUPLICATE -> new FrameOutcome(0, 1, 0, 0, 0, null);
            case CONFLICT -> new FrameOutcome(0, 0, 1, 0, 0, null);
            case MISDATED -> new FrameOutcome(0, 0, 0, 1, 0, null);
            case JUDGED -> new FrameOutcome(0, 0, 0, 0, 0, null);
        };
    }
}
