package org.andian.portal.ledger;

/**
 * A column that an office added to a ledger.
 *
 * @param district whose it is: it is for the lines of that district and those below
 * @param retired it is filled in no more; what it holds stays
 */
public record AddedColumn(
        long id,
        LedgerKind ledger,
        long districtId,
        String district,
        String name,
        AddedType type,
        boolean retired,
        int version) {}
