package org.andian.web.device.certificate;

import org.andian.portal.device.certificate.DeviceCertificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A device's certificate as REST tells it.
 *
 * @param id to be given back with a change
 * @param ccc by compulsory national certification
 * @param functions codes, in their own order
 * @param expires its last day, null where it says none
 * @param state VALID, DUE or EXPIRED, today
 * @param endedAt null while it is the device's certificate
 * @param ended REPLACED or REMOVED, null likewise
 */
public record CertificateJson(
        long id,
        String number,
        boolean ccc,
        List<String> functions,
        String holder,
        String model,
        LocalDate issued,
        LocalDate expires,
        String note,
        String state,
        Instant enteredAt,
        Instant endedAt,
        String ended) {

    static CertificateJson of(DeviceCertificate one) {
        return new CertificateJson(
                one.id(),
                one.number(),
                one.ccc(),
                one.functions().stream().map(Enum::name).toList(),
                one.holder(),
                one.model(),
                one.issuedOn(),
                one.expiresOn(),
                one.note(),
                one.state().name(),
                one.enteredAt(),
                one.endedAt(),
                one.ended() == null ? null : one.ended().name());
    }
}
