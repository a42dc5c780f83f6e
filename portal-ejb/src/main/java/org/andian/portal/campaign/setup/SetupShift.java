package org.andian.portal.campaign.setup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one campaign says as a model for another that begins on another day. Pure. */
final class SetupShift {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

    private SetupShift() {}

    /**
     * All days moved by as many days as lie between the two beginnings; a year by as many years.
     * What only the earlier notice bears is left out: its number, its date, its code, and the
     * bodies and districts of its city.
     *
     * @param isSameCity whether districts and bodies may be taken over
     * @param startsOn of the new campaign; null leaves out all days
     */
    static SetupContent model(SetupContent content, LocalDate startsOn, boolean isSameCity) {
        LocalDate before = content.startsOn();
        SortedMap<String, String> values = new TreeMap<>();
        content.values()
                .forEach(
                        (path, value) -> {
                            SetupField field = SetupField.at(path).orElseThrow();
                            String moved = moved(field, value, before, startsOn);
                            if (isTaken(field, isSameCity)) {
                                values.put(path, moved);
                            }
                        });
        if (startsOn != null && !values.containsKey(SetupField.JUST_YEAR.path())) {
            values.put(SetupField.STARTS_ON.path(), startsOn.toString());
        }
        return new SetupContent(values);
    }

    private static boolean isTaken(SetupField field, boolean isSameCity) {
        return switch (field) {
            case CODE, DOCUMENT_NO, ISSUED_ON -> false;
            case DISTRICTS, RIGHT_ISSUE, RIGHT_RECEIVE, RIGHT_FILE, RIGHT_SCORE -> isSameCity;
            default -> true;
        };
    }

    private static String moved(
            SetupField field, String value, LocalDate before, LocalDate startsOn) {
        if (value.isEmpty()) {
            return value;
        }
        if (field == SetupField.JUST_YEAR) {
            return startsOn == null ? "" : Integer.toString(startsOn.getYear());
        }
        if (field.kind() != SetupKind.DAY) {
            return value;
        }
        return before == null || startsOn == null
                ? ""
                : day(LocalDate.parse(value), before, startsOn).toString();
    }

    /** A day moved by as much as lies between the two. */
    static LocalDate day(LocalDate day, LocalDate from, LocalDate to) {
        return day.plusDays(ChronoUnit.DAYS.between(from, to));
    }

    /** The years a name says, such as "Annual summary 2018", moved along with its day. */
    static String name(String name, int years) {
        Matcher year = YEAR.matcher(name);
        return year.replaceAll(one -> Integer.toString(Integer.parseInt(one.group()) + years));
    }
}
