package org.andian.portal.device.certificate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.audit.Changes;
import org.andian.portal.device.DeviceReason;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.Devices;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Slices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Door: the certificates of devices. A device has one at most that holds; what is entered anew ends
 * the one before, which is kept. Whoever may correct a device may enter, change and remove its
 * certificate; whoever sees the device reads them all. They go with the device where it hangs, and
 * not to the one that replaces it.
 */
@Stateless
public class Certificates {

    /** How many devices are given a certificate at once. */
    public static final int MOST_DEVICES = 5_000;

    @Inject private Devices devices;

    @Inject private CertificateTable table;

    @Inject private CertificateHolder holder;

    @Inject private Today today;

    @Inject private Audit audit;

    /** The one a device has, expired ones too; empty for a device beyond the caller's reach. */
    public Optional<DeviceCertificate> find(Scope scope, String no) {
        return list(scope, no).stream()
                .filter(certificate -> certificate.endedAt() == null)
                .findFirst();
    }

    /** All that were entered of a device, the present one first, then the latest. */
    public List<DeviceCertificate> list(Scope scope, String no) {
        return devices.find(scope, no).map(DeviceRow::id).map(table::all).orElse(List.of());
    }

    /** The present ones by the id of their device, of those devices that the caller sees. */
    public Map<Long, DeviceCertificate> ofDevices(Scope scope, List<Long> ids) {
        return table.present(
                Slices.of(ids).stream()
                        .flatMap(some -> devices.rows(scope, some).stream())
                        .map(DeviceRow::id)
                        .toList());
    }

    /**
     * A device's certificate, in place of the one it had. Nothing is traced where it says what that
     * one said.
     *
     * @param seen id of the one the device had when the caller looked, null for none
     * @throws Refusal UNKNOWN, RETIRED, CHANGED, CERTIFICATE_ISSUED
     */
    public void put(Scope scope, String no, Long seen, NewCertificate certificate) {
        certificate.requireIssued(today.date());
        long device = holder.hold(scope, no);
        DeviceCertificate old = requireSeen(no, device, seen);
        if (old == null || !old.says(certificate)) {
            table.replace(Map.of(device, certificate), scope.login());
            audit.done(
                    scope.login(),
                    "device.certify",
                    "device " + no,
                    changes(old, certificate).toString());
        }
    }

    /**
     * One certificate for many devices, all or nothing. Devices that are not in use, or that the
     * caller may not keep, are passed over, and so are those whose certificate says the same.
     *
     * @param ids at most {@link #MOST_DEVICES}
     * @return how many have it anew
     * @throws Refusal TOO_MANY_AT_ONCE, CERTIFICATE_ISSUED
     */
    public int putAll(Scope scope, Collection<Long> ids, NewCertificate certificate) {
        certificate.requireIssued(today.date());
        if (ids.size() > MOST_DEVICES) {
            throw new Refusal(DeviceReason.TOO_MANY_AT_ONCE, ids.size(), MOST_DEVICES);
        }
        Map<Long, String> held = holder.hold(scope, ids);
        Map<Long, NewCertificate> wanted =
                held.keySet().stream().collect(Collectors.toMap(id -> id, id -> certificate));
        int fresh = writeFresh(wanted, scope);
        if (fresh > 0) {
            audit.done(
                    scope.login(),
                    "device.certifyAll",
                    "device " + held.values().iterator().next(),
                    certificate.number() + ", " + fresh + " devices");
        }
        return fresh;
    }

    /**
     * The certificates of a sheet, each for its device, all or nothing.
     *
     * @throws Refusal UNKNOWN when a device is not in use, or not the caller's to keep
     */
    public void putEach(Scope scope, List<CertificateLine> lines) {
        Map<String, Long> ids = holder.reached(scope, numbers(lines));
        Map<Long, NewCertificate> wanted = new LinkedHashMap<>();
        for (CertificateLine line : lines) {
            line.certificate().requireIssued(today.date());
            Long id = ids.get(line.no().value());
            if (id == null) {
                throw new Refusal(DeviceReason.UNKNOWN, line.no().value());
            }
            wanted.put(id, line.certificate());
        }
        Map<Long, String> held = holder.hold(scope, wanted.keySet());
        if (held.size() < wanted.size()) {
            throw new Refusal(DeviceReason.TAKEN_MEANWHILE);
        }
        writeFresh(wanted, scope);
    }

    /**
     * What devices in use have, to compare a sheet with: empty where one has none. Devices that the
     * caller may not keep are absent.
     */
    public Map<String, Optional<DeviceCertificate>> entered(
            Scope scope, Collection<String> numbers) {
        Map<String, Long> ids = holder.reached(scope, numbers);
        Map<Long, DeviceCertificate> present = table.present(ids.values());
        Map<String, Optional<DeviceCertificate>> entered = new HashMap<>();
        ids.forEach((no, id) -> entered.put(no, Optional.ofNullable(present.get(id))));
        return entered;
    }

    /**
     * The device has none from now on; what was entered is kept.
     *
     * @param seen id of the one the device had when the caller looked
     * @throws Refusal UNKNOWN, RETIRED, NO_CERTIFICATE, CHANGED
     */
    public void remove(Scope scope, String no, Long seen) {
        long device = holder.hold(scope, no);
        if (table.present(List.of(device)).isEmpty()) {
            throw new Refusal(DeviceReason.NO_CERTIFICATE, no);
        }
        DeviceCertificate old = requireSeen(no, device, seen);
        table.remove(List.of(device), scope.login());
        audit.done(scope.login(), "device.uncertify", "device " + no, old.number());
    }

    private DeviceCertificate requireSeen(String no, long device, Long seen) {
        DeviceCertificate present = table.present(List.of(device)).get(device);
        if (!Objects.equals(seen, present == null ? null : Long.valueOf(present.id()))) {
            throw new Refusal(DeviceReason.CHANGED, no);
        }
        return present;
    }

    private int writeFresh(Map<Long, NewCertificate> wanted, Scope scope) {
        Map<Long, DeviceCertificate> present = table.present(wanted.keySet());
        Map<Long, NewCertificate> fresh = new LinkedHashMap<>(wanted);
        fresh.entrySet()
                .removeIf(
                        one ->
                                present.containsKey(one.getKey())
                                        && present.get(one.getKey()).says(one.getValue()));
        table.replace(fresh, scope.login());
        return fresh.size();
    }

    private static List<String> numbers(List<CertificateLine> lines) {
        return lines.stream().map(line -> line.no().value()).toList();
    }

    private static Changes changes(DeviceCertificate old, NewCertificate fresh) {
        return Changes.NONE
                .with("number", was(old, DeviceCertificate::number), fresh.number().value())
                .with(
                        "functions",
                        was(old, one -> codes(one.functions())),
                        codes(fresh.functions()))
                .with("holder", was(old, DeviceCertificate::holder), fresh.holder())
                .with("model", was(old, DeviceCertificate::model), fresh.model())
                .with("issued", was(old, one -> text(one.issuedOn())), text(fresh.issuedOn()))
                .with("expires", was(old, one -> text(one.expiresOn())), text(fresh.expiresOn()))
                .with("note", was(old, DeviceCertificate::note), fresh.note());
    }

    private static String was(DeviceCertificate old, Function<DeviceCertificate, String> what) {
        return old == null ? null : what.apply(old);
    }

    private static String codes(List<CertifiedFunction> functions) {
        return functions.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
