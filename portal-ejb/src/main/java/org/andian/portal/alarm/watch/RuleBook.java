package org.andian.portal.alarm.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmRules;
import org.andian.portal.alarm.AlarmSettings;
import org.andian.portal.intake.Failure;
import org.andian.portal.period.Revisions;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The rules as every node knows them: read whole, dropped when revision {@code alarm_rule} grows or
 * a setting of the room changes, looked at no more than once a second.
 */
@ApplicationScoped
class RuleBook {

    private static final Duration TRUSTED_FOR = Duration.ofSeconds(1);

    @Inject private Sql sql;

    @Inject private Revisions revisions;

    @Inject private Settings settings;

    @Inject private Clock clock;

    private volatile Known known = new Known(-1, Instant.MIN, null);

    private record Known(long revision, Instant checkedAt, Rules rules) {}

    /**
     * Neither the rules nor what can be set about them could be made out, and not for the database.
     */
    static final class RulesUnreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        RulesUnreadable(RuntimeException cause) {
            super("The rules are unreadable: " + cause, cause);
        }
    }

    /**
     * @throws RulesUnreadable when a setting or a table holds what our code cannot read; when the
     *     database does not answer, that failure itself is thrown
     */
    public Rules rules() {
        try {
            return present();
        } catch (RuntimeException fault) {
            if (Failure.isOfDatabase(fault)) {
                throw fault;
            }
            throw new RulesUnreadable(fault);
        }
    }

    private Rules present() {
        Known last = known;
        Instant now = clock.instant();
        if (last.rules() != null
                && now.isBefore(last.checkedAt().plus(TRUSTED_FOR))
                && !now.isBefore(last.checkedAt())) {
            return last.rules();
        }
        long revision = revisions.current(AlarmRules.REVISION);
        AlarmSettings present = AlarmSettings.read(settings);
        boolean isSame = revision == last.revision() && present.equals(last.rules().settings());
        Rules rules = isSame ? last.rules() : Rules.read(sql, present);
        known = new Known(revision, now, rules);
        return rules;
    }
}
