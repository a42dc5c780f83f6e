package org.andian.portal.telling.shift;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.andian.portal.scope.Reach;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;
import org.andian.portal.telling.ChainStep;
import org.andian.portal.telling.TellingWork;
import org.andian.portal.telling.duty.Rota;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Door: tells whoever comes on duty of what waits, each beginning of a duty in a transaction of its
 * own, once on any number of nodes. Whoever goes on from one duty to the next does not come. No
 * scope: it serves the portal's own work.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ShiftStarts {

    private static final Duration LONGEST = Duration.ofHours(Rota.MOST_HOURS);

    /** None lasts longer, so that those of the weeks to come are not looked at. */
    private static final String BEGUN =
            """
            select d.id from telling_duty d left join telling_shift_told s on s.duty_id = d.id
            where d.ends_at > ? and d.ends_at <= ? and d.starts_at <= ? and s.duty_id is null order by d.id limit ?\
            """;

    private static final String GOES_ON =
            """
            select count(*) as n from telling_duty
            where owner = ? and person = ? and starts_at < ? and ends_at >= ?\
            """;

    @Inject private Sql sql;

    @Inject private TellingWork work;

    @Inject private DutySight sight;

    private record Start(long id, String owner, String person, Instant at) {}

    /** Duties that have begun and of which nobody was told yet. */
    public List<Long> begun(Instant now, int limit) {
        return sql.list(
                BEGUN, List.of(now, now.plus(LONGEST), now, limit), row -> row.number("id"));
    }

    /**
     * Tells whose duty it is, unless it lies before or behind that moment, or another has done so.
     *
     * @return how many messages can arrive
     */
    public int tell(long duty, Instant now) {
        Optional<Start> start =
                sql.first(
                        "select id, owner, person, starts_at from telling_duty where id = ? and"
                                + " starts_at <= ? and ends_at > ?",
                        List.of(duty, now, now),
                        ShiftStarts::start);
        return start.filter(one -> take(one, now)).map(one -> tell(one)).orElse(0);
    }

    private int tell(Start start) {
        if (goesOn(start)) {
            return 0;
        }
        DutyPlace place = DutyPlace.of(start.owner());
        for (ChainStep step : place.steps()) {
            Reach own = sight.of(start.person(), place, step);
            Optional<WaitingAlarms> waiting = WaitingAlarms.of(sql, place, own, step);
            int reached = waiting.map(alarms -> tell(start, step, alarms)).orElse(0);
            if (reached > 0) {
                return reached;
            }
        }
        return 0;
    }

    private int tell(Start start, ChainStep step, WaitingAlarms alarms) {
        int reached =
                work.tellOnDuty(start.id(), start.person(), step, alarms.worst(), alarms.told());
        if (reached > 0) {
            sql.update(
                    "update telling_shift_told set alarms = ? where duty_id = ?",
                    alarms.count(),
                    start.id());
        }
        return reached;
    }

    /** Whether nobody had; another node that comes meanwhile waits here, and finds it taken. */
    private boolean take(Start start, Instant now) {
        try {
            sql.update(
                    "insert into telling_shift_told (duty_id, told_at, alarms) values (?, ?, 0)",
                    start.id(),
                    now);
            return true;
        } catch (SqlFailure taken) {
            if (taken.isDuplicate()) {
                return false;
            }
            throw taken;
        }
    }

    /** He was on duty there until then, and knows. */
    private boolean goesOn(Start start) {
        return sql.count(GOES_ON, List.of(start.owner(), start.person(), start.at(), start.at()))
                > 0;
    }

    private static Start start(Row row) {
        return new Start(
                row.number("id"), row.text("owner"), row.text("person"), row.instant("starts_at"));
    }
}
