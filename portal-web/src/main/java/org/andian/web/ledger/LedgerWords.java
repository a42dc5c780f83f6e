package org.andian.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.ledger.LedgerColumn;
import org.andian.portal.ledger.LedgerFigure;
import org.andian.portal.ledger.LedgerKind;
import org.andian.portal.ledger.LedgerNames;
import org.andian.portal.ledger.LedgerRow;
import org.andian.portal.period.Zones;
import org.andian.reports.Column;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Says in the reader's language what ledgers, their columns and their cells are called. */
@Named("ledgerWords")
@RequestScoped
public class LedgerWords {

    /** Ledgers tell money in ten thousands of yuan. */
    private static final double MONEY_UNIT = 10_000;

    private static final int MONEY_DECIMALS = 2;

    /** Under which prefix the words of a column stand that tells no state. */
    private static final Map<String, String> PREFIXES =
            Map.ofEntries(
                    Map.entry("HAZARD.grade", "hazard.grade"),
                    Map.entry("HAZARD.source", "hazard.source"),
                    Map.entry("RECTIFICATION.grade", "hazard.grade"),
                    Map.entry("INSPECTION.kind", "ledger.task"),
                    Map.entry("PUBLICITY.kind", "ledger.publicity"),
                    Map.entry("AREA.kind", "area.kind"));

    private static final Map<String, String> LOOKS =
            Map.ofEntries(
                    Map.entry("OVERDUE", "is-overdue"),
                    Map.entry("CLOSED", "is-done"),
                    Map.entry("DONE", "is-done"),
                    Map.entry("MENDED", "is-done"),
                    Map.entry("PUBLISHED", "is-done"),
                    Map.entry("PASSED", "is-done"),
                    Map.entry("CLEAR", "is-normal"),
                    Map.entry("IN_USE", "is-normal"),
                    Map.entry("ORDERED", "is-normal"),
                    Map.entry("STARTED", "is-normal"),
                    Map.entry("MENDING", "is-normal"),
                    Map.entry("RETURNED", "is-returned"),
                    Map.entry("PROVED", "is-due"),
                    Map.entry("DECIDED", "is-due"),
                    Map.entry("EXPIRED", "is-due"),
                    Map.entry("UNCERTIFIED", "is-due"),
                    Map.entry("HAZARDS", "is-warning"),
                    Map.entry("PROMINENT", "is-warning"),
                    Map.entry("NO_NAME", "is-warning"),
                    Map.entry("SUBSTANDARD", "is-warning"),
                    Map.entry("COUNTERFEIT", "is-warning"),
                    Map.entry("NO_CCC", "is-warning"),
                    Map.entry("NEVER_HEARD", "is-offline"),
                    Map.entry("RETIRED", "is-offline"));

    /** Columns that tell how far a line is. */
    private static final Set<String> STATES = Set.of("result", "state", "finding");

    /** Into which parts the columns of a hazard's line are put, as its form has them. */
    private static final Map<String, String> PARTS =
            Map.ofEntries(
                    Map.entry("no", "find"),
                    Map.entry("found", "find"),
                    Map.entry("finder", "find"),
                    Map.entry("premises", "matter"),
                    Map.entry("place", "matter"),
                    Map.entry("what", "matter"),
                    Map.entry("kind", "matter"),
                    Map.entry("grade", "matter"),
                    Map.entry("measures", "mend"),
                    Map.entry("responsible", "mend"),
                    Map.entry("cost", "mend"),
                    Map.entry("due", "mend"),
                    Map.entry("reviewer", "review"),
                    Map.entry("result", "review"),
                    Map.entry("closed", "review"),
                    Map.entry("district", "belongs"),
                    Map.entry("source", "belongs"));

    @Inject private Words words;

    public LedgerWords() {}

    LedgerWords(Words words) {
        this.words = words;
    }

    public String name(LedgerKind kind) {
        return words.of("ledger." + kind);
    }

    /** With its unit. */
    public String heading(LedgerKind kind, LedgerColumn column) {
        String name = bare(kind, column.code());
        return column.type() == LedgerColumn.Type.MONEY
                ? words.of("ledger.unit", name, words.of("ledger.money"))
                : name;
    }

    private String bare(LedgerKind kind, String code) {
        String own = words.code("ledger.column." + kind, code);
        return own.equals(code) ? words.of("ledger.column." + code) : own;
    }

    /** The part of the form a column belongs to; null where the ledger has none. */
    public String part(LedgerKind kind, String code) {
        return kind == LedgerKind.HAZARD && PARTS.containsKey(code)
                ? words.of("ledger.part." + PARTS.get(code))
                : null;
    }

    /** As a file has it. */
    public Column column(LedgerKind kind, LedgerColumn column) {
        String name = bare(kind, column.code());
        Column shown =
                switch (column.type()) {
                    case WHOLE -> Column.number(name, "", 0);
                    case MONEY -> Column.number(name, words.of("ledger.money"), MONEY_DECIMALS);
                    default -> Column.text(name);
                };
        String part = part(kind, column.code());
        return part == null ? shown : shown.under(part);
    }

    public String figure(String code) {
        return words.of("ledger.figure." + code);
    }

    /** With its unit. */
    public String figureText(LedgerFigure figure) {
        return figure.type() == LedgerColumn.Type.MONEY
                ? words.of(
                        "ledger.amount",
                        words.number(figure.value() / MONEY_UNIT),
                        words.of("ledger.money"))
                : words.number(figure.value());
    }

    /** What a code of a column means. */
    public String word(LedgerKind kind, String column, String code) {
        return words.code(PREFIXES.getOrDefault(kind + "." + column, "ledger.state"), code);
    }

    /** A cell as a file has it: a text, a number, or null for nothing. */
    public Object value(LedgerKind kind, LedgerColumn column, Object cell) {
        if (cell == null) {
            return null;
        }
        return switch (column.type()) {
            case TEXT -> cell;
            case NAMES -> words.pick(((LedgerNames) cell).zh(), ((LedgerNames) cell).en());
            case WORD -> word(kind, column.code(), (String) cell);
            case DAY -> words.date((LocalDate) cell);
            case MOMENT -> words.date(LocalDate.ofInstant((Instant) cell, Zones.CHINA));
            case WHOLE -> ((Long) cell).doubleValue();
            case MONEY -> (Long) cell / MONEY_UNIT;
        };
    }

    /** A cell as the page has it. */
    LedgerCell cell(LedgerKind kind, LedgerRow row, LedgerColumn column, Object cell) {
        Object value = value(kind, column, cell);
        boolean isNumber = isNumber(column);
        String text =
                isNumber ? words.number((Double) value) : value == null ? "" : value.toString();
        String look =
                STATES.contains(column.code()) && cell != null
                        ? LOOKS.getOrDefault(cell.toString(), "is-waiting")
                        : null;
        return new LedgerCell(text, address(kind, row, column.code()), look, isNumber);
    }

    private static boolean isNumber(LedgerColumn column) {
        return switch (column.type()) {
            case TEXT, NAMES, WORD, DAY, MOMENT -> false;
            case WHOLE, MONEY -> true;
        };
    }

    /** The page of the record, or of its premises; null for none. */
    private static String address(LedgerKind kind, LedgerRow row, String column) {
        return switch (column) {
            case "no" -> record(kind, row);
            case "premises" -> premises(row);
            default -> null;
        };
    }

    private static String record(LedgerKind kind, LedgerRow row) {
        return switch (kind) {
            case INVESTIGATION, GOODS -> premises(row);
            case HAZARD, RECTIFICATION -> "/hazard/view.xhtml" + query("id", row.key());
            case INSPECTION -> "/inspection/view.xhtml" + query("id", row.key());
            case EQUIPMENT -> "/device/view.xhtml" + query("no", row.key());
            case TRAINING -> "/workorder/training.xhtml" + query("id", row.key());
            case PUBLICITY -> "/inspection/action.xhtml" + query("id", row.key());
            case AREA -> "/ledger/area.xhtml" + query("id", row.key());
            case VIOLATOR -> null;
        };
    }

    private static String premises(LedgerRow row) {
        return row.premisesCode() == null
                ? null
                : "/premises/view.xhtml" + query("code", row.premisesCode());
    }

    private static String query(String name, String value) {
        return Typed.query(Map.of(name, value));
    }
}
