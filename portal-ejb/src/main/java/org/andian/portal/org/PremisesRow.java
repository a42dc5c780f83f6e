package org.andian.portal.org;

/** A premises as lists, maps and files show it. {@code regulator} is the standing regulator's name today, null when none is named. */
public record PremisesRow(long id, String code, String name, long districtId, String district, String venueGroup, String address,
        Double lon, Double lat, String contactName, String contactPhone, String provider, String regulator, boolean demo) {
}
