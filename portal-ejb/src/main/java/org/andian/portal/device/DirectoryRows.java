package org.andian.portal.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.andian.portal.device.DeviceDirectory.Entry;
import org.andian.portal.period.Revisions;
import org.andian.portal.sql.OwnTransaction;
import org.andian.portal.sql.Sql;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads devices as they are committed, outside the caller's transaction: all for the directory, in
 * three statements, so that nothing uncommitted is remembered; and where one hangs.
 */
@ApplicationScoped
class DirectoryRows {

    @Inject private Sql sql;

    @Inject private Revisions revisions;

    @Inject private SensorMarkTable markTable;

    @Transactional(TxType.NOT_SUPPORTED)
    public long revision() {
        return revisions.current("device");
    }

    /**
     * To know what to lock before the device; the caller's transaction shall see what others have
     * committed while it waits.
     *
     * @return the code of its premises; empty for a device that hangs nowhere, as for one that
     *     never was
     */
    @OwnTransaction
    public Optional<String> premisesOf(String no) {
        return sql.first(
                "select p.code from device d join premises_view p on p.id = d.premises_id"
                        + " where d.no = ?",
                List.of(no),
                row -> row.text("code"));
    }

    @Transactional(TxType.NOT_SUPPORTED)
    public Collection<Entry> all() {
        Map<Long, Entry> entries = new LinkedHashMap<>();
        Map<String, SensorMarks> marks = markTable.byType();
        sql.list(
                        "select id, no, type_code, premises_id, retired_at from device",
                        List.of(),
                        row ->
                                new Entry(
                                        row.number("id"),
                                        row.text("no"),
                                        row.text("type_code"),
                                        row.numberOrNull("premises_id"),
                                        row.instant("retired_at"),
                                        new HashMap<>(),
                                        marks.getOrDefault(
                                                row.text("type_code"), SensorMarks.NONE)))
                .forEach(entry -> entries.put(entry.id(), entry));
        sql.list(
                "select device_id, no, rated_current from circuit where rated_current is not null",
                List.of(),
                row -> {
                    Entry entry = entries.get(row.number("device_id"));
                    return entry == null
                            ? null
                            : entry.ratedCurrents()
                                    .put((int) row.number("no"), row.decimal("rated_current"));
                });
        return entries.values();
    }
}
