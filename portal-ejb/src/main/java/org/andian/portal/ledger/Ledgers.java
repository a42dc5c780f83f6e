package org.andian.portal.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.period.Today;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.NewestFirst;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Door: the lines of ledgers, each within the caller's reach, and what they add up to. */
@Stateless
public class Ledgers {

    private static final int LONGEST_PAGE = 1000;

    /** Later than any day of a line. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @Inject private Sql sql;

    @Inject private AddedValues values;

    @Inject private Today today;

    /** Those the caller may look into: of districts only who works for one. */
    public List<LedgerKind> list(Scope scope) {
        boolean seesBusiness = scope.grants().stream().anyMatch(Grant::seesBusiness);
        return Stream.of(LedgerKind.values())
                .filter(one -> one.isByDistrict() ? DistrictReach.isAny(scope) : seesBusiness)
                .toList();
    }

    /** The columns a ledger always has, from the left. */
    public List<LedgerColumn> columns(Scope scope, LedgerKind ledger) {
        return LedgerSources.of(ledger).fields().stream().map(LedgerField::column).toList();
    }

    /** What the column that tells how far a line is can hold; empty where there is none. */
    public List<String> states(Scope scope, LedgerKind ledger) {
        return LedgerSources.of(ledger).states();
    }

    /** By which column the ledger is narrowed to days, and in whose order it usually is. */
    public LedgerColumn dayColumn(Scope scope, LedgerKind ledger) {
        return LedgerSources.of(ledger).day().column();
    }

    public int count(Scope scope, LedgerQuery query) {
        LedgerCondition all = LedgerCondition.of(scope, query);
        return (int) sql.count(dated("select count(*) as n" + all.from()), all.parameters());
    }

    /** At most 1000 lines at a time, with what stands in the columns that were added. */
    public List<LedgerRow> page(Scope scope, LedgerQuery query, int first, int size) {
        LedgerSource source = LedgerSources.of(query.ledger());
        int wanted = Math.clamp(size, 0, LONGEST_PAGE);
        Function<Optional<LocalDate>, List<Long>> read =
                since -> {
                    LedgerCondition all = LedgerCondition.of(scope, query);
                    since.ifPresent(day -> all.and(source.day().sql() + " >= ?", day));
                    return numbers(source, query, all, Math.max(0, first), wanted);
                };
        List<Long> numbers =
                isLongByDay(source, query)
                        ? NewestFirst.of(wanted, among -> since(source, query.to(), among), read)
                        : read.apply(Optional.empty());
        return values.with(scope, query.ledger(), lines(source, numbers));
    }

    /** In the order of its days, the latest first; of one premises there are few. */
    private static boolean isLongByDay(LedgerSource source, LedgerQuery query) {
        boolean isKnown = query.sort() != null && source.has(query.sort());
        boolean isByDay =
                !isKnown || query.descending() && query.sort().equals(source.day().code());
        return source.dated() != null && isByDay && query.premisesCode() == null;
    }

    private Optional<LocalDate> since(LedgerSource source, LocalDate last, int among) {
        String day = source.day().sql();
        return sql.first(
                "select "
                        + day
                        + " as day"
                        + source.dated()
                        + " where "
                        + day
                        + " <= ? order by "
                        + day
                        + " desc limit 1 offset ?",
                List.of(last == null ? NEVER : last, among - 1),
                row -> row.day("day"));
    }

    /** What is sorted are numbers; only the lines of the page are read with all they tell. */
    private List<Long> numbers(
            LedgerSource source, LedgerQuery query, LedgerCondition all, int first, int most) {
        List<Object> parameters = all.parameters();
        parameters.addAll(List.of(most, first));
        return sql.list(
                dated(
                        "select "
                                + source.number()
                                + " as line_number"
                                + all.from()
                                + order(source, query)
                                + " limit ? offset ?"),
                parameters,
                row -> row.number("line_number"));
    }

    /** In the order of their numbers as they are given. */
    private List<LedgerRow> lines(LedgerSource source, List<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<Long, LedgerRow> found = new HashMap<>();
        sql.list(
                dated(selected(source) + source.from())
                        + " where "
                        + source.number()
                        + " in ("
                        + Sql.marks(numbers.size())
                        + ")",
                numbers,
                row -> found.put(row.number("line_number"), line(source, row)));
        return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Over all lines that are asked for, in the order in which a ledger shows them. */
    public List<LedgerFigure> figures(Scope scope, LedgerQuery query) {
        return sums(scope, query).figures();
    }

    /** {@link #count} and {@link #figures} at once, for which the lines are read once. */
    public LedgerSums sums(Scope scope, LedgerQuery query) {
        LedgerSource source = LedgerSources.of(query.ledger());
        LedgerCondition all = LedgerCondition.of(scope, query);
        String selected =
                IntStream.range(0, source.sums().size())
                        .mapToObj(at -> source.sums().get(at).sql() + " as f" + at)
                        .collect(Collectors.joining(", "));
        return sql.first(
                        dated("select count(*) as n, " + selected + all.from()),
                        all.parameters(),
                        row -> new LedgerSums((int) row.number("n"), figures(source, row)))
                .orElseThrow();
    }

    private static List<LedgerFigure> figures(LedgerSource source, Row row) {
        List<LedgerFigure> figures = new ArrayList<>();
        for (int at = 0; at < source.sums().size(); at++) {
            LedgerSum sum = source.sums().get(at);
            figures.add(new LedgerFigure(sum.code(), sum.type(), row.number("f" + at)));
        }
        return figures;
    }

    private static String selected(LedgerSource source) {
        String fields =
                IntStream.range(0, source.fields().size())
                        .mapToObj(at -> source.fields().get(at).selected(at))
                        .collect(Collectors.joining(", "));
        return "select "
                + source.number()
                + " as line_number, "
                + source.key()
                + " as line_key, "
                + source.premises()
                + " as line_premises, "
                + source.demo()
                + " as line_demo, "
                + fields;
    }

    /** By a column; lines that are alike in it keep one order. */
    private static String order(LedgerSource source, LedgerQuery query) {
        boolean isKnown = query.sort() != null && source.has(query.sort());
        String way = !isKnown || query.descending() ? " desc" : "";
        String column = source.fields().get(source.placeOf(isKnown ? query.sort() : null)).sql();
        return " order by " + column + way + ", line_number" + way;
    }

    private static LedgerRow line(LedgerSource source, Row row) {
        List<Object> cells = new ArrayList<>();
        for (int at = 0; at < source.fields().size(); at++) {
            cells.add(source.fields().get(at).cell(row, at));
        }
        return new LedgerRow(
                row.number("line_number"),
                row.text("line_key"),
                row.text("line_premises"),
                row.flag("line_demo"),
                cells,
                Map.of());
    }

    private String dated(String statement) {
        return statement.replace(LedgerSource.TODAY, "'" + today.date() + "'");
    }
}
