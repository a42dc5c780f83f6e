package org.andian.portal.hazard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesMerged;
import org.andian.portal.sql.Sql;

/** What was found at two entries of one premises is of the one that stands for both. */
@ApplicationScoped
class HazardsOfMerged {

    @Inject private Sql sql;

    void move(@Observes PremisesMerged merged) {
        sql.update(
                "update hazard set premises_id = ?, version = version + 1 where premises_id = ?",
                merged.target(),
                merged.source());
        sql.update(
                "update hazard_proposal set premises_id = ?, version = version + 1 where"
                        + " premises_id = ?",
                merged.target(),
                merged.source());
    }
}
