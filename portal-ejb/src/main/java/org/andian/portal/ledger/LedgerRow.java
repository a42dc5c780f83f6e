package org.andian.portal.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A line of a ledger.
 *
 * @param number tells the lines of one ledger apart
 * @param key by which the record is known to the room that owns it: a code or a number
 * @param premisesCode null where it belongs to no premises
 * @param demo made by the example, not by people
 * @param cells one for each column of the ledger, in their order
 * @param added what stands in the columns that offices added, by their ids; empty ones are absent
 */
public record LedgerRow(
        long number,
        String key,
        String premisesCode,
        boolean demo,
        List<Object> cells,
        Map<Long, String> added) {

    public LedgerRow {
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
        added = Map.copyOf(added);
    }

    LedgerRow with(Map<Long, String> values) {
        return new LedgerRow(number, key, premisesCode, demo, cells, values);
    }
}
