package org.andian.portal.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.andian.portal.device.DeviceQuery.Certified;
import org.andian.portal.period.Zones;
import org.andian.portal.setting.RoomSettings;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Settings;
import org.andian.portal.setting.Unit;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads devices with what lists show of them, in two statements: the devices, then their circuits.
 */
@ApplicationScoped
class DeviceList {

    private static final String TABLES =
            """
            from device d
            join device_type t on t.code = d.type_code
            left join premises_view p on p.id = d.premises_id
            left join district_view x on x.id = p.district_id
            left join device_seen s on s.device_id = d.id
            left join device_clock k on k.device_id = d.id and k.standing = 'WRONG'
            left join device_succession a on a.device_id = d.id
            left join device ad on ad.id = a.predecessor_id
            left join device_succession b on b.predecessor_id = d.id
            left join device bd on bd.id = b.device_id
            left join device_certificate e on e.device_id = d.id and e.ended_at is null\
            """;

    private static final String SELECT =
            """
            select d.id, d.no, d.type_code, d.position, d.premises_id, d.registered_at, d.demo,
                p.code as premises_code, p.name as premises,
                   x.name as district, s.last_received, t.offline_after_seconds,
                   k.ahead_millis, d.retired_at, ad.no as replaces, bd.no as replaced_by,
                   d.version, e.id as certificate_id, e.number as certificate_number, e.expires_on
            """
                    + TABLES;

    /** What can be set about devices. */
    @Dependent
    static class Keys implements RoomSettings {

        static final Setting<Integer> CERTIFICATE_DUE_DAYS =
                Setting.whole("device.certificateDueDays", Unit.DAYS, 90, 0, 1000);

        @Override
        public List<Setting<?>> settings() {
            return List.of(CERTIFICATE_DUE_DAYS);
        }
    }

    @Inject private Sql sql;

    @Inject private Settings settings;

    @Inject private Clock clock;

    public List<DeviceRow> of(DeviceFilter filter) {
        return rows(SELECT + filter.where() + " order by d.no", filter.parameters());
    }

    /**
     * @param orderBy as {@link DeviceQuery#orderBy} says it
     */
    public List<DeviceRow> page(DeviceFilter filter, String orderBy, int first, int size) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.addAll(List.of(size, first));
        return rows(SELECT + filter.where() + orderBy + " limit ? offset ?", parameters);
    }

    public List<Long> ids(DeviceFilter filter, String orderBy, int most) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.add(most);
        return sql.list(
                "select d.id " + TABLES + filter.where() + orderBy + " limit ?",
                parameters,
                row -> row.number("id"));
    }

    /** So long before its end a certificate counts as due. */
    public int dueDays() {
        return settings.get(Keys.CERTIFICATE_DUE_DAYS);
    }

    public int count(DeviceFilter filter) {
        return (int)
                sql.count("select count(*) as n " + TABLES + filter.where(), filter.parameters());
    }

    private List<DeviceRow> rows(String query, List<?> parameters) {
        Instant now = Instant.now(clock);
        Map<Long, List<DeviceRow.CircuitRow>> circuits = new HashMap<>();
        List<DeviceRow> devices =
                sql.list(
                        query,
                        parameters,
                        row ->
                                device(
                                        row,
                                        now,
                                        circuits.computeIfAbsent(
                                                row.number("id"), id -> new ArrayList<>())));
        if (!devices.isEmpty()) {
            sql.list(
                    "select * from circuit where device_id in ("
                            + Sql.marks(circuits.size())
                            + ") order by device_id, no",
                    List.copyOf(circuits.keySet()),
                    row -> circuits.get(row.number("device_id")).add(circuit(row)));
        }
        return devices;
    }

    private DeviceRow device(Row row, Instant now, List<DeviceRow.CircuitRow> circuits) {
        Instant seen = row.instant("last_received");
        boolean online =
                seen != null && seen.plusSeconds(row.number("offline_after_seconds")).isAfter(now);
        return new DeviceRow(
                row.number("id"),
                row.text("no"),
                row.text("type_code"),
                row.text("position"),
                row.numberOrNull("premises_id"),
                row.text("premises_code"),
                row.text("premises"),
                row.text("district"),
                row.instant("registered_at"),
                seen,
                row.numberOrNull("ahead_millis"),
                online,
                row.flag("demo"),
                row.instant("retired_at"),
                row.text("replaces"),
                row.text("replaced_by"),
                certificate(row, now),
                circuits,
                (int) row.number("version"));
    }

    private DeviceRow.CertificateRow certificate(Row row, Instant now) {
        LocalDate expiresOn = row.day("expires_on");
        return row.numberOrNull("certificate_id") == null
                ? null
                : new DeviceRow.CertificateRow(
                        row.text("certificate_number"),
                        expiresOn,
                        Certified.of(expiresOn, LocalDate.ofInstant(now, Zones.CHINA), dueDays()));
    }

    private static DeviceRow.CircuitRow circuit(Row row) {
        return new DeviceRow.CircuitRow(
                row.number("id"),
                (int) row.number("no"),
                row.text("name"),
                row.decimal("rated_current"));
    }
}
