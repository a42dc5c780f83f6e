package org.andian.portal.hazard.order;

import org.andian.portal.calendar.Term;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.HazardTexts;
import org.andian.portal.refusal.Refusal;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An order as it is to be issued.
 *
 * @param bodyId in whose name
 * @param items in their order, each hazard once
 * @param bases ids of the legal bases
 * @param inspectedOn when the hazards were found on the spot
 * @param term from the day of issue on, which does not count
 * @param measures to be taken meanwhile, at most 1000 characters, null for none
 */
public record NewOrder(
        long bodyId,
        List<Item> items,
        Set<Long> bases,
        LocalDate inspectedOn,
        Term term,
        String measures) {

    /** Of one order. */
    public static final int MOST_ITEMS = 20;

    /** A year is the longest that an order leaves. */
    public static final int MOST_DAYS = 365;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_DEMAND = 500;
    private static final int LONGEST_MEASURES = 1000;

    /**
     * @param demand what is to be done, at most 500 characters
     */
    public record Item(long hazard, String demand) {

        public Item {
            demand = HazardTexts.line(demand, LONGEST_DEMAND, HazardReason.DEMAND);
        }
    }

    /**
     * @throws Refusal ITEMS, DEMAND, INSPECTED_ON, TERM, TEXTS
     */
    public NewOrder {
        items = List.copyOf(items);
        bases = Set.copyOf(bases);
        measures = HazardTexts.optional(measures, LONGEST_MEASURES, HazardReason.TEXTS);
        Set<Long> hazards = new LinkedHashSet<>();
        items.forEach(item -> hazards.add(item.hazard()));
        if (items.isEmpty() || items.size() > MOST_ITEMS || hazards.size() < items.size()) {
            throw new Refusal(HazardReason.ITEMS, MOST_ITEMS);
        }
        if (inspectedOn == null || inspectedOn.isBefore(FIRST_DAY)) {
            throw new Refusal(HazardReason.INSPECTED_ON);
        }
        if (term.days() > MOST_DAYS) {
            throw new Refusal(HazardReason.TERM, MOST_DAYS);
        }
    }
}
