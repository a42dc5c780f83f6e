package org.andian.portal.alarm.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmRules;
import org.andian.portal.period.Revisions;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The rules as every node knows them: read whole, dropped when revision {@code alarm_rule} grows,
 * looked at no more than once a second.
 */
@ApplicationScoped
class RuleBook {

    private static final Duration TRUSTED_FOR = Duration.ofSeconds(1);

    @Inject private Sql sql;

    @Inject private Revisions revisions;

    @Inject private Clock clock;

    private volatile Known known = new Known(-1, Instant.MIN, null);

    private record Known(long revision, Instant checkedAt, Rules rules) {}

    public Rules rules() {
        Known last = known;
        Instant now = clock.instant();
        if (last.rules() != null
                && now.isBefore(last.checkedAt().plus(TRUSTED_FOR))
                && !now.isBefore(last.checkedAt())) {
            return last.rules();
        }
        long revision = revisions.current(AlarmRules.REVISION);
        Rules rules = revision == last.revision() ? last.rules() : Rules.read(sql);
        known = new Known(revision, now, rules);
        return rules;
    }
}
