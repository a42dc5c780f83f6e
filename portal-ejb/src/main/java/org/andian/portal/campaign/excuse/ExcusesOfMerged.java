package org.andian.portal.campaign.excuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesMerged;
import org.andian.portal.sql.Sql;

/**
 * What is said of an entry of the register is said of the one that stands for it, unless the same
 * is under way for that one already.
 */
@ApplicationScoped
class ExcusesOfMerged {

    @Inject private Sql sql;

    void move(@Observes PremisesMerged merged) {
        sql.update(
                """
                update campaign_excuse u set u.premises_id = ?
                where u.premises_id = ? and u.campaign_id not in
                  (select o.campaign_id from (select distinct e.campaign_id from campaign_excuse e
                    where e.premises_id = ? and e.state in ('ASKED', 'GRANTED')) o)\
                """,
                merged.target(),
                merged.source(),
                merged.target());
    }
}
