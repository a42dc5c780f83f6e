package org.andian.portal.org;

/**
 * A body becomes the standing regulator from today: of one premises, or of a venue group in a
 * district and below.
 *
 * @param venueGroup null for all groups
 * @param district code, or name of a zone without one; null for all
 * @param premisesCode null unless it holds for one premises only; then group and district must be
 *     null
 */
public record NewRegulator(long bodyId, String venueGroup, String district, String premisesCode) {

    public NewRegulator {
        if (premisesCode != null && (venueGroup != null || district != null)) {
            throw new IllegalArgumentException(
                    "Name the regulator of one premises, or of a group and district, not both at"
                            + " once.");
        }
    }
}
