package org.andian.portal.workorder.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesMerged;
import org.andian.portal.sql.Sql;

/**
 * Who was trained at two entries of one premises was trained at the one that stands for both; the
 * figures of earlier days stay where they were.
 */
@ApplicationScoped
class TrainingsOfMerged {

    @Inject private Sql sql;

    void move(@Observes PremisesMerged merged) {
        sql.update(
                "update work_training set premises_id = ?, version = version + 1 where premises_id"
                        + " = ?",
                merged.target(),
                merged.source());
    }
}
