package org.andian.portal.ledger;

/**
 * A column that a ledger always has.
 *
 * @param code unique within its ledger
 */
public record LedgerColumn(String code, Type type) {

    /** What its cells hold; any of them may be null. */
    public enum Type {
        /** a String */
        TEXT,
        /** a {@link LedgerNames} */
        NAMES,
        /** a String, the code of a word */
        WORD,
        /** a LocalDate */
        DAY,
        /** an Instant, of which people see the day */
        MOMENT,
        /** a Long */
        WHOLE,
        /** a Long, in yuan */
        MONEY
    }
}
