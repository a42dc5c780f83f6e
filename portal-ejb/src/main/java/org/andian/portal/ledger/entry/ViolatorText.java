package org.andian.portal.ledger.entry;

import org.andian.portal.ledger.LedgerReason;
import org.andian.portal.ledger.LedgerTexts;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Who broke the law.
 *
 * @param district code, or name where it has none
 * @param no the office's own, unique in its district
 * @param name at most 200 characters
 * @param creditCode 18 signs, null for a person or where nobody knows
 * @param address at most 300 characters, null for none
 * @param offence at most 500 characters
 * @param decision at most 500 characters; there where {@code decidedOn} is
 * @param publishedOn when it went onto the platform of credit information, null while it did not
 * @param office that found it, at most 200 characters
 * @throws Refusal DISTRICT, NUMBER, NAME, CREDIT_CODE, TEXTS, DAYS
 */
public record ViolatorText(
        String district,
        String no,
        String name,
        String creditCode,
        String address,
        String offence,
        LocalDate foundOn,
        String decision,
        LocalDate decidedOn,
        LocalDate publishedOn,
        String office) {

    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NP-RTUW-Y]{18}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST = 500;

    public ViolatorText {
        if (district == null || district.isBlank()) {
            throw new Refusal(LedgerReason.DISTRICT);
        }
        no = LedgerTexts.number(no);
        name = LedgerTexts.line(name, LONGEST_NAME, LedgerReason.NAME);
        creditCode = credit(creditCode);
        address = LedgerTexts.optional(address, LONGEST_ADDRESS);
        offence = LedgerTexts.line(offence, LONGEST, LedgerReason.NAME);
        foundOn = LedgerTexts.day(foundOn);
        decision = LedgerTexts.optional(decision, LONGEST);
        decidedOn = LedgerTexts.optionalDay(decidedOn);
        publishedOn = LedgerTexts.optionalDay(publishedOn);
        office = LedgerTexts.line(office, LONGEST_NAME, LedgerReason.NAME);
        if ((decision == null) != (decidedOn == null)
                || decidedOn != null && decidedOn.isBefore(foundOn)
                || publishedOn != null && (decidedOn == null || publishedOn.isBefore(decidedOn))) {
            throw new Refusal(LedgerReason.DAYS);
        }
    }

    private static String credit(String text) {
        String plain = PlainText.folded(text);
        if (plain == null || plain.isEmpty()) {
            return null;
        }
        if (!CREDIT_CODE.matcher(plain).matches()) {
            throw new Refusal(LedgerReason.CREDIT_CODE);
        }
        return plain;
    }

    /** By which one is told from another. */
    public String key() {
        return no + "\n" + district;
    }

    /** The last day of which it tells. */
    LocalDate latest() {
        if (publishedOn != null) {
            return publishedOn;
        }
        return decidedOn == null ? foundOn : decidedOn;
    }
}
