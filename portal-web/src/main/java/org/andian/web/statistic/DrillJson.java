package org.andian.web.statistic;

import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.DrillPage;
import org.andian.portal.statistic.DrillRow;
import org.andian.web.rest.Listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One page of the records behind a figure.
 *
 * @param sum what all of them add up to: the figure's numerator or denominator
 * @param recordsFrom records before this day were given up, though the figure counts them; null
 *     when all are there
 * @param computed what the figure was computed from: its numerator or denominator, of a median how
 *     many records; null when the table has no such figure
 * @param difference by how much the records that are there now exceed that, below 0 by how much
 *     they fall short; null when the table has no such figure
 */
public record DrillJson(
        List<DrillRow> items,
        Integer total,
        String next,
        long sum,
        LocalDate recordsFrom,
        Long computed,
        Long difference) {

    /**
     * @param rows the page that the listing shows, with the sum of all
     * @param figure empty when the table has none of that key
     * @param recordsFrom null when all are there
     */
    static DrillJson of(
            Listing<DrillRow> listing,
            DrillPage rows,
            Optional<Drilled> figure,
            CellKey.Part part,
            LocalDate recordsFrom) {
        return new DrillJson(
                listing.items(),
                listing.total(),
                listing.next(),
                rows.sum(),
                recordsFrom,
                figure.map(one -> one.computed(part)).orElse(null),
                figure.map(one -> one.difference(part, rows)).orElse(null));
    }
}
