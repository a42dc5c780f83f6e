package org.andian.web.regulation;

import org.andian.portal.premises.standing.PremisesRegulatorRow;
import org.andian.portal.regulation.RegulatorRow;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * One line of the list: the regulator of a premises, or of a group and district.
 *
 * @param premisesCode null for the regulator of a group and district
 * @param to exclusive, null = still
 */
public record RegulatorLine(
        long id,
        String venueGroup,
        String district,
        String premisesCode,
        String premises,
        String body,
        String department,
        LocalDate from,
        LocalDate to) {

    /** The present ones first, then the latest ended. */
    static final Comparator<RegulatorLine> ORDER =
            Comparator.comparing(
                    RegulatorLine::to, Comparator.nullsFirst(Comparator.reverseOrder()));

    static RegulatorLine of(RegulatorRow row) {
        return new RegulatorLine(
                row.id(),
                row.venueGroup(),
                row.district(),
                null,
                null,
                row.body(),
                row.department(),
                row.from(),
                row.to());
    }

    static RegulatorLine of(PremisesRegulatorRow row) {
        return new RegulatorLine(
                row.id(),
                null,
                null,
                row.premisesCode(),
                row.premises(),
                row.body(),
                row.department(),
                row.from(),
                row.to());
    }
}
