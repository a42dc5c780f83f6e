package org.andian.portal.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.device.DevicePlacement.Ended;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/** Writes down where devices hang from when to when; an ended placement is never changed. */
@ApplicationScoped
class PlacementTable {

    @Inject private Sql sql;

    @Inject private Clock clock;

    /** Of devices just registered: where their rows say, from their registration on. */
    public void begin(Collection<Long> deviceIds) {
        sql.updateAll(
                """
                insert into device_placement (device_id, premises_id, position, valid_from)
                select id, premises_id, position, registered_at from device where id = ?\
                """,
                deviceIds.stream().map(List::of).toList());
    }

    /** Where the device's row says, from a moment on. */
    public void beginAt(long deviceId, Instant from) {
        sql.update(
                """
                insert into device_placement (device_id, premises_id, position, valid_from)
                select id, premises_id, position, ? from device where id = ?\
                """,
                from,
                deviceId);
    }

    public void end(long deviceId, Instant at, Ended ended, String reason, String by) {
        sql.update(
                """
                update device_placement set valid_to = ?, ended = ?, reason = ?, ended_by = ?
                where device_id = ? and valid_to is null\
                """,
                at,
                ended.name(),
                reason,
                by,
                deviceId);
    }

    /**
     * As if the last one had never ended: its end was a mistake. Where its premises was merged
     * meanwhile, the device hangs from now on in the one that stands for it, as its row says.
     */
    public void goOn(long deviceId) {
        long last =
                sql.count(
                        "select max(id) as n from device_placement where device_id = ?",
                        List.of(deviceId));
        sql.update(
                """
                update device_placement set valid_to = null, ended = null, reason = null, ended_by = null
                where id = ?\
                """,
                last);
        boolean merged =
                sql.count(
                                """
                                select count(*) as n from device_placement l join device d on d.id = l.device_id
                                where l.id = ? and l.premises_id <> d.premises_id\
                                """,
                                List.of(last))
                        > 0;
        if (merged) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            end(deviceId, now, Ended.MERGED, null, null);
            beginAt(deviceId, now);
        }
    }

    /** While the devices' rows are locked and before they are changed. */
    public void merge(long source, long target) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Long> devices =
                sql.list(
                        """
                        select device_id from device_placement where premises_id = ? and valid_to is null
                        order by device_id for update\
                        """,
                        List.of(source),
                        row -> row.number("device_id"));
        for (long device : devices) {
            end(device, now, Ended.MERGED, null, null);
            sql.update(
                    """
                    insert into device_placement (device_id, premises_id, position, valid_from)
                    select id, ?, position, ? from device where id = ?\
                    """,
                    target,
                    now,
                    device);
        }
    }

    /** A row under the aliases l device_placement and p premises. */
    static DevicePlacement placement(Row row) {
        String ended = row.text("ended");
        return new DevicePlacement(
                row.text("premises_code"),
                row.text("premises"),
                row.text("position"),
                row.instant("valid_from"),
                row.instant("valid_to"),
                ended == null ? null : Ended.valueOf(ended),
                row.text("reason"),
                row.text("ended_by"));
    }
}
