package org.andian.portal.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesMerged;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.List;

/**
 * What is to be done at two entries of one premises is of the one that stands for both. Each
 * order's history says so: its earlier days stay counted where they were.
 */
@ApplicationScoped
class WorkOfMerged {

    private static final Scope PORTAL = Scope.portal("portal");

    @Inject private Sql sql;

    @Inject private WorkTrack track;

    void move(@Observes PremisesMerged merged) {
        List<Long> moved =
                sql.list(
                        "select id from work_order where premises_id = ? order by id for update",
                        List.of(merged.source()),
                        row -> row.number("id"));
        Instant now = track.now();
        sql.update(
                "update work_order set premises_id = ?, changed_at = ?, version = version + 1 where"
                        + " premises_id = ?",
                merged.target(),
                now,
                merged.source());
        moved.forEach(id -> track.note(PORTAL, id, "MOVE", now, (String) null));
    }
}
