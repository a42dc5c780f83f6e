package org.andian.portal.notification;

/** A mail was not taken; the message is what the server or the network said. */
final class NotSent extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean forGood;

    NotSent(String words, boolean forGood, Throwable cause) {
        super(words, cause);
        this.forGood = forGood;
    }

    boolean isForGood() {
        return forGood;
    }
}
