package org.andian.portal.bulk;

import org.andian.portal.district.District;
import org.andian.portal.ledger.DistrictReach;
import org.andian.portal.ledger.LedgerKind;
import org.andian.portal.ledger.LedgerNumbers;
import org.andian.portal.ledger.LedgerPlace;
import org.andian.portal.ledger.LedgerTexts;
import org.andian.portal.ledger.NumberedLine;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Rows that become records of other rooms, each under the number the office gave it: what came in
 * under its number before and said the same is left alone.
 */
abstract class NumberedRows<T> implements ImportTarget<NumberedRows.Line<T>> {

    private final Asked asked;
    private final LedgerKind ledger;

    /**
     * What every kind of rows is told.
     *
     * @param codes of constants by their words
     */
    record Asked(Scope scope, LedgerNumbers numbers, LocalDate today, Map<String, String> codes) {}

    /** A record to be made, and the line it comes from. */
    record Line<T>(NumberedLine line, T item) {}

    NumberedRows(Asked asked, LedgerKind ledger) {
        this.asked = asked;
        this.ledger = ledger;
    }

    /**
     * Makes the record.
     *
     * @return its number
     */
    abstract long write(T item);

    /** All that the row says of it, in one order. */
    abstract List<?> said(T item);

    final Scope scope() {
        return asked.scope();
    }

    final Map<String, String> codes() {
        return asked.codes();
    }

    final LocalDate today() {
        return asked.today();
    }

    /** Null where something of the row is wrong. */
    final Line<T> made(Examined row, String no, String place, Supplier<T> item) {
        T made = row.made(item);
        return made == null
                ? null
                : new Line<>(new NumberedLine(place, no, hash(said(made))), made);
    }

    private static String hash(List<?> said) {
        String text =
                said.stream()
                        .map(one -> Objects.toString(one, ""))
                        .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none); // every Java has it
        }
    }

    /** The office's own number of a row. */
    static String number(Examined row) {
        return row.text("no", LedgerTexts::number);
    }

    /** The code of a premises among those the caller may name. */
    static String premises(Examined row, Map<String, LedgerPlace> reached) {
        String code = row.text("premises");
        if (code != null && !reached.containsKey(code)) {
            row.wrong("premises", CellFault.UNKNOWN);
        }
        return code;
    }

    /** A district in which the caller may do something. */
    static District district(Examined row, Places places, Scope scope, Predicate<Role> right) {
        District district = places.find(row, "district");
        if (district != null && !DistrictReach.covers(scope, district.path(), right)) {
            row.wrong("district", CellFault.OUTSIDE);
        }
        return district;
    }

    /** A day that is not to come; null where nothing stands, or none. */
    static LocalDate past(Examined row, String field, LocalDate today) {
        LocalDate day = row.day(field);
        if (day != null && (day.isAfter(today) || !Examined.holds(() -> LedgerTexts.day(day)))) {
            row.wrong(field, CellFault.INVALID);
        }
        return day;
    }

    /** A whole number from 0; null where nothing stands, or none. */
    static Long whole(Examined row, String field, long highest) {
        Double number = row.number(field);
        if (number == null) {
            return null;
        }
        if (number < 0 || number > highest || number != Math.rint(number)) {
            row.wrong(field, CellFault.INVALID);
            return null;
        }
        return number.longValue();
    }

    /** As {@link #whole}, where few are enough. */
    static Integer few(Examined row, String field, int highest) {
        Long number = whole(row, field, highest);
        return number == null ? null : number.intValue();
    }

    @Override
    public String key(Line<T> item) {
        return item.line().key();
    }

    @Override
    public Map<String, Optional<Line<T>>> registered(List<Line<T>> items) {
        Map<String, String> said =
                asked.numbers()
                        .said(asked.scope(), ledger, items.stream().map(Line::line).toList());
        Map<String, Optional<Line<T>>> registered = new HashMap<>();
        for (Line<T> item : items) {
            String before = said.get(key(item));
            if (before != null) {
                NumberedLine line = item.line();
                registered.put(
                        key(item),
                        Optional.of(
                                new Line<>(
                                        new NumberedLine(line.place(), line.no(), before),
                                        item.item())));
            }
        }
        return registered;
    }

    @Override
    public Map<String, Object> facts(Line<T> item) {
        return Map.of("no", item.line().said());
    }

    @Override
    public Supplier<List<Secret>> prepare(List<Line<T>> items, ImportProgress progress) {
        return () -> {
            List<LedgerNumbers.Entered> entered = new ArrayList<>();
            for (Line<T> item : items) {
                long record = write(item.item());
                entered.add(new LedgerNumbers.Entered(item.line(), Long.toString(record)));
                progress.at(entered.size(), items.size());
            }
            asked.numbers().enter(asked.scope(), ledger, entered);
            return List.of();
        };
    }
}
