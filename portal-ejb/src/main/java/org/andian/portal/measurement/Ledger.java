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
 * extend and to keep apart. A clockless reading that contradicts its slot is another reading of the
 * same millisecond and moves to the next one.
 */
final class Ledger {

    private final Map<ReadingKey, Slot> slots = new TreeMap<>();
    private final Findings findings = new Findings();

    Ledger(Collection<Reading> stored) {
        stored.forEach(reading -> slots.put(ReadingKey.of(reading), Slot.holding(reading)));
    }

    Fate add(Reading reading) {
        Reading placed = reading;
        Slot slot = slotOf(placed);
        while (placed.clockless() && slot.contradicts(placed)) {
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
