package org.andian.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.period.Zones;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * Texts, figures and times as the reader's language writes them. Codes without a text of their own
 * are shown as they are.
 */
@Named("words")
@RequestScoped
public class Words {

    /** A double holds about 15 digits. */
    private static final double BEYOND_DIGITS = 1e15;

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    @Inject private CurrentUser user;

    @Inject private Clock clock;

    /** Null for the reader's own language. */
    private Locale fixed;

    public Words() {}

    Words(CurrentUser user, Clock clock) {
        this(user, clock, null);
    }

    private Words(CurrentUser user, Clock clock, Locale fixed) {
        this.user = user;
        this.clock = clock;
        this.fixed = fixed;
    }

    /** The same for a reader of another language: a program that asks for it. */
    public Words in(Locale language) {
        return new Words(user, clock, language);
    }

    private Locale language() {
        return fixed == null ? user.getLocale() : fixed;
    }

    private boolean isEnglish() {
        return Locale.ENGLISH.equals(language());
    }

    /**
     * The text of a key, with {@code {0}}… replaced; figures are formatted beforehand by {@link
     * #number}.
     *
     * @throws java.util.MissingResourceException for a key that is in neither bundle
     */
    public String of(String key, Object... values) {
        return MessageFormat.format(bundle().getString(key), values);
    }

    /** A code's word such as {@code level.ALARM}; the bare code where the bundle has none. */
    public String code(String prefix, Object code) {
        String key = prefix + "." + code;
        return bundle().containsKey(key) ? bundle().getString(key) : String.valueOf(code);
    }

    /** The one of two stored texts that the reader's language asks for; either may be null. */
    public String pick(String chinese, String english) {
        return isEnglish() ? english : chinese;
    }

    /**
     * 3,482 in both languages, as the tables of statistics and every file group: Excel groups no
     * other way. At most two decimals; a dash for nothing. Where no digit is sure any more, as of
     * what a broken device sends, a power of ten: 1.5×10³⁰⁸.
     */
    public String number(Number value) {
        if (value == null) {
            return "—";
        }
        if (Math.abs(value.doubleValue()) >= BEYOND_DIGITS) {
            return power(value.doubleValue());
        }
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value);
    }

    private static String power(double value) {
        String[] parts =
                new DecimalFormat("0.##E0", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(value)
                        .split("E");
        String exponent =
                parts[1].chars()
                        .mapToObj(digit -> SUPERSCRIPTS.substring(digit - '0', digit - '0' + 1))
                        .collect(Collectors.joining());
        return parts[0] + "×10" + exponent;
    }

    /** Degrees of a place, to about a metre. */
    public String degrees(Double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }

    /**
     * A circuit by its number and what it is called; a name that begins with the number, as a new
     * one does, is not given it twice.
     *
     * @param name null or empty for none
     */
    public String circuit(int no, String name) {
        String number = no + "#";
        if (name == null || name.isBlank()) {
            return number;
        }
        return name.startsWith(number) ? name : number + " " + name;
    }

    /** A name that words follow at once: Chinese sets the figure at its end apart from them. */
    public String beforeWords(String name) {
        boolean isNumbered = !name.isEmpty() && Character.isDigit(name.charAt(name.length() - 1));
        return isNumbered ? pick(name + " ", name) : name;
    }

    /** A unit with the space before it; none for none. */
    public String unit(String unit) {
        return unit == null || unit.isEmpty() ? "" : " " + code("unit", unit);
    }

    /** Today only the time with seconds, else date and minute. */
    public String moment(Instant at) {
        if (at == null) {
            return "—";
        }
        ZonedDateTime local = at.atZone(Zones.CHINA);
        return local.toLocalDate().equals(today())
                ? time(at)
                : format(isEnglish() ? "d MMM uuuu HH:mm" : "uuuu-MM-dd HH:mm", local);
    }

    /** Date and time to the second, whatever day it is. */
    public String full(Instant at) {
        return at == null
                ? "—"
                : format(
                        isEnglish() ? "d MMM uuuu HH:mm:ss" : "uuuu-MM-dd HH:mm:ss",
                        at.atZone(Zones.CHINA));
    }

    /** Hours, minutes, seconds in China; never null. */
    public String time(Instant at) {
        return format("HH:mm:ss", at.atZone(Zones.CHINA));
    }

    public String date(LocalDate day) {
        return format(isEnglish() ? "d MMM uuuu" : "uuuu-MM-dd", day.atStartOfDay(Zones.CHINA));
    }

    public String todayInFull() {
        return format(
                isEnglish() ? "EEEE, d MMMM uuuu" : "uuuu-MM-dd EEEE",
                today().atStartOfDay(Zones.CHINA));
    }

    /** How long since, in the two largest units that say something: 20 min 44 s. */
    public String since(Instant from) {
        return from == null ? "—" : lasting(Duration.between(from, clock.instant()));
    }

    /** In its two largest units; a negative one, from clocks that disagree, is none at all. */
    public String lasting(Duration length) {
        Duration span = length.isNegative() ? Duration.ZERO : length;
        if (span.toDays() > 0) {
            return of("span.days", span.toDays(), span.toHoursPart());
        }
        if (span.toHours() > 0) {
            return of("span.hours", span.toHours(), span.toMinutesPart());
        }
        return span.toMinutes() > 0
                ? of("span.minutes", span.toMinutes(), span.toSecondsPart())
                : of("span.seconds", span.toSeconds());
    }

    /** By how much a device's clock is wrong: 8 h 0 min fast. */
    public String clock(long aheadMillis) {
        return of(
                aheadMillis > 0 ? "device.clock.fast" : "device.clock.slow",
                lasting(Duration.ofMillis(Math.abs(aheadMillis))));
    }

    /** In its largest unit only, rounded up to a minute: for columns of many. */
    public String coarse(Duration length) {
        if (length.toDays() > 0) {
            return of("span.coarse.days", length.toDays());
        }
        return length.toHours() > 0
                ? of("span.coarse.hours", length.toHours())
                : of("span.coarse.minutes", Math.max(1, length.toMinutes()));
    }

    /** By the clock of the portal, in China, where its days begin. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CHINA);
    }

    private String format(String pattern, ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(pattern, language()).format(at);
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle("org.andian.web.messages", language());
    }
}
