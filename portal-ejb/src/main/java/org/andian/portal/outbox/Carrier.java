package org.andian.portal.outbox;

/** Takes messages of one kind out of the outbox and hands them over; one for each kind. */
public interface Carrier {

    /** As messages of it are written, such as {@code mail}. */
    String kind();

    /**
     * Whether it knows where to; what is written while it does not waits. Never throws: a setting
     * that cannot be used must not keep a message from leaving by other ways.
     */
    boolean isReady();

    /**
     * Hands over the message that has waited longest.
     *
     * @return false when none was due
     */
    boolean deliverNext();
}
