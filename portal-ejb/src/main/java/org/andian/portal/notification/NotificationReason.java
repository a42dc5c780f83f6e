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
    NO_SERVER,
    /** No http or https address of another system. */
    ADDRESS_OF_SYSTEM,
    METHOD,
    /** {0} is the line that is none. */
    HEADER,
    /** {0} is the most characters. */
    TEMPLATE,
    /** {0} is the most, in yuan. */
    COST,
    /** It is needed to sign, and kept for the address it was given for. */
    SECRET,
    PHONE,
    NO_GATEWAY,
    NO_SYSTEM,
    NO_ROBOT,
    /** No address of a service that may be called. */
    PUSH_ENDPOINT,
    /** What a browser gave are no keys. */
    PUSH_KEYS,
    /** {0} is the most browsers. */
    PUSH_MOST,
    /** {0} is the most characters. */
    PUSH_HOSTS
}
