package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.andian.portal.measurement.Appended.Fate;
import org.andian.portal.period.Period;
import org.andian.portal.sql.SqlFailure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Appends a batch: misdated and repeated readings are put aside, the rest is tried as one insert,
 * and only when a key exists already are the stored rows locked and reconciled. Never {@code insert
 * ignore}: it drops rows without a partition and clips values, silently.
 */
@ApplicationScoped
class Writer {

    /**
     * One statement's worth; each chunk settles by itself, so a failed insert never leaves rows of
     * its own behind. Chunks are powers of two: then a handful of statements serve every batch and
     * stay prepared.
     */
    private static final int CHUNK = 64;

    private static final int ATTEMPTS = 8;

    /** Milliseconds; the last is as far as a reading moves. */
    private static final int FIRST_AHEAD = 10;

    private static final int MOST_AHEAD = 1_000;

    @Inject private ReadingTable table;

    @Inject private MisdatedTable misdated;

    @Inject private Retention retention;

    @Inject private Channels channels;

    @Inject private Event<ReadingsStored> stored;

    Appended append(List<Reading> readings) {
        List<Fate> fates = new ArrayList<>(readings.size());
        List<Reading> fresh = new ArrayList<>(readings.size());
        List<Reading> disputed = new ArrayList<>();
        for (int from = 0; from < readings.size(); ) {
            int to = from + Integer.highestOneBit(Math.min(CHUNK, readings.size() - from));
            Appended chunk = appendChunk(readings.subList(from, to));
            fates.addAll(chunk.fates());
            fresh.addAll(chunk.fresh());
            disputed.addAll(chunk.disputed());
            from = to;
        }
        if (!fresh.isEmpty()) {
            table.noteLate(LateDays.in(fresh));
            stored.fire(new ReadingsStored());
        }
        return new Appended(fates, fresh, disputed);
    }

    Optional<Reading> stored(ReadingKey key) {
        return table.lock(List.of(key), 0).stream().findFirst();
    }

    List<Reading> after(ReadingKey key, int limit) {
        return table.after(key, limit);
    }

    List<Reading> disputed(ReadingKey key) {
        return table.contradictions(key);
    }

    private Appended appendChunk(List<Reading> arrived) {
        List<Reading> readings = channels.resolveMarks(arrived);
        Period accepted = retention.accepted();
        Repeats repeats = new Repeats(table::newestClockless);
        Map<Integer, Fate> fates = new TreeMap<>();
        Map<Integer, Reading> usable = new TreeMap<>();
        List<Reading> oddities = new ArrayList<>();
        Set<Integer> told = keepDisbelieved(readings, accepted);
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            if (!accepted.contains(Instant.ofEpochMilli(reading.ts()))) {
                fates.put(i, Fate.MISDATED);
            } else if (reading.disbelieved() != null && !told.contains(i)) {
                fates.put(i, Fate.DUPLICATE);
            } else if (reading.disbelieved() == null && repeats.isRepeated(reading)) {
                fates.put(i, Fate.DUPLICATE);
            } else if (!reading.holdsValues()) {
                fates.put(i, Fate.JUDGED);
                oddities.add(reading);
            } else {
                usable.put(i, reading);
            }
        }
        if (usable.isEmpty()) {
            return new Appended(List.copyOf(fates.values()), oddities, List.of());
        }
        channels.learn(usable.values());
        Ledger ledger = settle(usable, fates);
        List<Reading> fresh = new ArrayList<>(ledger.findings().fresh());
        usable.forEach(
                (i, reading) -> {
                    if (!reading.odd().isEmpty() && fates.get(i) != Fate.STORED) {
                        oddities.add(reading.with(Map.of(), Map.of()));
                    }
                });
        fresh.addAll(oddities);
        return new Appended(List.copyOf(fates.values()), fresh, finish(ledger));
    }

    /**
     * @return the indexes of those that had not come before
     */
    private Set<Integer> keepDisbelieved(List<Reading> readings, Period accepted) {
        Map<Integer, Reading> doubtful = new TreeMap<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            if (reading.disbelieved() != null
                    || !accepted.contains(Instant.ofEpochMilli(reading.ts()))) {
                doubtful.put(i, reading);
            }
        }
        return misdated.keep(doubtful);
    }

    /** Returns when all rows that are new are inserted. */
    private Ledger settle(Map<Integer, Reading> readings, Map<Integer, Fate> fates) {
        Ledger ledger = new Ledger(List.of());
        readings.forEach((i, reading) -> fates.put(i, ledger.add(reading)));
        return table.insert(ledger.rowsToInsert()) ? ledger : reconcile(ledger, readings, fates);
    }

    /**
     * Between the lock and the insert another transaction may take a key, or a reading that moves
     * on may meet another: then the rows are seen at the next attempt, which looks further ahead.
     */
    private Ledger reconcile(
            Ledger first, Map<Integer, Reading> readings, Map<Integer, Fate> fates) {
        Collection<ReadingKey> keys = first.keys();
        int ahead = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Ledger ledger = new Ledger(table.lock(keys, ahead));
            readings.forEach((i, reading) -> fates.put(i, ledger.add(reading)));
            List<Reading> rows = ledger.rowsToInsert();
            if (rows.isEmpty() || table.insert(rows)) {
                return ledger;
            }
            keys = ledger.keys();
            ahead = Math.min(MOST_AHEAD, Math.max(FIRST_AHEAD, ahead * FIRST_AHEAD));
        }
        throw SqlFailure.runAgain("Other transactions keep inserting keys of this batch");
    }

    /**
     * @return what contradicts stored values and did not before
     */
    private List<Reading> finish(Ledger ledger) {
        table.extend(ledger.rowsToExtend());
        Disputes disputes = new Disputes();
        ledger.findings().contradictions().stream()
                .filter(table::keepContradiction)
                .forEach(disputes::add);
        return disputes.readings();
    }
}
