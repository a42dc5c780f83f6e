package org.andian.portal.filing;

import java.time.Instant;
import java.time.LocalDate;

/** Filings that say no more than a test asks for: half-yearly ones of an office of a district. */
final class PlainFiling {

    private PlainFiling() {}

    /**
     * @param day for which it is, and on which it is due
     * @param first when it was handed in first, null while it was not
     */
    static FilingRow of(
            LocalDate day, long district, long id, FilingState state, Instant first, int versions) {
        return new FilingRow(
                new FilingKey(1, day, district, FilingParties.OFFICES),
                id,
                1,
                "C-1",
                "",
                "",
                "",
                "",
                FilingKind.HALF_YEAR,
                "",
                "/1/2/" + district + "/",
                day,
                state,
                first,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                versions,
                null,
                null,
                false,
                1);
    }
}
