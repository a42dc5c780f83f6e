package org.andian.portal.scope;

import jakarta.ejb.ApplicationException;

/** The caller has no right to do this; says nothing about whether the thing exists. */
@ApplicationException(rollback = true)
public class NotAllowed extends RuntimeException {

    public NotAllowed(String login, String what) {
        super("Account '" + login + "' may not " + what + ".");
    }
}
