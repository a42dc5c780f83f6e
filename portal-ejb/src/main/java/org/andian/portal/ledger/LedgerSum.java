package org.andian.portal.ledger;

/** A figure below a ledger and how it is counted: an aggregate over the ledger's tables. */
record LedgerSum(String code, LedgerColumn.Type type, String sql) {

    /** How many lines hold a condition. */
    static LedgerSum lines(String code, String condition) {
        return new LedgerSum(
                code, LedgerColumn.Type.WHOLE, "count(case when " + condition + " then 1 end)");
    }

    static LedgerSum whole(String code, String expression) {
        return new LedgerSum(code, LedgerColumn.Type.WHOLE, "coalesce(sum(" + expression + "), 0)");
    }

    static LedgerSum money(String code, String expression) {
        return new LedgerSum(code, LedgerColumn.Type.MONEY, "coalesce(sum(" + expression + "), 0)");
    }
}
