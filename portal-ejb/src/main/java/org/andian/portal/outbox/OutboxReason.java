package org.andian.portal.outbox;

import org.andian.portal.refusal.Reason;

/** Why a mail is not written. */
public enum OutboxReason implements Reason {
    /** {0} is what was typed, without control characters. */
    ADDRESS
}
