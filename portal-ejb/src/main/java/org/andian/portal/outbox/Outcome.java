package org.andian.portal.outbox;

/**
 * What an attempt to hand over a message came to; fired in the transaction that keeps it.
 *
 * @param id as {@link Outbox} gave it
 * @param tries attempts so far, this one included
 * @param words the receiver's receipt or what was wrong, may be null; at most 500 characters
 * @param costMilli of what was handed over, in thousandths of a yuan
 */
public record Outcome(long id, End end, int tries, String words, long costMilli) {

    /** How it ended. */
    public enum End {
        DELIVERED,
        /** to be tried again */
        FAILED,
        GIVEN_UP
    }
}
