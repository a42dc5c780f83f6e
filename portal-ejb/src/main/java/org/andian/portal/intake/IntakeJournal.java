package org.andian.portal.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Door for ingest: writes, in the caller's transaction, what came in besides readings and events.
 * No scope: it serves the portal's own work. Every rejection is counted; the frames themselves are
 * kept up to a cap per device and hour and another for all devices, so neither a broken nor a
 * hostile sender fills the disk. The cap is for what nobody could read: what we failed to store is
 * always kept.
 */
@Stateless
public class IntakeJournal {

    private static final int KEPT_PER_DEVICE_AND_HOUR = 20;
    private static final int KEPT_PER_HOUR = 2_000;
    private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
    private static final int DETAIL_CHARACTERS = 500;
    private static final int ORIGIN_CHARACTERS = 200;
    private static final int DEVICE_CHARACTERS = 64;
    private static final int KEY_COLUMNS = 4;

    @Inject private Sql sql;

    @Inject private BrokerReports reports;

    /**
     * Counts what could not be used and, as long as the device's share of this hour lasts, keeps
     * the frame itself. In the caller's transaction: the sender is answered after its commit.
     */
    public void reject(Rejection rejection) {
        String device = cut(rejection.deviceNo(), DEVICE_CHARACTERS);
        long hour = rejection.receivedAt().toEpochMilli() / HOUR_MILLIS * HOUR_MILLIS;
        boolean counted = !rejection.heldValues() && hasRoom(device, hour);
        sql.update(
                """
                insert into rejected_tally (device_no, hour_at, reason, n, kept, last_at)
                  values (?, ?, ?, 1, ?, ?)
                on duplicate key update n = n + 1, kept = kept + values(kept),
                    last_at = greatest(coalesce(last_at, 0), values(last_at))\
                """,
                device,
                hour,
                rejection.reason(),
                counted ? 1 : 0,
                rejection.receivedAt());
        if (counted || rejection.heldValues()) {
            sql.update(
                    """
                    insert into rejected_frame (received_at, origin, device_no, reason, detail, size, body)
                      values (?, ?, ?, ?, ?, ?, ?)\
                    """,
                    rejection.receivedAt(),
                    cut(rejection.origin(), ORIGIN_CHARACTERS),
                    device,
                    rejection.reason(),
                    cut(rejection.detail(), DETAIL_CHARACTERS),
                    rejection.size(),
                    rejection.body());
        }
    }

    /**
     * Counts parts of messages that could not be used; one row a device, circuit, metric and
     * reason, so nothing a device may send makes it grow. Written in the order of the key, so that
     * two batches never wait for each other crosswise.
     */
    public void note(List<UnfitValue> values) {
        Map<List<Object>, List<UnfitValue>> byKey =
                values.stream().collect(Collectors.groupingBy(IntakeJournal::key));
        List<List<Object>> rows = new ArrayList<>();
        byKey.forEach((key, same) -> rows.add(row(key, same)));
        rows.sort(Comparator.comparing(row -> row.subList(0, KEY_COLUMNS).toString()));
        sql.updateAll(
                """
                insert into unfit_value (device_no, circuit, code, reason, detail, n, first_at, last_at)
                  values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update detail = values(detail), n = n + values(n),
                    last_at = greatest(last_at, values(last_at))\
                """,
                rows);
    }

    private static List<Object> key(UnfitValue value) {
        return List.of(
                cut(value.deviceNo(), DEVICE_CHARACTERS),
                value.circuit(),
                value.code(),
                value.reason());
    }

    private static List<Object> row(List<Object> key, List<UnfitValue> same) {
        List<Object> row = new ArrayList<>(key);
        row.add(cut(same.getLast().detail(), DETAIL_CHARACTERS));
        row.add(same.size());
        row.add(same.getFirst().receivedAt());
        row.add(same.getLast().receivedAt());
        return row;
    }

    /** Keeps what the broker reports of logins and topics it refused. */
    public void reported(IntakeLog.BrokerEvent event) {
        reports.keep(event);
    }

    private boolean hasRoom(String device, long hour) {
        return kept("device_no = ? and hour_at = ?", device, hour) < KEPT_PER_DEVICE_AND_HOUR
                && kept("hour_at = ?", hour) < KEPT_PER_HOUR;
    }

    private long kept(String condition, Object... parameters) {
        return sql.count(
                "select coalesce(sum(kept), 0) as n from rejected_tally where " + condition,
                List.of(parameters));
    }

    static String cut(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }
}
