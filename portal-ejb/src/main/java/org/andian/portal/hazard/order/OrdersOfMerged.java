package org.andian.portal.hazard.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesMerged;
import org.andian.portal.sql.Sql;

/** Orders to two entries of one premises are to the one that stands for both. */
@ApplicationScoped
class OrdersOfMerged {

    @Inject private Sql sql;

    void move(@Observes PremisesMerged merged) {
        sql.update(
                "update hazard_order set premises_id = ? where premises_id = ?",
                merged.target(),
                merged.source());
    }
}
