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
