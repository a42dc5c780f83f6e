package org.andian.portal.outbox;

import jakarta.ejb.Stateless;

/** Door: messages to deliver, written in the caller's transaction. */
@Stateless
public class Outbox {

    public void add(String kind, String payload) {
        throw new UnsupportedOperationException();
    }
}
