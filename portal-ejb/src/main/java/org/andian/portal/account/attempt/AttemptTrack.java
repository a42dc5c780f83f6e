package org.andian.portal.account.attempt;

/** What failed attempts are counted by. */
public enum AttemptTrack {
    /**
     * a browser in which the account has logged in before: it waits for nobody's failures but its
     * own
     */
    BROWSER(5),
    /** an account from one address */
    PAIR(5),
    /** an account from wherever, except its known browsers */
    ACCOUNT(20),
    /** an address: whole offices sit behind one */
    ADDRESS(100),
    /** somebody who is logged in already and is asked for the password or a code once more */
    SESSION(5);

    private final int free;

    AttemptTrack(int free) {
        this.free = free;
    }

    /** Attempts after which waiting begins. */
    int free() {
        return free;
    }

    /** Whether the right password ends the count; else it goes down, and ends with time. */
    boolean endsWithSuccess() {
        return this == BROWSER || this == PAIR || this == SESSION;
    }
}
