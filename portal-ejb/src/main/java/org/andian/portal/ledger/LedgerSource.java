package org.andian.portal.ledger;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a ledger is read. Expressions are over the tables of {@code from}, among which {@code p} is
 * the premises, or {@code x} the district where its lines belong to districts; {@link #TODAY}
 * stands for the present day.
 *
 * @param from begins with a space
 * @param where which rows are lines at all
 * @param number tells the lines apart, a number
 * @param key by which the record is known to its own room, a text
 * @param premises code of the premises, {@code null} as a text for none
 * @param demo 1 for a line of the example
 * @param day of a line, of DAY or MOMENT
 * @param dated from the one table that has it and a key on it, begins with a space; null where
 *     lines are few
 * @param state how far a line is, of WORD; null where lines have no state
 * @param states all codes it can be
 * @param texts in which a text is looked for
 */
record LedgerSource(
        String from,
        String where,
        String number,
        String key,
        String premises,
        String demo,
        LedgerField day,
        String dated,
        LedgerField state,
        List<String> states,
        List<String> texts,
        List<LedgerField> fields,
        List<LedgerSum> sums) {

    /** In expressions, where the database is told the present day. */
    static final String TODAY = ":today";

    /** By what a line is looked for: its number where its key is that number, else the key. */
    String place() {
        return isNumbered() ? number : key;
    }

    /** What {@link #place} is compared with; keys that no line can have are left out. */
    List<Object> places(Collection<String> keys) {
        return keys.stream()
                .filter(one -> !isNumbered() || one.matches("\\d{1,18}"))
                .map(one -> isNumbered() ? (Object) Long.valueOf(one) : one)
                .toList();
    }

    private boolean isNumbered() {
        return key.startsWith("cast(");
    }

    /** The place of a column; the day's for one there is not. */
    int placeOf(String code) {
        return IntStream.range(0, fields.size())
                .filter(at -> fields.get(at).code().equals(code))
                .findFirst()
                .orElseGet(() -> fields.indexOf(day));
    }

    boolean has(String code) {
        return fields.stream().anyMatch(field -> field.code().equals(code));
    }
}
