package org.andian.web.device;

import org.andian.portal.device.DeviceRow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A device as REST tells it.
 *
 * @param no the number by which it logs in
 * @param type code
 * @param position on the premises, null when nobody wrote it down
 * @param premisesCode null, as all of the premises, while it stands nowhere
 * @param lastSeen null = never heard
 * @param clockAhead milliseconds by which its clock is known to be ahead, negative when behind;
 *     null unless it is known to be wrong
 * @param online heard within its type's time of silence
 * @param demo made by the example, not by people
 * @param retiredAt null while in use
 * @param replaces number of the device whose circuits it took over, null when none
 * @param replacedBy number of the device that took over its circuits, null when none
 * @param certificate the one that holds, or held last; null when none was entered
 * @param circuits in the order of their numbers
 * @param version to be given back with an edit
 */
public record DeviceJson(
        String no,
        String type,
        String position,
        String premisesCode,
        String premises,
        String district,
        Instant registeredAt,
        Instant lastSeen,
        Long clockAhead,
        boolean online,
        boolean demo,
        Instant retiredAt,
        String replaces,
        String replacedBy,
        CertificateMark certificate,
        List<CircuitJson> circuits,
        int version) {

    /**
     * @param expires its last day, null where it says none
     * @param state VALID, DUE or EXPIRED
     */
    public record CertificateMark(String number, LocalDate expires, String state) {

        static CertificateMark of(DeviceRow.CertificateRow row) {
            return row == null
                    ? null
                    : new CertificateMark(row.number(), row.expiresOn(), row.state().name());
        }
    }

    /**
     * @param ratedCurrent A, null when unknown
     */
    public record CircuitJson(int no, String name, Double ratedCurrent) {}

    public static DeviceJson of(DeviceRow row) {
        List<CircuitJson> circuits =
                row.circuits().stream()
                        .map(
                                circuit ->
                                        new CircuitJson(
                                                circuit.no(),
                                                circuit.name(),
                                                circuit.ratedCurrent()))
                        .toList();
        return new DeviceJson(
                row.no(),
                row.typeCode(),
                row.position(),
                row.premisesCode(),
                row.premises(),
                row.district(),
                row.registeredAt(),
                row.lastSeen(),
                row.clockAhead(),
                row.online(),
                row.demo(),
                row.retiredAt(),
                row.replaces(),
                row.replacedBy(),
                CertificateMark.of(row.certificate()),
                circuits,
                row.version());
    }
}
