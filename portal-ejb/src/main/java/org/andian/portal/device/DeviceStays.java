package org.andian.portal.device;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.device.Stays.Stay;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Door: when devices hung where a caller sees. */
@Stateless
public class DeviceStays {

    private static final long EVER = 0;
    private static final long FOR_EVER = Long.MAX_VALUE;

    /** More devices in a row than any circuit has seen: an end for what should have one. */
    private static final int LONGEST_ROW = 50;

    @Inject private Sql sql;

    private record Predecessor(long deviceId, long until) {

        static Predecessor of(Row row) {
            return new Predecessor(row.number("predecessor_id"), row.number("at"));
        }
    }

    /**
     * Of the device alone, the latest first. The first stay reaches back to what was imported of
     * the time before, the last one on to what a retired device sends all the same.
     */
    public Stays own(Scope scope, long deviceId) {
        return new Stays(read(scope, deviceId));
    }

    /** Of the device since it took over its circuits, and of those that had them before. */
    public Stays ofCircuits(Scope scope, long deviceId) {
        List<Stay> all = new ArrayList<>();
        long device = deviceId;
        long until = FOR_EVER;
        for (int i = 0; i < LONGEST_ROW; i++) {
            Optional<Predecessor> before = predecessor(device);
            long from = before.map(Predecessor::until).orElse(EVER);
            all.addAll(new Stays(read(scope, device)).within(from, until).all());
            if (before.isEmpty()) {
                break;
            }
            device = before.get().deviceId();
            until = from;
        }
        return new Stays(all);
    }

    private Optional<Predecessor> predecessor(long deviceId) {
        return sql.first(
                "select predecessor_id, at from device_succession where device_id = ?",
                List.of(deviceId),
                Predecessor::of);
    }

    /** Of a merged premises those who see the one that stands for it. */
    private List<Stay> read(Scope scope, long deviceId) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(deviceId, deviceId, deviceId));
        parameters.addAll(reach.parameters());
        return sql.list(
                """
                select l.device_id,
                  case when l.valid_from = (select min(f.valid_from) from device_placement f
                    where f.device_id = ?) then 0 else l.valid_from end as valid_from,
                  case when l.valid_from = (select max(f.valid_from) from device_placement f
                    where f.device_id = ?) then null else l.valid_to end as valid_to
                from device_placement l
                left join premises_view q on q.id = l.premises_id
                left join premises_view p on p.id = coalesce(q.successor_id, q.id)
                where l.device_id = ? and\
                """
                        + " "
                        + reach.sql()
                        + " order by l.valid_from desc",
                parameters,
                DeviceStays::stay);
    }

    private static Stay stay(Row row) {
        Long to = row.numberOrNull("valid_to");
        return new Stay(
                row.number("device_id"), row.number("valid_from"), to == null ? FOR_EVER : to);
    }
}
