package org.andian.portal.device.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.device.DeviceReason;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.time.LocalDate;
import java.util.List;

/** What a certificate may say, and what is refused as nonsense. */
class NewCertificateTest {

    private static final LocalDate ISSUED = LocalDate.of(2024, 5, 1);

    @Test
    void sixteenDigitsAreNationalCertification() {
        assertTrue(new CertificateNumber("2099000000000001").isCcc());
        assertEquals("2099000000000001", new CertificateNumber(" ２０９９０００００００００００１ ").value());
    }

    @Test
    void otherSchemesHaveNumbersOfTheirOwn() {
        for (String number : List.of("CQC-2024-10101", "zj(2024)0012", "081234", "A 1234.5/B")) {
            assertFalse(new CertificateNumber(number).isCcc(), number);
        }
        assertEquals("CQC-2024-1", new CertificateNumber("cqc-2024-1").value());
    }

    @Test
    void nonsenseIsRefused() {
        for (String number :
                new String[] {
                    null, "", " ", "abc", "none", "-----", "123", "A'; drop--1234", "1".repeat(41)
                }) {
            refused(DeviceReason.CERTIFICATE_NUMBER, () -> new CertificateNumber(number));
        }
        refused(DeviceReason.CERTIFICATE_DIGITS, () -> new CertificateNumber("209900000000001"));
        refused(DeviceReason.CERTIFICATE_DIGITS, () -> new CertificateNumber("20990000000000012"));
    }

    @Test
    void functionsAreASet() {
        NewCertificate certificate =
                new NewCertificate(
                        new CertificateNumber("2099000000000001"),
                        List.of(
                                CertifiedFunction.ARC_DETECTION,
                                CertifiedFunction.FIRE_MONITORING,
                                CertifiedFunction.ARC_DETECTION),
                        " ",
                        "  EX-4  ",
                        null,
                        null,
                        null);
        assertEquals(
                List.of(CertifiedFunction.FIRE_MONITORING, CertifiedFunction.ARC_DETECTION),
                certificate.functions());
        assertEquals("null EX-4", certificate.holder() + " " + certificate.model());
        refused(
                DeviceReason.CERTIFICATE_FUNCTIONS,
                () ->
                        new NewCertificate(
                                new CertificateNumber("2099000000000001"),
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void daysComeInTheirOrder() {
        dated(ISSUED, ISSUED.plusDays(1)).requireIssued(ISSUED);
        refused(DeviceReason.CERTIFICATE_DAYS, () -> dated(ISSUED, ISSUED));
        refused(DeviceReason.CERTIFICATE_DAYS, () -> dated(ISSUED, ISSUED.minusDays(1)));
        refused(
                DeviceReason.CERTIFICATE_ISSUED,
                () -> dated(ISSUED, null).requireIssued(ISSUED.minusDays(1)));
        refused(DeviceReason.CERTIFICATE_YEAR, () -> dated(LocalDate.of(1024, 5, 1), null));
        refused(DeviceReason.CERTIFICATE_YEAR, () -> dated(null, LocalDate.of(20240, 5, 1)));
    }

    @Test
    void textsAreBounded() {
        refused(
                DeviceReason.CERTIFICATE_TEXT,
                () ->
                        new NewCertificate(
                                new CertificateNumber("2099000000000001"),
                                List.of(CertifiedFunction.ARC_DETECTION),
                                null,
                                "m".repeat(101),
                                null,
                                null,
                                null));
    }

    private static NewCertificate dated(LocalDate issued, LocalDate expires) {
        return new NewCertificate(
                new CertificateNumber("2099000000000001"),
                List.of(CertifiedFunction.ARC_DETECTION),
                null,
                null,
                issued,
                expires,
                null);
    }

    private static void refused(DeviceReason reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }
}
