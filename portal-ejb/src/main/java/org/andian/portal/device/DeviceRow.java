package org.andian.portal.device;

import org.andian.portal.device.DeviceQuery.Certified;
import org.andian.portal.device.NewDevice.NewCircuit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A device as lists and its page show it.
 *
 * @param no the number on its label, by which it logs in
 * @param position on the premises, null when nobody wrote it down
 * @param premisesId null, as all of the premises, while it stands nowhere
 * @param lastSeen null = never heard
 * @param clockAhead milliseconds by which its clock is known to be ahead of ours, negative when
 *     behind; null unless it is known to be wrong
 * @param online heard within its type's time of silence
 * @param demo made by the example, not by people
 * @param retiredAt null while in use
 * @param replaces number of the device whose circuits it took over, null when none
 * @param replacedBy number of the device that took over its circuits, null when none
 * @param certificate null when none was entered
 * @param circuits in the order of their numbers
 * @param version to be given back with an edit
 */
public record DeviceRow(
        long id,
        String no,
        String typeCode,
        String position,
        Long premisesId,
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
        CertificateRow certificate,
        List<CircuitRow> circuits,
        int version) {

    /** How its certificate stands today. */
    public Certified certified() {
        return certificate == null ? Certified.NONE : certificate.state();
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    /** Heard although it is retired. */
    public boolean isStillSending() {
        return retiredAt != null && lastSeen != null && lastSeen.isAfter(retiredAt);
    }

    /**
     * What is written down of a device anew, because it was wrong or not known.
     *
     * @param position on its premises, at most 200 characters, null for none
     * @param circuits all that the device has, each once
     * @param version as read before the edit
     * @throws Refusal CIRCUIT_TWICE, POSITION
     */
    public record Edit(String no, String position, List<NewCircuit> circuits, int version) {

        public Edit {
            String plain = PlainText.of(position);
            position = plain == null || plain.isEmpty() ? null : plain;
            circuits = List.copyOf(circuits);
            NewDevice.requirePosition(position);
            NewDevice.requireEachOnce(no, circuits);
        }
    }

    /**
     * The certificate that holds, or held last.
     *
     * @param expiresOn its last day, null where it says none
     */
    public record CertificateRow(String number, LocalDate expiresOn, Certified state) {}

    /**
     * @param ratedCurrent A, null when unknown
     */
    public record CircuitRow(long id, int no, String name, Double ratedCurrent) {}
}
