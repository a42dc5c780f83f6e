package org.andian.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.ledger.AddedColumn;
import org.andian.portal.ledger.AddedType;
import org.andian.portal.ledger.LedgerColumn;
import org.andian.portal.ledger.LedgerFigure;
import org.andian.portal.ledger.LedgerKind;
import org.andian.portal.ledger.LedgerQuery;
import org.andian.portal.ledger.LedgerRow;
import org.andian.portal.ledger.Ledgers;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Scope;
import org.andian.reports.Column;
import org.andian.reports.Table;
import org.andian.web.export.PagedRows;
import org.andian.web.frame.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A ledger as the neutral table from which every file and every print is made. */
@RequestScoped
class LedgerTable {

    private static final int DECIMALS = 4;

    @Inject private Ledgers ledgers;

    @Inject private LedgerWords ledgerWords;

    @Inject private Words words;

    /**
     * The lines that are asked for, in the order of the page, and below them what they add up to.
     *
     * @param added the columns that offices added and that are shown
     * @param note below the title
     */
    Table of(Scope scope, LedgerQuery query, List<AddedColumn> added, String note) {
        LedgerKind kind = query.ledger();
        List<LedgerColumn> fixed = ledgers.columns(scope, kind);
        List<Column> columns = new ArrayList<>();
        fixed.forEach(column -> columns.add(ledgerWords.column(kind, column)));
        boolean inParts = ledgerWords.part(kind, fixed.getFirst().code()) != null;
        for (AddedColumn column : added) {
            Column own = column(column);
            columns.add(inParts ? own.under(words.of("ledger.part.added")) : own);
        }
        return new Table(
                        words.of("ledger.title.of", ledgerWords.name(kind)),
                        note,
                        Zones.CHINA,
                        columns,
                        () ->
                                PagedRows.cells(
                                        first -> ledgers.page(scope, query, first, PagedRows.PAGE),
                                        LedgerRow::number,
                                        row -> cells(kind, fixed, added, row)))
                .withExplanations(List.of(sums(ledgers.figures(scope, query))));
    }

    private static Column column(AddedColumn column) {
        return column.type() == AddedType.NUMBER
                ? Column.number(column.name(), "", DECIMALS)
                : Column.text(column.name());
    }

    private List<Object> cells(
            LedgerKind kind, List<LedgerColumn> fixed, List<AddedColumn> added, LedgerRow row) {
        List<Object> cells = new ArrayList<>();
        for (int at = 0; at < fixed.size(); at++) {
            cells.add(ledgerWords.value(kind, fixed.get(at), row.cells().get(at)));
        }
        for (AddedColumn column : added) {
            String value = row.added().get(column.id());
            cells.add(
                    value != null && column.type() == AddedType.NUMBER
                            ? Double.valueOf(value)
                            : value);
        }
        return cells;
    }

    private String sums(List<LedgerFigure> figures) {
        return figures.stream()
                .map(
                        figure ->
                                words.of(
                                        "ledger.sum",
                                        ledgerWords.figure(figure.code()),
                                        ledgerWords.figureText(figure)))
                .collect(Collectors.joining(words.of("statistic.semicolon")));
    }
}
