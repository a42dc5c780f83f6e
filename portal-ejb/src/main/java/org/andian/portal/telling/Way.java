package org.andian.portal.telling;

import org.andian.portal.outbox.Mail;

/** How a message reaches a person. */
public enum Way {
    INBOX(null),
    MAIL(Mail.KIND),
    SMS("sms"),
    /** another system, told of each alarm and of no person */
    HOOK("hook"),
    /** nobody is known whom one could tell */
    NONE(null);

    private final String kind;

    Way(String kind) {
        this.kind = kind;
    }

    /** In the outbox; null for what does not leave the portal. */
    public String kind() {
        return kind;
    }

    /** Whether a step may name it. */
    public boolean isChosen() {
        return this == INBOX || this == MAIL || this == SMS;
    }
}
