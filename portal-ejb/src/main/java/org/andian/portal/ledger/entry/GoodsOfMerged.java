package org.andian.portal.ledger.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesMerged;
import org.andian.portal.sql.Sql;

/**
 * Goods that were looked at in an entry of the register were those of the one that stands for it; a
 * number that both have is told apart by the line's own.
 */
@ApplicationScoped
class GoodsOfMerged {

    @Inject private Sql sql;

    void move(@Observes PremisesMerged merged) {
        sql.update(
                """
                update ledger_good set no = concat(left(no, 20), '/', id)
                where premises_id = ? and withdrawn_at is null
                  and no in (select t.no from (select distinct g.no from ledger_good g where g.premises_id = ?
                    and g.withdrawn_at is null) t)\
                """,
                merged.source(),
                merged.target());
        sql.update(
                "update ledger_good set premises_id = ?, version = version + 1 where premises_id ="
                        + " ?",
                merged.target(),
                merged.source());
    }
}
