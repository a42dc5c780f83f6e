package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Forgotten;
import org.andian.portal.period.Period;
import org.andian.portal.setting.Settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** How long readings and the devices' days are kept, and which are there. */
@ApplicationScoped
class Retention {

    private static final Duration FUTURE_TOLERATED = Duration.ofHours(24);

    private static final String READINGS = "measurement.readings";
    private static final String DAYS = "measurement.days";

    @Inject private Settings settings;

    @Inject private Forgotten forgotten;

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

    /** Before earlier readings go. */
    void giveUpReadings(LocalDate first) {
        forgotten.before(READINGS, first);
    }

    /** Before earlier days of devices go. */
    void giveUpDays(LocalDate first) {
        forgotten.before(DAYS, first);
    }

    /** From here on the devices' days are all there; empty while none has gone. */
    Optional<LocalDate> daysFrom() {
        return forgotten.keptFrom(DAYS);
    }

    /** Readings before this day have been given up; empty while none has. */
    Optional<LocalDate> readingsGoneBefore() {
        return forgotten.keptFrom(READINGS);
    }

    /** From here on a device's day can be worked out of its readings. */
    Optional<LocalDate> readingsFrom() {
        return Stream.concat(readingsGoneBefore().stream(), daysFrom().stream())
                .max(LocalDate::compareTo);
    }
}
