package org.andian.portal.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Zones;

import java.time.Clock;
import java.time.LocalDate;

/** The present day where the portal's people live: what validity dates are compared with. */
@ApplicationScoped
class Today {

    @Inject private Clock clock;

    public LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), Zones.CHINA);
    }
}
