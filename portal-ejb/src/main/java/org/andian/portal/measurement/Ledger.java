package org.andian.portal.measurement;

import org.andian.portal.measurement.Appended.Fate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Reconciles a batch with what is stored under its keys. Pure: it only says what to insert, to
 * extend and to keep apart. A reading that contradicts its slot and has another count, or no clock,
 * is another reading of the same moment and moves on by a millisecond: always to the same place,
 * however often it comes.
 */
final class Ledger {

    /** A second: the coarsest stamps devices give. Beyond it two readings contradict each other. */
    private static final int MOST_MOVES = 1_000;

    /** What a batch brought to light besides its rows. */
    static final class Findings {

        /** Another value for a metric that has one already; {@code stored} stands. */
        record Contradiction(
                ReadingKey key, String metric, double stored, double offered, long receivedAt) {}

        private final List<Reading> fresh = new ArrayList<>();
        private final List<Contradiction> contradictions = new ArrayList<>();

        void fresh(Reading reading) {
            fresh.add(reading);
        }

        void contradiction(
                Reading stored, String metric, double stands, double offered, Reading by) {
            contradictions.add(
                    new Contradiction(
                            ReadingKey.of(stored), metric, stands, offered, by.receivedAt()));
        }

        List<Reading> fresh() {
            return fresh;
        }

        List<Contradiction> contradictions() {
            return contradictions;
        }
    }

    private final Map<ReadingKey, Slot> slots = new TreeMap<>();
    private final Findings findings = new Findings();

    Ledger(Collection<Reading> stored) {
        stored.forEach(reading -> slots.put(ReadingKey.of(reading), Slot.holding(reading)));
    }

    Fate add(Reading reading) {
        Reading placed = reading;
        Slot slot = slotOf(placed);
        for (int moved = 0; moved < MOST_MOVES && slot.isOfAnother(placed); moved++) {
            placed = placed.oneMillisecondLater();
            slot = slotOf(placed);
        }
        return slot.take(placed, findings);
    }

    Set<ReadingKey> keys() {
        return slots.keySet();
    }

    List<Reading> rowsToInsert() {
        return wholes(Slot::isNew);
    }

    List<Reading> rowsToExtend() {
        return wholes(Slot::isGrown);
    }

    Findings findings() {
        return findings;
    }

    private Slot slotOf(Reading reading) {
        return slots.computeIfAbsent(ReadingKey.of(reading), key -> Slot.empty(reading));
    }

    private List<Reading> wholes(Predicate<Slot> which) {
        List<Reading> rows = new ArrayList<>();
        slots.values().stream().filter(which).forEach(slot -> rows.add(slot.whole()));
        return rows;
    }
}
