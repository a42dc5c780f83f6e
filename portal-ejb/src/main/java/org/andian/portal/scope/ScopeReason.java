package org.andian.portal.scope;

import org.andian.portal.refusal.Reason;

/** Why an account may not do something; the words say nothing about whether the thing exists. */
public enum ScopeReason implements Reason {
    /** {0} is the account's login, {1} what it may not do, in English and for the log. */
    NOT_ALLOWED;

    @Override
    public Kind kind() {
        return Kind.NOT_ALLOWED;
    }
}
