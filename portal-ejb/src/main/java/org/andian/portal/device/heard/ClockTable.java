package org.andian.portal.device.heard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.andian.portal.device.heard.DeviceClock.Standing;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The statements that read and write what is known of devices' clocks. */
@ApplicationScoped
class ClockTable {

    @Inject private Sql sql;

    @Transactional(TxType.NOT_SUPPORTED)
    public Map<Long, DeviceClock> committed(Collection<Long> devices) {
        Map<Long, DeviceClock> known = new HashMap<>();
        sql.list(
                "select * from device_clock where device_id in (" + Sql.marks(devices.size()) + ")",
                new ArrayList<>(devices),
                row -> known.put(row.number("device_id"), clock(row)) == null);
        return known;
    }

    /** In the order of devices, so that two batches never wait for each other crosswise. */
    void keep(Map<Long, DeviceClock> changed) {
        List<List<Object>> rows = new ArrayList<>();
        new TreeMap<>(changed)
                .forEach(
                        (device, known) ->
                                rows.add(
                                        Arrays.asList(
                                                device,
                                                known.standing().name(),
                                                known.aheadMillis(),
                                                known.messages(),
                                                known.firstTs(),
                                                known.firstReceived(),
                                                known.lastTs(),
                                                known.lastReceived())));
        sql.updateAll(
                """
                insert into device_clock (device_id, standing, ahead_millis, messages, first_ts, first_received,
                    last_ts, last_received) values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update standing = values(standing), ahead_millis = values(ahead_millis),
                    messages = values(messages), first_ts = values(first_ts),
                    first_received = values(first_received), last_ts = values(last_ts),
                    last_received = values(last_received)\
                """,
                rows);
    }

    private static DeviceClock clock(Row row) {
        return new DeviceClock(
                Standing.valueOf(row.text("standing")),
                row.number("ahead_millis"),
                (int) row.number("messages"),
                row.number("first_ts"),
                row.number("first_received"),
                row.number("last_ts"),
                row.number("last_received"));
    }
}
