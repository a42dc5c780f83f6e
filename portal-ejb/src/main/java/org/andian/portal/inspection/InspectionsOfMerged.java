package org.andian.portal.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesMerged;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.List;

/**
 * What is still to be inspected at an entry that ends, and the places of patrols there, are of the
 * entry that stands for it. What is finished stays where it was done, so that its day stays counted
 * there.
 */
@ApplicationScoped
class InspectionsOfMerged {

    private static final Scope PORTAL = Scope.portal("portal");

    @Inject private Sql sql;

    @Inject private TaskTrack track;

    private record Moved(long id, TaskState state) {}

    /** In the order in which tasks are locked. */
    void move(@Observes PremisesMerged merged) {
        List<Moved> moved =
                sql.list(
                        "select id, state from inspection_task where premises_id = ? and state in"
                                + " ('PLANNED', 'STARTED') order by id for update",
                        List.of(merged.source()),
                        row -> new Moved(row.number("id"), TaskState.valueOf(row.text("state"))));
        for (Moved one : moved) {
            sql.update(
                    "update inspection_task set premises_id = ?, version = version + 1 where id ="
                            + " ?",
                    merged.target(),
                    one.id());
            track.note(PORTAL, one.id(), "MERGE", one.state(), null);
        }
        sql.update(
                "update patrol_point set premises_id = ?, version = version + 1 where premises_id ="
                        + " ?",
                merged.target(),
                merged.source());
    }
}
