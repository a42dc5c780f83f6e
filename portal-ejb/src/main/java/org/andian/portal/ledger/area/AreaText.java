package org.andian.portal.ledger.area;

import org.andian.portal.ledger.LedgerReason;
import org.andian.portal.ledger.LedgerTexts;
import org.andian.portal.refusal.Refusal;

import java.time.LocalDate;

/**
 * What is written of an area.
 *
 * @param district code, or name where it has none
 * @param no the office's own, unique in its district
 * @param place where it lies, at most 300 characters, null for none
 * @param households null where nobody knows, as {@code people}
 * @param problems what endangers it, at most 1000 characters; must be there unless it is WATCHED
 * @param measures at most 1000 characters, null for none
 * @param responsible at most 100 characters, null for nobody
 * @param foundOn null for none, as {@code dueOn}, not before it
 * @param mendedOn there where it is MENDED, and nowhere else
 * @throws Refusal DISTRICT, NUMBER, NAME, KIND, STATE, TEXTS, FIGURES, DAYS
 */
public record AreaText(
        String district,
        String no,
        String name,
        AreaKind kind,
        String place,
        Integer households,
        Integer people,
        String problems,
        String measures,
        String responsible,
        LocalDate foundOn,
        LocalDate dueOn,
        LocalDate mendedOn,
        AreaState state) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST = 1000;
    private static final int LONGEST_PERSON = 100;
    private static final int MOST = 10_000_000;

    public AreaText {
        if (district == null || district.isBlank()) {
            throw new Refusal(LedgerReason.DISTRICT);
        }
        no = LedgerTexts.number(no);
        name = LedgerTexts.line(name, LONGEST_NAME, LedgerReason.NAME);
        if (kind == null) {
            throw new Refusal(LedgerReason.KIND);
        }
        place = LedgerTexts.optional(place, LONGEST_PLACE);
        households = LedgerTexts.figure(households, MOST);
        people = LedgerTexts.figure(people, MOST);
        problems = LedgerTexts.optional(problems, LONGEST);
        measures = LedgerTexts.optional(measures, LONGEST);
        responsible = LedgerTexts.optional(responsible, LONGEST_PERSON);
        foundOn = LedgerTexts.optionalDay(foundOn);
        dueOn = LedgerTexts.optionalDay(dueOn);
        mendedOn = LedgerTexts.optionalDay(mendedOn);
        if (foundOn != null
                && (dueOn != null && dueOn.isBefore(foundOn)
                        || mendedOn != null && mendedOn.isBefore(foundOn))) {
            throw new Refusal(LedgerReason.DAYS);
        }
        if (state == null
                || state != AreaState.WATCHED && problems == null
                || (state == AreaState.MENDED) != (mendedOn != null)) {
            throw new Refusal(LedgerReason.STATE);
        }
    }

    /** By which one is told from another. */
    public String key() {
        return no + "\n" + district;
    }

    /**
     * @throws Refusal DAYS when something is said to have happened after that day
     */
    void requirePast(LocalDate today) {
        if (foundOn != null && foundOn.isAfter(today)
                || mendedOn != null && mendedOn.isAfter(today)) {
            throw new Refusal(LedgerReason.DAYS);
        }
    }
}
