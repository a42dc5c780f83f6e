package org.andian.portal.period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.LocalDate;

/** The present day where the portal's people live: what validity dates are compared with. */
@ApplicationScoped
public class Today {

    @Inject private Clock clock;

    /** Changes at midnight in China, whatever zone the machine keeps. */
    public LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), Zones.CHINA);
    }
}
