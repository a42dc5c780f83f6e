package org.andian.portal.ledger.entry;

import org.andian.portal.ledger.LedgerReason;
import org.andian.portal.ledger.LedgerTexts;
import org.andian.portal.refusal.Refusal;

import java.time.LocalDate;

/**
 * Goods that were looked at.
 *
 * @param premises code of the premises that sells them
 * @param no the office's own, unique at that premises
 * @param goods what they are, at most 200 characters
 * @param maker at most 200 characters, null for none
 * @param model at most 100 characters, null for none
 * @param pieces how many, null where nobody counted
 * @param handling what was done, at most 500 characters, null for nothing
 * @param inspector who looked, at most 100 characters
 * @throws Refusal NO_PREMISES, NUMBER, NAME, DAYS, TEXTS, FIGURES, FINDING
 */
public record GoodText(
        String premises,
        String no,
        LocalDate checkedOn,
        String goods,
        String maker,
        String model,
        Integer pieces,
        GoodFinding finding,
        String handling,
        String inspector) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MODEL = 100;
    private static final int LONGEST_HANDLING = 500;
    private static final int LONGEST_PERSON = 100;
    private static final int MOST = 10_000_000;

    public GoodText {
        if (premises == null || premises.isBlank()) {
            throw new Refusal(LedgerReason.NO_PREMISES, "");
        }
        no = LedgerTexts.number(no);
        checkedOn = LedgerTexts.day(checkedOn);
        goods = LedgerTexts.line(goods, LONGEST_NAME, LedgerReason.NAME);
        maker = LedgerTexts.optional(maker, LONGEST_NAME);
        model = LedgerTexts.optional(model, LONGEST_MODEL);
        pieces = LedgerTexts.figure(pieces, MOST);
        if (finding == null) {
            throw new Refusal(LedgerReason.FINDING);
        }
        handling = LedgerTexts.optional(handling, LONGEST_HANDLING);
        inspector = LedgerTexts.line(inspector, LONGEST_PERSON, LedgerReason.NAME);
    }

    /** By which one is told from another. */
    public String key() {
        return no + "\n" + premises;
    }
}
