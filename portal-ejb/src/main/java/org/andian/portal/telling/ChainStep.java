package org.andian.portal.telling;

/** Who is told, one after the other, while nobody acknowledges. */
public enum ChainStep {
    /** the premises' contacts and its safety managers */
    ENTERPRISE,
    PROVIDER,
    DISTRICT,
    REGULATOR,
    /** the city's office and its duty room */
    CITY;

    /** Whose people an enterprise does not call by their own numbers. */
    boolean isOffice() {
        return this != ENTERPRISE && this != PROVIDER;
    }
}
