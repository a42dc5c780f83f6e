package org.andian.portal.device.certificate;

import org.andian.portal.device.DeviceQuery.Certified;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What was entered of a device's certificate, now or once; see {@link NewCertificate}.
 *
 * @param id to be given back with an edit
 * @param ccc by compulsory national certification
 * @param state today, of one that ended long ago too
 * @param endedAt null while it holds or is the last there was
 * @param ended null likewise
 * @param endedBy null likewise
 */
public record DeviceCertificate(
        long id,
        String number,
        boolean ccc,
        List<CertifiedFunction> functions,
        String holder,
        String model,
        LocalDate issuedOn,
        LocalDate expiresOn,
        String note,
        Certified state,
        Instant enteredAt,
        String enteredBy,
        Instant endedAt,
        Ended ended,
        String endedBy) {

    /** Why another one stands in its place, or none. */
    public enum Ended {
        REPLACED,
        REMOVED
    }

    public DeviceCertificate {
        functions = List.copyOf(functions);
    }

    /** Whether somebody enters nothing new. */
    public boolean says(NewCertificate other) {
        return number.equals(other.number().value())
                && functions.equals(other.functions())
                && Objects.equals(holder, other.holder())
                && Objects.equals(model, other.model())
                && Objects.equals(issuedOn, other.issuedOn())
                && Objects.equals(expiresOn, other.expiresOn())
                && Objects.equals(note, other.note());
    }

    /** Whether it is known to hold longer than another. */
    public boolean outlives(NewCertificate other) {
        return expiresOn != null
                && other.expiresOn() != null
                && expiresOn.isAfter(other.expiresOn());
    }
}
