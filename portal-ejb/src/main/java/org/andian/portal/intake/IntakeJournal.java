package org.andian.portal.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.util.List;

/**
 * Door for ingest: writes, in the caller's transaction, what came in besides readings and events.
 * No scope: it serves the portal's own work. Every rejection is counted; the frames themselves are
 * kept up to a cap per device and hour and another for all devices, so neither a broken nor a
 * hostile sender fills the disk.
 */
@Stateless
public class IntakeJournal {

    private static final int KEPT_PER_DEVICE_AND_HOUR = 20;
    private static final int KEPT_PER_HOUR = 2_000;
    private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
    private static final int DETAIL_CHARACTERS = 500;
    private static final int ORIGIN_CHARACTERS = 200;
    private static final int DEVICE_CHARACTERS = 64;

    @Inject private Sql sql;

    @Inject private BrokerReports reports;

    /**
     * Counts what could not be used and, as long as the device's share of this hour lasts, keeps
     * the frame itself. In the caller's transaction: the sender is answered after its commit.
     */
    public void reject(Rejection rejection) {
        String device = cut(rejection.deviceNo(), DEVICE_CHARACTERS);
        long hour = rejection.receivedAt().toEpochMilli() / HOUR_MILLIS * HOUR_MILLIS;
        boolean kept = hasRoom(device, hour);
        sql.update(
                """
                insert into rejected_tally (device_no, hour_at, reason, n, kept) values (?, ?, ?, 1, ?)
                on duplicate key update n = n + 1, kept = kept + values(kept)\
                """,
                device,
                hour,
                rejection.reason(),
                kept ? 1 : 0);
        if (kept) {
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
