package org.andian.portal.workorder.rule;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.andian.portal.period.Today;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.workorder.RuledWork;
import org.andian.portal.workorder.WorkDesk;
import org.andian.portal.workorder.WorkDetails;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Door: finds what a rule looks for and gives work out for it, each in a transaction of its own.
 * Nothing is given out where the premises is closed or nobody serves it, nor where work upon the
 * same hazard or device is under way already.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RuleWork {

    private static final Scope PORTAL = Scope.portal("portal");

    /** What is left waits for the next run. */
    private static final int MOST_AT_ONCE = 50;

    private static final String OPEN =
            "o.state in ('DISPATCHED', 'DECLINED', 'ACCEPTED', 'ARRIVED', 'DONE', 'RETURNED')";

    private static final String PLACE =
            " and p.closed_on is null and p.provider_id is not null and p.district_path like"
                    + " concat(?, '%')";

    private static final String NOTHING_OPEN_AT_DEVICE =
            " and not exists (select 1 from work_order o where o.device_id = d.id and "
                    + OPEN
                    + ")";

    private static final String HAZARDS =
            """
            select concat('hazard ', h.id) as cause, p.code, h.device_id, h.id as hazard_id, h.demo
            from hazard_state_view h join premises_view p on p.id = h.premises_id
            where h.state in ('FOUND', 'ORDERED', 'RETURNED') and h.registered_at <= ?
              and (? is null or h.kind = ?)
              and not exists (select 1 from work_order o where o.hazard_id = h.id and (o.rule_id = ? or %s))\
            """
                    .formatted(OPEN);

    private static final String SILENT =
            """
            select concat('alarm ', a.id) as cause, p.code, d.id as device_id, null as hazard_id, d.demo
            from alarm_view a join device_view d on d.id = a.device_id join premises_view p on p.id = d.premises_id
            where a.kind = 'DEVICE_OFFLINE' and a.open_slot = 1 and a.raised_at <= ? and d.retired_at is null
              and not exists (select 1 from work_order r where r.rule_id = ? and r.device_id = d.id
                and r.registered_at >= a.raised_at)\
            """
                    + NOTHING_OPEN_AT_DEVICE;

    private static final String ENDING =
            """
            select concat('device ', d.id, ' ', c.expires_on) as cause, p.code, d.id as device_id, null as hazard_id,
              d.demo
            from device_certificate_view c join device_view d on d.id = c.device_id
            join premises_view p on p.id = d.premises_id
            where c.ended_at is null and c.expires_on <= ? and d.retired_at is null
              and not exists (select 1 from work_order r where r.rule_id = ? and r.device_id = d.id
                and r.registered_at >= c.entered_at)\
            """
                    + NOTHING_OPEN_AT_DEVICE;

    private static final String UNCALIBRATED =
            """
            select concat('device ', d.id, ' ', ?) as cause, p.code, d.id as device_id, null as hazard_id, d.demo
            from device_view d join premises_view p on p.id = d.premises_id
            where d.registered_at <= ? and d.retired_at is null
              and not exists (select 1 from work_order r where r.device_id = d.id and (r.rule_id = ?
                and r.registered_at > ? or r.kind in ('INSTALL', 'CALIBRATE', 'REPLACE') and r.done_at > ?))\
            """
                    + NOTHING_OPEN_AT_DEVICE;

    @Inject private Sql sql;

    @Inject private WorkDesk desk;

    @Inject private Today today;

    /** Those that are switched on. */
    public List<WorkRule> enabled() {
        return sql.list(
                WorkRules.SELECT + " where r.enabled = 1 order by r.id",
                List.of(),
                WorkRules::rule);
    }

    /** What a rule would give out now, at most fifty. */
    public List<RuledWork> found(WorkRule rule, Instant now) {
        Instant since = now.minus(Duration.ofDays(rule.days()));
        List<Object> parameters = new ArrayList<>();
        String select =
                switch (rule.cause()) {
                    case HAZARD -> {
                        parameters.add(since);
                        parameters.add(rule.hazardKind());
                        parameters.add(rule.hazardKind());
                        parameters.add(rule.id());
                        yield HAZARDS;
                    }
                    case OFFLINE -> {
                        parameters.addAll(List.of(since, rule.id()));
                        yield SILENT;
                    }
                    case CERTIFICATE -> {
                        parameters.addAll(List.of(today.date().plusDays(rule.days()), rule.id()));
                        yield ENDING;
                    }
                    case CALIBRATION -> {
                        String day = today.date().toString();
                        parameters.addAll(List.of(day, since, rule.id(), since, since));
                        yield UNCALIBRATED;
                    }
                };
        parameters.add(rule.districtPath());
        parameters.add(MOST_AT_ONCE);
        return sql.list(
                select + PLACE + " order by p.code, 1 limit ?", parameters, row -> work(rule, row));
    }

    /**
     * @return whether it was given out
     */
    public boolean give(RuledWork work) {
        return desk.dispatch(PORTAL, work).isPresent();
    }

    private static RuledWork work(WorkRule rule, Row row) {
        return new RuledWork(
                rule.id(),
                row.text("cause"),
                row.text("code"),
                rule.kind(),
                new WorkDetails(rule.what(), null, null),
                rule.arriveHours(),
                rule.finishHours(),
                row.numberOrNull("device_id"),
                row.numberOrNull("hazard_id"),
                row.flag("demo"));
    }
}
