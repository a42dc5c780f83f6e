package org.andian.portal.audit;

import jakarta.ejb.Stateless;

/** Door: writes the trail. Each row's hash covers the row and the hash before it. */
@Stateless
public class Audit {

    /** Writes in the caller's transaction: an act and its trace stand or fall together. */
    public void done(String actor, String action, String object, String detail) {
        throw new UnsupportedOperationException();
    }

    /** Writes in a transaction of its own: a refusal leaves a trace although its act is rolled back. */
    public void refused(String actor, String action, String object, String detail) {
        throw new UnsupportedOperationException();
    }
}
