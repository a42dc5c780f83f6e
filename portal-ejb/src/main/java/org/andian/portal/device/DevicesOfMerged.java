package org.andian.portal.device;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

import org.andian.portal.period.Revisions;
import org.andian.portal.premises.PremisesMerged;
import org.andian.portal.sql.Sql;

import java.util.List;

/** Devices of a merged premises hang in the one that stands for it. */
@ApplicationScoped
class DevicesOfMerged {

    @Inject private Sql sql;

    @Inject private Revisions revisions;

    @Inject private PlacementTable placements;

    /**
     * After the premises, which whoever merges holds, the devices and then their placements; before
     * the rules, in the order in which a replaced device takes both revisions.
     */
    void move(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) PremisesMerged merged) {
        sql.list(
                "select id from device where premises_id = ? order by id for update",
                List.of(merged.source()),
                row -> row.number("id"));
        placements.merge(merged.source(), merged.target());
        sql.update(
                "update device set premises_id = ?, version = version + 1 where premises_id = ?",
                merged.target(),
                merged.source());
        revisions.bump("device");
    }
}
