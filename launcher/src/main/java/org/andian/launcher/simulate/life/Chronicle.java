package org.andian.launcher.simulate.life;

import org.andian.launcher.simulate.population.Csv;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the offices and premises of a city write down besides the hazards: people and their duties,
 * colours, fires, the credit list, warnings, and how they deal with alarms. It stands in
 * life-acts.csv.
 */
final class Chronicle {

    private static final String PRESENT = "-";
    private static final int MINUTES = 60;
    private static final Duration NEXT = Duration.ofMinutes(1);

    /** What is done on any day: all else waits for one on which offices work. */
    private static final Set<String> ANY_DAY = Set.of("DUTY", "HAND_OVER", "TAKE_OVER", "FIRE");

    private final Cast cast;
    private final Hours hours;
    private final Diary diary;

    /** By its name in the file: when a record was dealt with last. */
    private final Map<String, Instant> last = new HashMap<>();

    Chronicle(Cast cast, Hours hours, Diary diary) {
        this.cast = cast;
        this.hours = hours;
        this.diary = diary;
    }

    void write() {
        Map<String, Note> named = new HashMap<>();
        int minute = 0;
        for (List<String> row : Csv.rows("life-acts.csv")) {
            String of = row.get(5);
            if (of.isEmpty() || named.containsKey(of)) {
                minute++;
                diary.write(note(row, named.get(of), minute))
                        .filter(note -> !row.getFirst().isEmpty())
                        .ifPresent(note -> named.put(row.getFirst(), note));
            }
        }
    }

    private Note note(List<String> row, Note of, int minute) {
        Map<String, String> with = new LinkedHashMap<>();
        if (!row.get(6).isEmpty()) {
            with.put("premises", cast.premises(row.get(6)).code());
        }
        for (String said : row.get(7).split(";")) {
            String[] nameAndValue = said.split("=", 2);
            with.put(nameAndValue[0], cast.filled(nameAndValue[1]));
        }
        return new Note(moment(row, minute), cast.login(row.get(3)), row.get(4), of, null, with);
    }

    private Instant moment(List<String> row, int minute) {
        if (row.get(1).equals(PRESENT)) {
            return null;
        }
        LocalDate day = hours.daysAgo(Integer.parseInt(row.get(1)));
        Instant at =
                Hours.at(
                        ANY_DAY.contains(row.get(4)) ? day : Hours.worked(day),
                        Integer.parseInt(row.get(2)) * MINUTES + minute);
        String record = row.get(5).isEmpty() ? row.getFirst() : row.get(5);
        return record.isEmpty() ? at : last.merge(record, at, Chronicle::inOrder);
    }

    /** Where days off have moved acts to one day, what was done later stays later. */
    private static Instant inOrder(Instant last, Instant at) {
        return at.isAfter(last) ? at : last.plus(NEXT);
    }
}
