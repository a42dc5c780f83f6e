package org.andian.portal.period;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

import java.time.Clock;

/** The one place the system clock is read from; everything else has a {@link Clock} injected. */
@Dependent
class Clocks {

    static final Clock REAL = Clock.systemUTC();

    @Produces
    public Clock clock() {
        return new BoundClock(REAL.getZone());
    }
}
