package org.andian.portal.telling;

import org.andian.portal.period.Zones;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is said of an alarm, in the language of whoever is told: a line to look at and some
 * sentences that a short message holds.
 */
final class AlarmWording {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ASKED = 620;
    private static final double HUNDRED = 100;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Zones.CHINA);

    /**
     * @param subject one line of at most 200 characters
     * @param text at most 1000 characters
     */
    record Words(String subject, String text) {}

    /**
     * Why it is said, and what belongs to that.
     *
     * @param since from the alarm's beginning, of what is escalated
     * @param by who urges, or gives it into hands or sends there, with what he asks; how many wait
     *     for who comes on duty; else null
     */
    record Why(Occasion occasion, Duration since, String by) {

        static Why of(Occasion occasion) {
            return new Why(occasion, Duration.ZERO, null);
        }
    }

    private final ResourceBundle texts;

    private AlarmWording(Locale language) {
        texts = ResourceBundle.getBundle("org.andian.portal.telling.words", language);
    }

    /**
     * @param language {@code en}, else Chinese
     */
    static AlarmWording in(String language) {
        return new AlarmWording("en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    Words of(AlarmFacts alarm, Why why) {
        String what = text("kind." + alarm.kind()) + figure(alarm);
        String said = why.by() == null ? "" : by(why);
        String head =
                text(
                        "subject." + subject(why.occasion()),
                        text("severity." + alarm.severity()),
                        place(alarm),
                        what,
                        said);
        String body =
                text(
                        "text",
                        why.occasion() == Occasion.CLEARED
                                ? text("cleared", text("severity." + alarm.severity()))
                                : text("severity." + alarm.severity()),
                        where(alarm),
                        device(alarm),
                        what,
                        moment(alarm.raisedAt()),
                        text(
                                "why." + why.occasion(),
                                String.valueOf(why.since().toMinutes()),
                                said));
        return new Words(
                clipped(oneLine(head), LONGEST_SUBJECT), clipped(oneLine(body), LONGEST_WORDS));
    }

    private static String subject(Occasion occasion) {
        return switch (occasion) {
            case CLEARED, ON_DUTY -> occasion.name();
            default -> "ALARM";
        };
    }

    private String source(AlarmFacts alarm, boolean isWide) {
        return isWide && alarm.district() != null
                ? clipped(alarm.district(), LONGEST_NAME)
                : place(alarm);
    }

    private static String by(Why why) {
        boolean isAsked =
                why.occasion() == Occasion.ASSIGNED || why.occasion() == Occasion.DISPATCHED;
        return clipped(why.by(), isAsked ? LONGEST_ASKED : LONGEST_NAME);
    }

    private String where(AlarmFacts alarm) {
        return alarm.district() == null
                ? place(alarm)
                : text("where", place(alarm), clipped(alarm.district(), LONGEST_NAME));
    }

    /**
     * Of many alarms within a minute.
     *
     * @param count of them so far
     * @param isWide in the district, else in the premises
     */
    Words ofMany(AlarmFacts alarm, long count, boolean isWide) {
        String where = source(alarm, isWide);
        String severity = text("severity." + alarm.severity());
        String number = String.valueOf(count);
        String what = text("kind." + alarm.kind()) + figure(alarm);
        String such = isWide ? place(alarm) + " " + device(alarm) : device(alarm);
        return new Words(
                clipped(oneLine(text("subject.MANY", severity, where, number)), LONGEST_SUBJECT),
                clipped(
                        oneLine(text("text.MANY", severity, where, number, such, what)),
                        LONGEST_WORDS));
    }

    /** That so many alarms there are over. */
    Words ofManyCleared(AlarmFacts alarm, long count, boolean isWide) {
        String where = source(alarm, isWide);
        String severity = text("severity." + alarm.severity());
        String number = String.valueOf(count);
        return new Words(
                clipped(
                        oneLine(text("subject.MANY_CLEARED", severity, where, number)),
                        LONGEST_SUBJECT),
                clipped(
                        oneLine(text("text.MANY_CLEARED", severity, where, number)),
                        LONGEST_WORDS));
    }

    private String place(AlarmFacts alarm) {
        return alarm.premises() == null ? text("nowhere") : clipped(alarm.premises(), LONGEST_NAME);
    }

    private String device(AlarmFacts alarm) {
        if (alarm.circuit() == 0) {
            return text("device", alarm.deviceNo());
        }
        String name = alarm.circuitName() == null ? "" : clipped(alarm.circuitName(), LONGEST_NAME);
        return text("circuit", alarm.deviceNo(), String.valueOf(alarm.circuit()), name);
    }

    private String figure(AlarmFacts alarm) {
        if (alarm.worst() == null || !alarm.kind().isMeasured()) {
            return "";
        }
        String unit = alarm.kind().unit(alarm.metric());
        String shown = " " + number(alarm.worst()) + (unit.isEmpty() ? "" : " " + unit(unit));
        return alarm.limit() == null || alarm.kind().isRelative()
                ? shown
                : shown + text("limit", number(alarm.limit()));
    }

    private String unit(String unit) {
        return texts.containsKey("unit." + unit) ? texts.getString("unit." + unit) : unit;
    }

    private static String number(double value) {
        double rounded = Math.abs(value) >= HUNDRED ? Math.rint(value) : Math.rint(value * 10) / 10;
        return rounded == Math.rint(rounded)
                ? String.valueOf((long) rounded)
                : String.valueOf(rounded);
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(values);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Never in the middle of a character. */
    private static String clipped(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
