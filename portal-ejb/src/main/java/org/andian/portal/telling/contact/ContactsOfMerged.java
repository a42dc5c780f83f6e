package org.andian.portal.telling.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesMerged;
import org.andian.portal.sql.Sql;

/** What two entries named for their alarms is named by the one that stands for both. */
@ApplicationScoped
class ContactsOfMerged {

    private static final int BEHIND = 1000;

    @Inject private Sql sql;

    void move(@Observes PremisesMerged merged) {
        sql.update(
                "update contact set premises_id = ?, sort = sort + ?, version = version + 1 where"
                        + " premises_id = ?",
                merged.target(),
                BEHIND,
                merged.source());
    }
}
