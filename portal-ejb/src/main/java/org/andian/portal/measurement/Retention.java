package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Period;
import org.andian.portal.setting.Settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long readings are kept. */
@ApplicationScoped
class Retention {

    private static final Duration FUTURE_TOLERATED = Duration.ofHours(24);

    @Inject private Settings settings;

    @Inject private Clock clock;

    /** Stamps outside are not believed: before the oldest kept day or more than a day ahead. */
    Period accepted() {
        Instant now = clock.instant();
        return new Period(now.minus(kept()), now.plus(FUTURE_TOLERATED));
    }

    Instant oldestKept() {
        return clock.instant().minus(kept());
    }

    private Duration kept() {
        return Duration.ofDays(settings.get(ReadingKeys.RETENTION_DAYS));
    }
}
