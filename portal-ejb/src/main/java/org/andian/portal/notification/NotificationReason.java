package org.andian.portal.notification;

import org.andian.portal.refusal.Reason;

/** Why a mail server is not set or not tried. */
public enum NotificationReason implements Reason {
    HOST,
    PORT,
    /** {0} is the most characters. */
    USER,
    FROM,
    /** It is set where the portal is started. */
    SET_ELSEWHERE,
    NO_SERVER
}
