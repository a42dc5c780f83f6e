package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Period;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long readings are kept: setting {@code measurement.retentionDays}, read again once a minute.
 */
@ApplicationScoped
class Retention {

    private static final String SETTING = "measurement.retentionDays";
    private static final int DEFAULT_DAYS = 400;
    private static final Duration FUTURE_TOLERATED = Duration.ofHours(24);
    private static final Duration REREAD = Duration.ofMinutes(1);

    private record Known(int days, Instant readAt) {}

    @Inject private Sql sql;

    @Inject private Clock clock;

    private volatile Known known;

    /** Stamps outside are not believed: before the oldest kept day or more than a day ahead. */
    Period accepted() {
        Instant now = clock.instant();
        return new Period(now.minus(days(now)), now.plus(FUTURE_TOLERATED));
    }

    Instant oldestKept() {
        Instant now = clock.instant();
        return now.minus(days(now));
    }

    private Duration days(Instant now) {
        Known present = known;
        if (present == null || present.readAt().plus(REREAD).isBefore(now)) {
            present = new Known(read(), now);
            known = present;
        }
        return Duration.ofDays(present.days());
    }

    /** A setting that is no number of days does not stop the intake: the default holds. */
    private int read() {
        return sql.first(
                        "select value from setting where name = ?",
                        List.of(SETTING),
                        row -> row.text("value"))
                .filter(value -> value.matches("[1-9][0-9]{0,4}"))
                .map(Integer::parseInt)
                .orElse(DEFAULT_DAYS);
    }
}
