package org.andian.portal.district;

import java.time.LocalDate;
import java.util.Map;

/**
 * What lies in districts, kept by a room above: asked and told, in the caller's transaction, when a
 * district is to end.
 */
public interface Occupants {

    /** How many open ones lie in each district itself; a district without any is absent. */
    Map<Long, Long> openByDistrict();

    /**
     * What lies in the ending district goes over to the one that follows it: from the day of the
     * change, or from today where that day's figures are settled.
     *
     * @param on the first day the ending one is no more
     * @return how many went over; none before the day has come
     */
    int goOver(String login, District ending, LocalDate on, District next);
}
