package org.andian.web.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.period.Period;
import org.andian.web.frame.Typed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The query of a request, read strictly: a parameter nobody knows or a value nobody can read is
 * refused with a sentence, never ignored.
 *
 * <p>Every refusal is a 400 whose detail names the parameter, what it held and what it takes, in
 * English. Of a parameter given twice the first counts, except where {@link #set} and {@link #list}
 * take several.
 */
public final class Parameters {

    private static final int USUAL_SIZE = 50;
    private static final int MOST = 500;
    private static final int FURTHEST = 1_000_000;
    private static final List<String> PAGING = List.of("first", "size");

    /** What {@link #first} is, for those who read about an address. */
    public static final String FIRST = "rows to skip, 0 when absent";

    /** What {@link #size} is, for those who read about an address. */
    public static final String SIZE =
            "rows of a page, 1 to " + MOST + ", " + USUAL_SIZE + " when absent";

    /** Instants that fit into epoch milliseconds, as ISO-8601 writes them with four digits. */
    private static final Instant FIRST_INSTANT = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LAST_INSTANT = Instant.parse("9999-12-31T23:59:59.999Z");

    private final UriInfo uri;

    private Parameters(UriInfo uri) {
        this.uri = uri;
    }

    /**
     * @param known the names this address takes, besides {@code first} and {@code size}
     * @throws BadRequestException for a name that is not among them
     */
    public static Parameters of(UriInfo uri, String... known) {
        Set<String> names = Set.of(known);
        for (String name : uri.getQueryParameters().keySet()) {
            if (!names.contains(name) && !PAGING.contains(name)) {
                throw new BadRequestException(
                        "There is no parameter "
                                + Echo.quoted(name)
                                + " here; there are: "
                                + told(names)
                                + ".");
            }
        }
        return new Parameters(uri);
    }

    /** Without the blanks around it; empty when absent or blank. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(uri.getQueryParameters().getFirst(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** {@code true} or {@code false}, in lower case. */
    public Optional<Boolean> flag(String name) {
        return text(name)
                .map(
                        value ->
                                switch (value) {
                                    case "true" -> true;
                                    case "false" -> false;
                                    default -> throw refused(name, value, "true or false");
                                });
    }

    /** Values of an enum, each as an own parameter or separated by commas; empty when absent. */
    public <E extends Enum<E>> Set<E> set(String name, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (String values : uri.getQueryParameters().getOrDefault(name, List.of())) {
            for (String value : values.split(",")) {
                chosen.add(constant(name, value.strip(), type));
            }
        }
        return chosen;
    }

    /** One value of an enum. */
    public <E extends Enum<E>> Optional<E> one(String name, Class<E> type) {
        return text(name).map(value -> constant(name, value, type));
    }

    /** Texts, each as an own parameter or separated by commas; empty when absent. */
    public List<String> list(String name) {
        return uri.getQueryParameters().getOrDefault(name, List.of()).stream()
                .flatMap(values -> Stream.of(values.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A day such as 2026-11-22. */
    public Optional<LocalDate> day(String name) {
        return text(name)
                .map(
                        value ->
                                readDay(value)
                                        .orElseThrow(
                                                () ->
                                                        refused(
                                                                name,
                                                                value,
                                                                "a day such as 2026-11-22, from "
                                                                        + Typed.FIRST_DAY
                                                                        + " to "
                                                                        + Typed.LAST_DAY)));
    }

    private static Optional<LocalDate> readDay(String value) {
        try {
            return Optional.of(Typed.strictDay(value));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * @param least inclusive
     * @param most inclusive
     */
    public Optional<Integer> number(String name, int least, int most) {
        return text(name)
                .map(
                        value -> {
                            try {
                                return within(name, Integer.parseInt(value), least, most);
                            } catch (NumberFormatException notANumber) {
                                throw refused(
                                        name,
                                        value,
                                        "a whole number from " + least + " to " + most);
                            }
                        });
    }

    /** An ISO-8601 instant with its offset, or epoch milliseconds. */
    public Optional<Instant> instant(String name) {
        return text(name)
                .map(
                        value ->
                                readInstant(value)
                                        .orElseThrow(
                                                () ->
                                                        refused(
                                                                name,
                                                                value,
                                                                "an instant such as"
                                                                        + " 2026-11-22T06:05:32Z,"
                                                                        + " or epoch milliseconds,"
                                                                        + " up to the year 9999")));
    }

    private static Optional<Instant> readInstant(String value) {
        try {
            Instant instant =
                    value.matches("-?\\d{1,15}")
                            ? Instant.ofEpochMilli(Long.parseLong(value))
                            : OffsetDateTime.parse(value).toInstant();
            return Optional.of(instant)
                    .filter(at -> !at.isBefore(FIRST_INSTANT) && !at.isAfter(LAST_INSTANT));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * {@code from} and {@code to} as a half-open period; the missing side is {@code otherwise}'s.
     *
     * @throws BadRequestException when {@code to} lies before {@code from}; equal ones are an empty
     *     period
     */
    public Period period(Period otherwise) {
        Instant from = instant("from").orElse(otherwise.from());
        Instant to = instant("to").orElse(otherwise.to());
        if (to.isBefore(from)) {
            throw backwards();
        }
        return new Period(from, to);
    }

    /**
     * @param from null when absent, as {@code to}
     * @throws BadRequestException when {@code to} lies before {@code from}
     */
    public static void requireOrder(LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw backwards();
        }
    }

    private static BadRequestException backwards() {
        return new BadRequestException("Parameter 'to' must not lie before 'from'.");
    }

    /**
     * Where the page before ended, as its next address says it; empty when absent.
     *
     * @param form a regular expression of whole numbers of at most 18 digits, a hyphen between two
     * @return the numbers in their order
     */
    public Optional<List<Long>> after(String form) {
        return text("after")
                .map(
                        value -> {
                            if (!value.matches(form)) {
                                throw refused(
                                        "after", value, "what the next address of a page holds");
                            }
                            return Stream.of(value.split("-")).map(Long::valueOf).toList();
                        });
    }

    /** Rows to skip, 0 when absent, at most a million: whoever wants more narrows the question. */
    public int first() {
        return number("first", 0, FURTHEST).orElse(0);
    }

    /** Rows of a page, 1 to 500, 50 when absent. */
    public int size() {
        return number("size", 1, MOST).orElse(USUAL_SIZE);
    }

    UriInfo uri() {
        return uri;
    }

    private static int within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw refused(
                    name, Integer.toString(value), "a whole number from " + least + " to " + most);
        }
        return value;
    }

    private static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException unknown) {
            throw refused(name, value, "one of " + EnumSet.allOf(type));
        }
    }

    private static BadRequestException refused(String name, String value, String expected) {
        return new BadRequestException(
                "Parameter '"
                        + name
                        + "' is "
                        + Echo.quoted(value)
                        + "; it takes "
                        + expected
                        + ".");
    }

    /** Those of paging last, and each once: some addresses name them as their own. */
    private static String told(Set<String> names) {
        return Stream.concat(
                        names.stream().filter(name -> !PAGING.contains(name)).sorted(),
                        PAGING.stream())
                .collect(Collectors.joining(", "));
    }
}
