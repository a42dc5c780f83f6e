package org.andian.portal.ledger;

import org.andian.portal.sql.Row;

/**
 * A column of a ledger and where it is read: an expression over the ledger's tables.
 *
 * @param english the expression of the English name where the column holds names, else null
 */
record LedgerField(LedgerColumn column, String sql, String english) {

    static LedgerField text(String code, String sql) {
        return new LedgerField(new LedgerColumn(code, LedgerColumn.Type.TEXT), sql, null);
    }

    static LedgerField names(String code, String chinese, String english) {
        return new LedgerField(new LedgerColumn(code, LedgerColumn.Type.NAMES), chinese, english);
    }

    static LedgerField word(String code, String sql) {
        return new LedgerField(new LedgerColumn(code, LedgerColumn.Type.WORD), sql, null);
    }

    static LedgerField day(String code, String sql) {
        return new LedgerField(new LedgerColumn(code, LedgerColumn.Type.DAY), sql, null);
    }

    /** Epoch milliseconds in the database. */
    static LedgerField moment(String code, String sql) {
        return new LedgerField(new LedgerColumn(code, LedgerColumn.Type.MOMENT), sql, null);
    }

    static LedgerField whole(String code, String sql) {
        return new LedgerField(new LedgerColumn(code, LedgerColumn.Type.WHOLE), sql, null);
    }

    static LedgerField money(String code, String sql) {
        return new LedgerField(new LedgerColumn(code, LedgerColumn.Type.MONEY), sql, null);
    }

    String code() {
        return column.code();
    }

    /** What it is called in the result, by its place among the columns. */
    static String alias(int at) {
        return "c" + at;
    }

    /** As it is selected. */
    String selected(int at) {
        String own = sql + " as " + alias(at);
        return english == null ? own : own + ", " + english + " as " + alias(at) + "e";
    }

    /** Its cell in the present row; null for nothing. */
    Object cell(Row row, int at) {
        String alias = alias(at);
        return switch (column.type()) {
            case TEXT, WORD -> row.text(alias);
            case NAMES -> names(row, alias);
            case DAY -> row.day(alias);
            case MOMENT -> row.instant(alias);
            case WHOLE, MONEY -> row.numberOrNull(alias);
        };
    }

    private static LedgerNames names(Row row, String alias) {
        String chinese = row.text(alias);
        return chinese == null ? null : new LedgerNames(chinese, row.text(alias + "e"));
    }
}
