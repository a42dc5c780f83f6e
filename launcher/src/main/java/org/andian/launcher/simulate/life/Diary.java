package org.andian.launcher.simulate.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes acts down in any order and tells them in that of time, up to the present. */
final class Diary {

    private final Instant until;
    private final List<Note> notes = new ArrayList<>();

    Diary(Instant until) {
        this.until = until;
    }

    /** Empty where its moment has not come yet: then nothing that follows from it has either. */
    Optional<Note> write(Note note) {
        if (note.at() != null && !note.at().isBefore(until)) {
            return Optional.empty();
        }
        notes.add(note);
        return Optional.of(note);
    }

    /** Those of the present come last; what is of one moment is told as it was written. */
    List<LifeAct> acts() {
        List<Note> told = new ArrayList<>(notes);
        told.sort(Comparator.comparing(Note::at, Comparator.nullsLast(Comparator.naturalOrder())));
        Map<Note, Long> numbers = new IdentityHashMap<>();
        told.forEach(note -> numbers.put(note, numbers.size() + 1L));
        return told.stream()
                .map(
                        note ->
                                new LifeAct(
                                        numbers.get(note),
                                        note.at(),
                                        note.by(),
                                        note.kind(),
                                        numbers.get(note.of()),
                                        numbers.get(note.and()),
                                        note.with()))
                .toList();
    }
}
