package org.andian.web.calendar;

import org.andian.portal.calendar.Arrangement;
import org.andian.portal.calendar.ArrangementDraft;
import org.andian.portal.calendar.CalendarReason;
import org.andian.portal.calendar.DaysOff;
import org.andian.portal.calendar.Holiday;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;
import org.andian.web.frame.Words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An arrangement as lines: a word for off or worked, one day or two, perhaps a holiday's name.
 * Words of both languages are understood whatever the page speaks, and so are rows pasted from a
 * sheet.
 */
final class ArrangementLines {

    private static final int MOST_SHOWN = 40;

    /** 2027-01-01, 2027/1/1, or with the signs for year, month and day. */
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.\u5E74](\\d{1,2})[-/.\u6708](\\d{1,2})\u65E5?");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;:\u3001\u3002]+");

    private final Words words;
    private final Set<String> off = new TreeSet<>();
    private final Set<String> worked = new TreeSet<>();
    private final Set<String> between = new TreeSet<>();
    private final Map<String, Holiday> holidays = new TreeMap<>();

    ArrangementLines(Words words) {
        this.words = words;
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Words spoken = words.in(language);
            off.addAll(List.of(spoken.of("calendar.line.off").split(" ")));
            worked.addAll(List.of(spoken.of("calendar.line.worked").split(" ")));
            between.addAll(List.of(spoken.of("calendar.line.between").split(" ")));
            for (Holiday holiday : Holiday.values()) {
                holidays.put(holiday.name().toLowerCase(Locale.ROOT), holiday);
                holidays.put(joined(spoken.code("calendar.holiday", holiday)), holiday);
            }
        }
    }

    /** What {@link #draft} reads the same from. */
    String of(Arrangement arrangement) {
        List<String> lines = new ArrayList<>();
        for (DaysOff some : arrangement.off()) {
            lines.add(
                    String.join(
                            " ",
                            first("calendar.line.off"),
                            some.first().toString(),
                            some.last().toString(),
                            words.code("calendar.holiday", some.holiday())));
        }
        arrangement.worked().forEach(day -> lines.add(first("calendar.line.worked") + " " + day));
        return String.join("\n", lines);
    }

    private String first(String key) {
        return words.of(key).split(" ")[0];
    }

    /**
     * @throws Refusal LINE for one that cannot be read; and what the draft says of the whole
     */
    ArrangementDraft draft(int year, String text, String source, boolean againstLaw) {
        List<DaysOff> daysOff = new ArrayList<>();
        List<LocalDate> daysWorked = new ArrayList<>();
        String[] lines = PlainText.lines(text == null ? "" : text).split("\n");
        for (int at = 0; at < lines.length; at++) {
            if (!lines[at].isBlank()) {
                read(at + 1, lines[at], daysOff, daysWorked);
            }
        }
        return new ArrangementDraft(year, daysOff, daysWorked, source, againstLaw);
    }

    private void read(int number, String line, List<DaysOff> daysOff, List<LocalDate> daysWorked) {
        String plain = PlainText.folded(line);
        List<LocalDate> days = days(plain);
        List<String> said =
                Arrays.stream(BETWEEN_WORDS.split(DAY.matcher(plain).replaceAll(" ")))
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isEmpty() && !between.contains(word))
                        .toList();
        String verb = said.isEmpty() ? "" : said.getFirst();
        String name = said.size() < 2 ? "" : String.join("", said.subList(1, said.size()));
        if (worked.contains(verb) && !days.isEmpty() && name.isEmpty()) {
            daysWorked.addAll(days);
        } else if (off.contains(verb)
                && (days.size() == 1 || days.size() == 2)
                && (name.isEmpty() || holidays.containsKey(name))) {
            daysOff.add(off(days, holidays.get(name)));
        } else {
            throw new Refusal(CalendarReason.LINE, number, shortened(line));
        }
    }

    private static DaysOff off(List<LocalDate> days, Holiday holiday) {
        return holiday == null
                ? DaysOff.between(days.getFirst(), days.getLast())
                : new DaysOff(holiday, days.getFirst(), days.getLast());
    }

    /** None where one of them is not in the calendar, such as 30 February. */
    private static List<LocalDate> days(String line) {
        try {
            return DAY.matcher(line).results().map(ArrangementLines::day).toList();
        } catch (DateTimeException unreal) {
            return List.of();
        }
    }

    private static LocalDate day(MatchResult day) {
        return LocalDate.of(
                Integer.parseInt(day.group(1)),
                Integer.parseInt(day.group(2)),
                Integer.parseInt(day.group(3)));
    }

    private static String joined(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static String shortened(String line) {
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "…";
    }
}
