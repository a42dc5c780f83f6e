package org.andian.portal.device.certificate;

import org.andian.portal.device.DeviceReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a certificate says.
 *
 * @param functions at least one, each once, in their own order
 * @param holder at most 200 characters, null for none
 * @param model at most 100 characters, null for none
 * @param issuedOn null when unknown
 * @param expiresOn its last day, after the one of issue; null where it says none
 * @param note at most 500 characters, null for none
 * @throws Refusal CERTIFICATE_FUNCTIONS, CERTIFICATE_TEXT, CERTIFICATE_YEAR, CERTIFICATE_DAYS
 */
public record NewCertificate(
        CertificateNumber number,
        List<CertifiedFunction> functions,
        String holder,
        String model,
        LocalDate issuedOn,
        LocalDate expiresOn,
        String note) {

    private static final int LONGEST_HOLDER = 200;
    private static final int LONGEST_MODEL = 100;
    private static final int LONGEST_NOTE = 500;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    public NewCertificate {
        functions = ordered(functions);
        holder = visible(holder);
        model = visible(model);
        note = visible(note);
        if (functions.isEmpty()) {
            throw new Refusal(DeviceReason.CERTIFICATE_FUNCTIONS);
        }
        if (isLonger(holder, LONGEST_HOLDER)
                || isLonger(model, LONGEST_MODEL)
                || isLonger(note, LONGEST_NOTE)) {
            throw new Refusal(
                    DeviceReason.CERTIFICATE_TEXT, LONGEST_HOLDER, LONGEST_MODEL, LONGEST_NOTE);
        }
        if (Stream.of(issuedOn, expiresOn).anyMatch(NewCertificate::isFar)) {
            throw new Refusal(
                    DeviceReason.CERTIFICATE_YEAR,
                    Integer.toString(FIRST_YEAR),
                    Integer.toString(LAST_YEAR));
        }
        if (issuedOn != null && expiresOn != null && !expiresOn.isAfter(issuedOn)) {
            throw new Refusal(DeviceReason.CERTIFICATE_DAYS);
        }
    }

    /**
     * @throws Refusal CERTIFICATE_ISSUED when it is said to be issued after that day
     */
    public void requireIssued(LocalDate today) {
        if (issuedOn != null && issuedOn.isAfter(today)) {
            throw new Refusal(DeviceReason.CERTIFICATE_ISSUED);
        }
    }

    private static List<CertifiedFunction> ordered(Collection<CertifiedFunction> functions) {
        EnumSet<CertifiedFunction> each = EnumSet.noneOf(CertifiedFunction.class);
        each.addAll(functions);
        return List.copyOf(each);
    }

    private static String visible(String text) {
        String plain = PlainText.of(text);
        return plain == null || plain.isEmpty() ? null : plain;
    }

    private static boolean isLonger(String text, int most) {
        return text != null && text.length() > most;
    }

    private static boolean isFar(LocalDate day) {
        return day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR);
    }
}
