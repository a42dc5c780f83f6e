package org.andian.portal.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The arrangements that a new installation comes with, as the migration writes them. */
final class Shipped {

    static final int FIRST = 2016;
    static final int LAST = 2026;

    private static final Pattern ROW =
            Pattern.compile("\\((\\d{4}), '([\\d-]+)', '([\\d-]+)', ([01]), '([A-Z_]*)'\\)");

    private Shipped() {}

    static ArrangementDraft year(int year) {
        return new ArrangementDraft(year, off(year), worked(year), "", false);
    }

    static WorkDays days() {
        return days(FIRST, LAST);
    }

    static WorkDays days(int first, int last) {
        Set<Integer> years = IntStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
        return new WorkDays(
                years,
                years.stream().flatMap(year -> off(year).stream()).toList(),
                years.stream().flatMap(year -> worked(year).stream()).toList());
    }

    private static List<DaysOff> off(int year) {
        return rows(year, "0").stream()
                .map(
                        row ->
                                new DaysOff(
                                        Holiday.valueOf(row.group(5)),
                                        LocalDate.parse(row.group(2)),
                                        LocalDate.parse(row.group(3))))
                .toList();
    }

    private static List<LocalDate> worked(int year) {
        return rows(year, "1").stream().map(row -> LocalDate.parse(row.group(2))).toList();
    }

    private static List<MatchResult> rows(int year, String working) {
        return ROW.matcher(migration())
                .results()
                .filter(row -> row.group(1).equals(Integer.toString(year)))
                .filter(row -> row.group(4).equals(working))
                .toList();
    }

    private static String migration() {
        try (InputStream file =
                Shipped.class.getResourceAsStream("/db/migration/V148__working_calendar.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
