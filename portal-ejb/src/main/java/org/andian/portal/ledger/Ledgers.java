package org.andian.portal.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.period.Today;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Door: the lines of ledgers, each within the caller's reach, and what they add up to. */
@Stateless
public class Ledgers {

    private static final int LONGEST_PAGE = 1000;

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
        LedgerCondition all = LedgerCondition.of(scope, query);
        List<Object> parameters = all.parameters();
        parameters.add(Math.clamp(size, 0, LONGEST_PAGE));
        parameters.add(Math.max(0, first));
        List<LedgerRow> rows =
                sql.list(
                        dated(selected(source) + all.from() + order(source, query))
                                + " limit ? offset ?",
                        parameters,
                        row -> line(source, row));
        return values.with(scope, query.ledger(), rows);
    }

    /** Over all lines that are asked for, in the order in which a ledger shows them. */
    public List<LedgerFigure> figures(Scope scope, LedgerQuery query) {
        LedgerSource source = LedgerSources.of(query.ledger());
        LedgerCondition all = LedgerCondition.of(scope, query);
        String selected =
                IntStream.range(0, source.sums().size())
                        .mapToObj(at -> source.sums().get(at).sql() + " as f" + at)
                        .collect(Collectors.joining(", "));
        return sql.first(
                        dated("select " + selected + all.from()),
                        all.parameters(),
                        row -> figures(source, row))
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

    /** By a column of the result; lines that are alike in it keep one order. */
    private static String order(LedgerSource source, LedgerQuery query) {
        boolean isKnown = query.sort() != null && source.has(query.sort());
        String way = !isKnown || query.descending() ? " desc" : "";
        String column = LedgerField.alias(source.placeOf(isKnown ? query.sort() : null));
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
