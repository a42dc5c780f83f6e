package org.andian.portal.difference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.difference.DifferenceTrack.Step;
import org.andian.portal.premises.PremisesMerged;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.List;

/**
 * What differs at an entry that ends is of the one that stands for it, with what was said of it.
 * What is over stays where it was.
 */
@ApplicationScoped
class DifferenceOfMerged {

    @Inject private Sql sql;

    @Inject private DifferenceTrack track;

    void move(@Observes PremisesMerged merged) {
        List<Long> moved =
                sql.list(
                        "select id from difference where premises_id = ? and open_slot = 1 order by"
                                + " id for update",
                        List.of(merged.source()),
                        row -> row.number("id"));
        Instant now = track.now();
        sql.update(
                "update difference set premises_id = ?, changed_at = ?, version = version + 1 where"
                        + " premises_id = ? and open_slot = 1",
                merged.target(),
                now,
                merged.source());
        track.note(moved, Step.MOVE, now, DifferenceTrack.PORTAL, null);
    }
}
