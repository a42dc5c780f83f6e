package org.andian.portal.org;

/** A premises to register; {@code districtCode} may also be a district's name where it has no code. */
public record NewPremises(String code, String name, String creditCode, String districtCode, String venueGroup, String providerCode, String address,
        Double lon, Double lat, String contactName, String contactPhone, boolean demo) {
}
