package org.andian.portal.statistic;

/**
 * Narrows a table inside the caller's reach; null = not narrowed by that side.
 *
 * @param districtId the district and all below it; district rows are then its children
 * @param department {@link AxisKey#NONE} for records nobody is named for
 */
public record Within(Long districtId, String venueGroup, String department) {

    public static final Within ALL = new Within(null, null, null);
}
