package org.andian.portal.campaign.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesMerged;
import org.andian.portal.sql.Sql;

/** What was recorded at two entries of one premises stands at the one that stands for both. */
@ApplicationScoped
class RecordsOfMerged {

    @Inject private Sql sql;

    void move(@Observes PremisesMerged merged) {
        sql.update(
                "update campaign_record set premises_id = ?, version = version + 1 where"
                        + " premises_id = ?",
                merged.target(),
                merged.source());
    }
}
