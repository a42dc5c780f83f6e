package org.andian.portal.alarm.watch;

import java.time.Instant;

/**
 * One value of a quantity.
 *
 * @param value what the rule judges
 * @param shown what people are shown, in the metric's unit; null when nobody could read it
 */
record Measured(Instant at, double value, Double shown) {

    /** The same at another moment. */
    Measured at(Instant moment) {
        return new Measured(moment, value, shown);
    }

    /** For what people are shown: nothing has happened later than we heard of it. */
    Measured notAfter(Instant receivedAt) {
        return at.isAfter(receivedAt) ? at(receivedAt) : this;
    }

    static Measured of(Instant at, double value) {
        return new Measured(at, value, value);
    }
}
