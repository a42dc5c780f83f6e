package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Readings whose stamp is not believed, each known again by what it said: its stamp, its count and
 * its values. Whatever moment they are stored under, here it shows whether they have come before.
 */
@ApplicationScoped
class MisdatedTable {

    private static final int MARK_BYTES = 16;
    private static final String ONE_ROW = "(?, ?, ?, ?, ?, ?)";
    private static final String ONE_KEY = "(device_id = ? and ts = ? and circuit = ? and mark = ?)";

    @Inject private Sql sql;

    /** By what a reading is known again. */
    private record Key(long deviceId, long ts, int circuit, String mark) {

        static Key of(Reading reading) {
            return new Key(reading.deviceId(), told(reading), reading.circuit(), markOf(reading));
        }

        static Key of(Row row) {
            return new Key(
                    row.number("device_id"),
                    row.number("ts"),
                    (int) row.number("circuit"),
                    row.text("mark"));
        }
    }

    /**
     * Keeps them, in two statements where none has come before.
     *
     * @param readings of one chunk, by index
     * @return the indexes of those that had not come before
     */
    Set<Integer> keep(Map<Integer, Reading> readings) {
        Map<Key, Integer> first = new LinkedHashMap<>();
        readings.forEach((i, reading) -> first.putIfAbsent(Key.of(reading), i));
        if (first.isEmpty()) {
            return Set.of();
        }
        if (!insert(rows(first, readings))) {
            known(first.keySet()).forEach(first::remove);
            if (!first.isEmpty() && !insert(rows(first, readings))) {
                throw SqlFailure.runAgain("Another transaction keeps the same misdated readings");
            }
        }
        return new HashSet<>(first.values());
    }

    private static List<List<Object>> rows(Map<Key, Integer> keys, Map<Integer, Reading> readings) {
        List<List<Object>> rows = new ArrayList<>();
        keys.forEach(
                (key, i) ->
                        rows.add(
                                List.of(
                                        key.deviceId(),
                                        key.circuit(),
                                        key.ts(),
                                        key.mark(),
                                        Extra.whole(readings.get(i)),
                                        readings.get(i).receivedAt())));
        return rows;
    }

    /** One statement. @return false, with nothing inserted, when one is kept already */
    private boolean insert(List<List<Object>> rows) {
        try {
            sql.update(
                    "insert into misdated_reading (device_id, circuit, ts, mark, body, received_at)"
                            + " values "
                            + String.join(", ", Collections.nCopies(rows.size(), ONE_ROW)),
                    rows.stream().flatMap(List::stream).toArray());
            return true;
        } catch (SqlFailure kept) {
            if (kept.isDuplicate()) {
                return false;
            }
            throw kept;
        }
    }

    /** As committed now. */
    private List<Key> known(Collection<Key> keys) {
        List<Object> parameters = new ArrayList<>();
        keys.forEach(
                key ->
                        parameters.addAll(
                                List.of(key.deviceId(), key.ts(), key.circuit(), key.mark())));
        return sql.list(
                "select device_id, ts, circuit, mark from misdated_reading where "
                        + String.join(" or ", Collections.nCopies(keys.size(), ONE_KEY))
                        + " for update",
                parameters,
                Key::of);
    }

    private static long told(Reading reading) {
        return reading.disbelieved() == null ? reading.ts() : reading.disbelieved().told();
    }

    private static String markOf(Reading reading) {
        String said =
                Extra.whole(reading)
                        + (reading.odd().isEmpty() ? "" : " " + Odd.write(reading.odd()));
        return (reading.seq() == null ? "" : reading.seq()) + ":" + hash(said);
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
