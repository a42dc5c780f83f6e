package org.andian.portal.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.period.Revisions;
import org.andian.portal.premises.PremisesMerged;
import org.andian.portal.sql.Sql;

/** Devices of a merged premises hang in the one that stands for it. */
@ApplicationScoped
class DevicesOfMerged {

    @Inject private Sql sql;

    @Inject private Revisions revisions;

    @Inject private PlacementTable placements;

    void move(@Observes PremisesMerged merged) {
        placements.merge(merged.source(), merged.target());
        sql.update(
                "update device set premises_id = ?, version = version + 1 where premises_id = ?",
                merged.target(),
                merged.source());
        revisions.bump("device");
    }
}
