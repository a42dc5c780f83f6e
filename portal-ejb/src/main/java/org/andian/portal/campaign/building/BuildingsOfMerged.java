package org.andian.portal.campaign.building;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesMerged;
import org.andian.portal.sql.Sql;

/** A building that became an entry of the register became the one that stands for it. */
@ApplicationScoped
class BuildingsOfMerged {

    @Inject private Sql sql;

    void move(@Observes PremisesMerged merged) {
        sql.update(
                "update campaign_building set premises_id = ?, version = version + 1 where"
                        + " premises_id = ?",
                merged.target(),
                merged.source());
    }
}
