package org.andian.portal.filing;

import java.time.Instant;

/**
 * What one account may do in a campaign beyond its role.
 *
 * @param name of who has the account
 * @param districtId for which it signs; null where it takes up what is locked, as {@code district}
 * @param department code, empty where offices file
 */
public record FilingPower(
        long id,
        Kind kind,
        String login,
        String name,
        Long districtId,
        String district,
        String department,
        Instant givenAt,
        String givenBy) {

    /** What it may do. */
    public enum Kind {
        /** hand in for a body, by its second factor */
        SIGN,
        /** take up what is locked */
        UNLOCK
    }
}
