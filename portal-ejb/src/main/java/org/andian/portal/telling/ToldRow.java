package org.andian.portal.telling;

import org.andian.portal.outbox.CoveredNumber;
import org.andian.portal.sql.Row;

import java.time.Instant;
import java.util.Set;

/**
 * Who was told of an alarm, what, when, by which way and with what result.
 *
 * @param who his name; null, as {@code address} and {@code result}, for a caller who need not know
 *     people there; of an office's people the number is covered
 * @param words null where they name what is out of the caller's reach, or hold a note for others
 * @param result the receiver's receipt or what was wrong, null for nothing
 * @param costMilli in thousandths of a yuan
 * @param readAt of an inbox
 */
public record ToldRow(
        long id,
        Occasion occasion,
        ChainStep step,
        Way way,
        String who,
        String address,
        String words,
        Instant writtenAt,
        MessageState state,
        int tries,
        Instant handedAt,
        String result,
        long costMilli,
        Instant readAt) {

    /** Whose words hold what somebody has written down for those who call people there. */
    private static final Set<Occasion> WITH_A_NOTE = Set.of(Occasion.ASSIGNED, Occasion.DISPATCHED);

    static ToldRow of(Row row, boolean isNamed) {
        Occasion occasion = Occasion.valueOf(row.text("occasion"));
        ChainStep step = ChainStep.valueOf(row.text("step"));
        Way way = Way.valueOf(row.text("way"));
        String address = row.text("address");
        String shown = way == Way.SMS && step.isOffice() ? CoveredNumber.of(address) : address;
        return new ToldRow(
                row.number("id"),
                occasion,
                step,
                way,
                isNamed ? row.text("who") : null,
                isNamed ? shown : null,
                isNamed || !WITH_A_NOTE.contains(occasion) ? row.text("words") : null,
                row.instant("written_at"),
                MessageState.valueOf(row.text("state")),
                (int) row.number("tries"),
                row.instant("handed_at"),
                isNamed ? covered(row.text("result"), address, shown) : null,
                row.number("cost_milli"),
                row.instant("read_at"));
    }

    ToldRow withoutWords() {
        return new ToldRow(
                id, occasion, step, way, who, address, null, writtenAt, state, tries, handedAt,
                result, costMilli, readAt);
    }

    /** A receipt may name the number. */
    private static String covered(String result, String address, String shown) {
        return result == null || address == null || address.isEmpty()
                ? result
                : result.replace(address, shown);
    }
}
