package org.andian.portal.device.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.device.DeviceQuery.Certified;
import org.andian.portal.device.Devices;
import org.andian.portal.device.certificate.DeviceCertificate.Ended;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and writes certificates; a row that was written is ended, never changed. */
@ApplicationScoped
class CertificateTable {

    private static final Set<String> KNOWN =
            Stream.of(CertifiedFunction.values()).map(Enum::name).collect(Collectors.toSet());

    @Inject private Sql sql;

    @Inject private Devices devices;

    @Inject private Clock clock;

    /** Of one device, the present one first, then the latest. */
    public List<DeviceCertificate> all(long deviceId) {
        Reader reader = reader();
        return sql.list(
                "select * from device_certificate where device_id = ? order by open_slot desc,"
                        + " entered_at desc, id desc",
                List.of(deviceId),
                reader::certificate);
    }

    /** The present ones by device; those without one are absent. */
    public Map<Long, DeviceCertificate> present(Collection<Long> deviceIds) {
        Reader reader = reader();
        Map<Long, DeviceCertificate> present = new HashMap<>();
        for (List<Long> some : Slices.of(deviceIds)) {
            sql.list(
                    "select * from device_certificate where ended_at is null and device_id in ("
                            + Sql.marks(some.size())
                            + ")",
                    some,
                    row -> present.put(row.number("device_id"), reader.certificate(row)));
        }
        return present;
    }

    /** Whoever asks holds the devices. */
    public void remove(Collection<Long> deviceIds, String by) {
        end(deviceIds, now(), Ended.REMOVED, by);
    }

    private void end(Collection<Long> deviceIds, Instant now, Ended why, String by) {
        sql.updateAll(
                "update device_certificate set ended_at = ?, ended = ?, ended_by = ? where"
                        + " device_id = ? and ended_at is null",
                deviceIds.stream().map(id -> List.of(now, why.name(), by, id)).toList());
    }

    /** In place of those they have; whoever asks holds the devices. */
    public void replace(Map<Long, NewCertificate> byDevice, String by) {
        Instant now = now();
        end(byDevice.keySet(), now, Ended.REPLACED, by);
        sql.updateAll(
                """
                insert into device_certificate (device_id, number, ccc, functions, holder, model, issued_on,
                  expires_on, note, entered_at, entered_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                byDevice.entrySet().stream()
                        .map(one -> parameters(one.getKey(), one.getValue(), now, by))
                        .toList());
    }

    private static List<Object> parameters(
            long deviceId, NewCertificate certificate, Instant now, String by) {
        return Arrays.asList(
                deviceId,
                certificate.number().value(),
                certificate.number().isCcc() ? 1 : 0,
                certificate.functions().stream().map(Enum::name).collect(Collectors.joining(",")),
                certificate.holder(),
                certificate.model(),
                certificate.issuedOn(),
                certificate.expiresOn(),
                certificate.note(),
                now,
                by);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Reader reader() {
        return new Reader(
                LocalDate.ofInstant(clock.instant(), Zones.CHINA), devices.certificateDueDays());
    }

    private record Reader(LocalDate today, int dueDays) {

        DeviceCertificate certificate(Row row) {
            String ended = row.text("ended");
            return new DeviceCertificate(
                    row.number("id"),
                    row.text("number"),
                    row.flag("ccc"),
                    functions(row.text("functions")),
                    row.text("holder"),
                    row.text("model"),
                    row.day("issued_on"),
                    row.day("expires_on"),
                    row.text("note"),
                    Certified.of(row.day("expires_on"), today, dueDays),
                    row.instant("entered_at"),
                    row.text("entered_by"),
                    row.instant("ended_at"),
                    ended == null ? null : Ended.valueOf(ended),
                    row.text("ended_by"));
        }

        /** A code of another release is passed over. */
        private static List<CertifiedFunction> functions(String codes) {
            return Stream.of(codes.split(","))
                    .filter(KNOWN::contains)
                    .map(CertifiedFunction::valueOf)
                    .toList();
        }
    }
}
