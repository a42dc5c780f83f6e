package org.andian.portal.campaign.setup;

import java.util.Locale;

/** A part of what is said of a campaign: once, or line by line. */
public enum SetupSection {
    NOTICE(0),
    PERIOD(0),
    EQUIPMENT(0),
    PHASE(30),
    GROUP(60),
    BODY(60),
    POST(60),
    PLACE(0),
    RIGHTS(0),
    COUNTING(0);

    private final int most;

    SetupSection(int most) {
        this.most = most;
    }

    /** Whether it has lines, each with all the section's fields. */
    public boolean isList() {
        return most > 0;
    }

    /** The most lines; 0 where it has none. */
    public int most() {
        return most;
    }

    /** With which paths begin, such as {@code phase}. */
    String start() {
        return name().toLowerCase(Locale.ROOT);
    }
}
