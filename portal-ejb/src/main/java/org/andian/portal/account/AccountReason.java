package org.andian.portal.account;

import org.andian.portal.refusal.Reason;

/** Why an account is not made, changed or let in. */
public enum AccountReason implements Reason {
    WRONG_PASSWORD(Kind.WRONG),
    /** The one-time secret of the set-up is wrong, or the set-up was done already. */
    SETUP_SECRET(Kind.NOT_ALLOWED);

    private final Kind kind;

    AccountReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
