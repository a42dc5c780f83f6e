package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.measurement.Ledger.Findings.Contradiction;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The statements that write readings. */
@ApplicationScoped
class ReadingTable {

    private static final String ONE_KEY = "(device_id = ? and circuit = ? and ts = ?)";
    private static final String KEYS_AHEAD =
            "(device_id = ? and circuit = ? and ts between ? and ?)";

    /** Left to itself MariaDB reads and locks all that the device has in the partition. */
    private static final String BY_KEY = " from reading force index (primary) where ";

    @Inject private Sql sql;

    @Inject private Clock clock;

    /** One statement. @return false, with nothing inserted, when a key exists already */
    boolean insert(List<Reading> rows) {
        List<Object> parameters = new ArrayList<>();
        rows.forEach(row -> Columns.addInsert(parameters, row));
        try {
            sql.update(Columns.insert(rows.size()), parameters.toArray());
            return true;
        } catch (SqlFailure keyExists) {
            if (keyExists.isDuplicate()) {
                return false;
            }
            throw keyExists;
        }
    }

    void extend(List<Reading> rows) {
        rows.forEach(row -> sql.update(Columns.extend(), Columns.extension(row).toArray()));
    }

    /**
     * The rows under these keys as committed now, locked until the transaction ends.
     *
     * @param ahead milliseconds behind each key in which rows are wanted as well
     */
    List<Reading> lock(Collection<ReadingKey> keys, int ahead) {
        List<Object> parameters = new ArrayList<>();
        keys.forEach(
                key -> {
                    parameters.addAll(List.of(key.deviceId(), key.circuit(), key.ts()));
                    if (ahead > 0) {
                        parameters.add(key.ts() + ahead);
                    }
                });
        String condition =
                String.join(
                        " or ", Collections.nCopies(keys.size(), ahead > 0 ? KEYS_AHEAD : ONE_KEY));
        return sql.list(
                "select " + Columns.all() + BY_KEY + condition + " for update",
                parameters,
                Columns::read);
    }

    /** Later readings of the circuit, by time. */
    List<Reading> after(ReadingKey key, int limit) {
        return sql.list(
                "select "
                        + Columns.all()
                        + " from reading where device_id = ? and ts > ? and circuit = ? order by ts"
                        + " limit ?",
                List.of(key.deviceId(), key.ts(), key.circuit(), limit),
                Columns::read);
    }

    /** Other values that came for a moment; one reading each. */
    List<Reading> contradictions(ReadingKey key) {
        Disputes disputes = new Disputes();
        sql.list(
                        """
                        select metric, stored, offered, received_at from reading_conflict
                        where device_id = ? and ts = ? and circuit = ?\
                        """,
                        List.of(key.deviceId(), key.ts(), key.circuit()),
                        row ->
                                new Contradiction(
                                        key,
                                        row.text("metric"),
                                        row.decimal("stored"),
                                        row.decimal("offered"),
                                        row.number("received_at")))
                .forEach(disputes::add);
        return disputes.readings();
    }

    /**
     * The newest clockless readings of a device within a span, to recognise one that is sent again.
     */
    List<Reading> newestClockless(long deviceId, long since, int limit) {
        return sql.list(
                "select "
                        + Columns.all()
                        + " from reading where device_id = ? and ts >= ? and clockless = 1 order by"
                        + " ts desc limit ?",
                List.of(deviceId, since, limit),
                Columns::read);
    }

    /** The figures of devices' days that are over must be computed again. */
    void noteLate(List<LateDays.DeviceDay> late) {
        Instant now = clock.instant();
        sql.updateAll(
                "insert into reading_late (day, device_id, noted_at) values (?, ?, ?)",
                late.stream().map(one -> List.of(one.day(), one.deviceId(), now)).toList());
    }

    /**
     * @return false when it is kept already
     */
    boolean keepContradiction(Contradiction found) {
        try {
            sql.update(
                    """
                    insert into reading_conflict (device_id, circuit, ts, metric, stored, offered, received_at)
                      values (?, ?, ?, ?, ?, ?, ?)\
                    """,
                    found.key().deviceId(),
                    found.key().circuit(),
                    found.key().ts(),
                    found.metric(),
                    found.stored(),
                    found.offered(),
                    found.receivedAt());
            return true;
        } catch (SqlFailure kept) {
            if (kept.isDuplicate()) {
                return false;
            }
            throw kept;
        }
    }
}
