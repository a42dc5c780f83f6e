package org.andian.portal.ledger.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesMerged;
import org.andian.portal.sql.Sql;

/** The area of an entry of the register is that of the one that stands for it. */
@ApplicationScoped
class AreasOfMerged {

    @Inject private Sql sql;

    void move(@Observes PremisesMerged merged) {
        sql.update(
                """
                insert into ledger_area_premises (area_id, premises_id)
                select l.area_id, ? from ledger_area_premises l where l.premises_id = ?
                on duplicate key update premises_id = values(premises_id)\
                """,
                merged.target(),
                merged.source());
        sql.update("delete from ledger_area_premises where premises_id = ?", merged.source());
    }
}
