package org.andian.portal.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.period.Revisions;
import org.andian.portal.premises.PremisesMerged;
import org.andian.portal.sql.Sql;

/**
 * Limits set for a merged premises hold for the one that stands for it, unless that has its own.
 * Alarms stay where they were raised.
 */
@ApplicationScoped
class RulesOfMerged {

    @Inject private Sql sql;

    @Inject private Revisions revisions;

    void move(@Observes PremisesMerged merged) {
        revisions.bump(
                AlarmRules.REVISION); // first: its row lock puts those who change rules in a line
        sql.update(
                """
                update alarm_rule r left join alarm_rule own on own.premises_id = ? and own.kind = r.kind
                  and own.metric = r.metric
                set r.premises_id = ?, r.version = r.version + 1 where r.premises_id = ? and own.id is null\
                """,
                merged.target(),
                merged.target(),
                merged.source());
    }
}
