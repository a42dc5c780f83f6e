package org.andian.portal.campaign;

import java.util.List;

/**
 * The pilots of a campaign by who names them.
 *
 * @param lists every county and zone in the caller's reach, also those that have named none, and
 *     every lead department; a caller who sees only some of a department's premises sees only
 *     those, and no mark
 * @param cityPilots how many the city has chosen. @param cityMark null where the caller does not
 *     see the whole city
 * @param mayChoose the caller may choose city pilots
 */
public record PilotList(
        Range each,
        Range ofCity,
        List<Named> lists,
        int cityPilots,
        Range.Mark cityMark,
        boolean mayChoose) {

    /** Who names pilots. */
    public enum Namer {
        DISTRICT,
        DEPARTMENT
    }

    /**
     * @param code district name or department code. @param mark null where the caller does not see
     *     all of them
     */
    public record Named(
            Namer namer, Long districtId, String code, List<Pilot> pilots, Range.Mark mark) {}

    public PilotList {
        lists = List.copyOf(lists);
    }
}
