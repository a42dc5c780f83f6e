package org.andian.portal.device.certificate;

import org.andian.portal.device.DeviceReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of a certificate: 16 digits by compulsory national certification (CCC), else of
 * another scheme. What is nearly 16 digits was mistyped. Letters and digits of full width mean the
 * plain ones, small letters the capital ones.
 *
 * @throws Refusal CERTIFICATE_NUMBER, CERTIFICATE_DIGITS
 */
public record CertificateNumber(String value) {

    private static final int LONGEST = 40;
    private static final int CCC_DIGITS = 16;
    private static final Pattern SHAPE =
            Pattern.compile("(?=(?:[^0-9]*[0-9]){4})[A-Z0-9][A-Z0-9 ./()-]{4,}[A-Z0-9)]");
    private static final Pattern CCC = Pattern.compile("[0-9]{16}");
    private static final Pattern NEARLY_CCC = Pattern.compile("[0-9]{12,20}");

    public CertificateNumber {
        value = value == null ? "" : PlainText.folded(value).toUpperCase(Locale.ROOT);
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new Refusal(DeviceReason.CERTIFICATE_NUMBER, LONGEST);
        }
        if (NEARLY_CCC.matcher(value).matches() && value.length() != CCC_DIGITS) {
            throw new Refusal(DeviceReason.CERTIFICATE_DIGITS, value.length(), CCC_DIGITS);
        }
    }

    /** Whether it is one of compulsory national certification. */
    public boolean isCcc() {
        return CCC.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
