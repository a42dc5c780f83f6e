package org.andian.portal.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.device.DeviceReplaced;
import org.andian.portal.period.Revisions;
import org.andian.portal.sql.Sql;

/** Limits set for a circuit hold on when another device takes it over. */
@ApplicationScoped
class RulesOfReplaced {

    @Inject private Sql sql;

    @Inject private Revisions revisions;

    void copy(@Observes DeviceReplaced replaced) {
        revisions.bump(
                AlarmRules.REVISION); // first: its row lock puts those who change rules in a line
        sql.update(
                """
                insert into alarm_rule (circuit_id, kind, metric, warning_limit, alarm_limit, hysteresis, hold_seconds,
                    enabled, changed_at, changed_by)
                select n.id, r.kind, r.metric, r.warning_limit, r.alarm_limit, r.hysteresis, r.hold_seconds,
                    r.enabled, r.changed_at, r.changed_by
                from alarm_rule r join circuit_view o on o.id = r.circuit_id
                join circuit_view n on n.no = o.no
                where o.device_id = ? and n.device_id = ?\
                """,
                replaced.oldId(),
                replaced.newId());
    }
}
