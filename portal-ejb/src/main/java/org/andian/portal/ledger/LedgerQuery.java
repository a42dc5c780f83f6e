package org.andian.portal.ledger;

import java.time.LocalDate;

/**
 * Which lines of a ledger, in which order; null = not limited by that side.
 *
 * @param text part of what is written
 * @param districtId with all districts below it
 * @param premisesCode with those merged into it; lines of districts are then left out
 * @param state code of the column that tells how far a line is
 * @param from the first day, {@code to} the last
 * @param sort code of a column; null, like one there is not, for the ledger's own order, the latest
 *     first
 */
public record LedgerQuery(
        LedgerKind ledger,
        String text,
        Long districtId,
        String premisesCode,
        String state,
        LocalDate from,
        LocalDate to,
        String sort,
        boolean descending) {

    public static LedgerQuery all(LedgerKind ledger) {
        return new LedgerQuery(ledger, null, null, null, null, null, null, null, true);
    }

    public static LedgerQuery ofPremises(LedgerKind ledger, String code) {
        return new LedgerQuery(ledger, null, null, code, null, null, null, null, true);
    }
}
