package org.andian.portal.hazard.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesMerged;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.util.List;

/**
 * The fires of two entries of one premises are of the one that stands for both, and so is what the
 * credit list has of them; the colour too, unless that has one of its own.
 */
@ApplicationScoped
class RisksOfMerged {

    @Inject private Sql sql;

    @Inject private Clock clock;

    void move(@Observes PremisesMerged merged) {
        sql.update(
                "update fire_incident set premises_id = ?, version = version + 1 where premises_id"
                        + " = ?",
                merged.target(),
                merged.source());
        sql.update(
                "update credit_entry set premises_id = ?, version = version + 1 where premises_id"
                        + " = ?",
                merged.target(),
                merged.source());
        boolean isGraded =
                sql.count(
                                "select count(*) as n from premises_risk where premises_id = ? and"
                                        + " ended_at is null",
                                List.of(merged.target()))
                        > 0;
        if (isGraded) {
            sql.update(
                    "update premises_risk set ended_at = ? where premises_id = ? and ended_at is"
                            + " null",
                    clock.instant(),
                    merged.source());
        }
        sql.update(
                "update premises_risk set premises_id = ? where premises_id = ?",
                merged.target(),
                merged.source());
    }
}
