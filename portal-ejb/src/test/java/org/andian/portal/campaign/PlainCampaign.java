package org.andian.portal.campaign;

import java.time.LocalDate;
import java.util.List;

/** Campaigns that say no more than a test asks for: of a city with path /1/2/, without names. */
public final class PlainCampaign {

    private PlainCampaign() {}

    /** With detectors. */
    public static Campaign of(String code, String first, String last) {
        return of(code, first, last, true);
    }

    /**
     * @param first yyyy-MM-dd
     * @param last null for none
     */
    static Campaign of(String code, String first, String last, boolean hasDetectors) {
        return new Campaign(
                1,
                code,
                2,
                "City",
                "/1/2/",
                "",
                "",
                "",
                "",
                null,
                null,
                null,
                null,
                LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last),
                List.of(),
                hasDetectors,
                null,
                null,
                null,
                null);
    }
}
