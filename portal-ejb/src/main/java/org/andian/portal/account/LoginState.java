package org.andian.portal.account;

import java.time.Instant;

/**
 * How an account stands at the door.
 *
 * @param mustChange the password was given by somebody else
 * @param passwordExpired the password is older than the rules allow
 * @param factor a second factor is enrolled
 * @param disabled by a security administrator
 * @param lockedUntil until when log-ins from strange browsers last had to wait; null when none had
 *     to
 * @param lastLoginAt null when nobody ever logged in
 */
public record LoginState(
        boolean mustChange,
        boolean passwordExpired,
        Instant passwordChangedAt,
        boolean factor,
        boolean disabled,
        Instant lockedUntil,
        Instant lastLoginAt) {

    /** Whether the password must be changed before anything else. */
    public boolean needsPassword() {
        return mustChange || passwordExpired;
    }
}
