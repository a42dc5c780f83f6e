package org.andian.portal.hazard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Forgotten;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Sweep;
import org.andian.portal.chore.Turn;
import org.andian.portal.setting.Settings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Gives up hazards that were closed long ago with all that belongs to them, their orders, and what
 * was decided of proposals; on one node at a time. What is open stays however old, and so does what
 * an order names that is kept, another hazard was merged into, or somebody wrote of since.
 */
@ApplicationScoped
class HazardUpkeep implements Chore {

    private static final String OLD_PROPOSALS =
            "select id from hazard_proposal where decided_at < ? order by decided_at limit ?";

    /** Those of which no hazard is open, or was closed lately. */
    private static final String OLD_ORDERS =
            """
            select o.id from hazard_order o where o.issued_at < ? and not exists (
              select 1 from hazard_order_item i join hazard h on h.id = i.hazard_id where i.order_id = o.id
              and (h.state in ('FOUND', 'ORDERED', 'PROVED', 'RETURNED') or h.closed_at >= ?))
            order by o.id limit ?\
            """;

    /** First those for which others stand, then those others. */
    private static final String MERGED =
            """
            select h.id from hazard h join hazard t on t.id = h.merged_into
            left join hazard_order_item i on i.hazard_id = h.id left join hazard_proposal r on r.hazard_id = h.id
            where h.state = 'MERGED' and t.state = 'CLOSED' and t.closed_at < ? and i.order_id is null and r.id is null
            order by h.id limit ?\
            """;

    /** One counts on its last day too, however long before it was closed. */
    private static final String CLOSED =
            """
            select h.id from hazard h left join hazard m on m.merged_into = h.id
            left join hazard_proposal r on r.hazard_id = h.id left join hazard_order_item i on i.hazard_id = h.id
            where h.state = 'CLOSED' and h.closed_at < ? and h.changed_at < ? and (h.due_on is null or h.due_on < ?)
              and m.id is null and r.id is null and i.order_id is null
            order by h.closed_at limit ?\
            """;

    private static final String[] GONE = {
        "delete from hazard_review where hazard_id in (%s)",
        "delete from hazard_proof where hazard_id in (%s)",
        "delete from hazard_extension where hazard_id in (%s)",
        "delete from hazard_curve where hazard_id in (%s)",
        "delete from hazard_transfer where hazard_id in (%s)",
        "delete from hazard_plan where hazard_id in (%s)",
        "delete from hazard_urging where hazard_id in (%s)",
        "delete from hazard_met where hazard_id in (%s)",
        "delete from hazard_alarm where hazard_id in (%s)",
        "delete from hazard_act where hazard_id in (%s)",
        "delete from hazard where id in (%s)"
    };

    @Inject private Sweep sweep;

    @Inject private Forgotten forgotten;

    @Inject private Settings settings;

    @Override
    public Plan plan() {
        return Plan.onOneNode("hazard.forget", Duration.ofHours(1))
                .firstAfter(Duration.ofMinutes(13));
    }

    @Override
    public void work(Turn turn) {
        int days = settings.get(HazardKeys.KEPT_DAYS);
        Instant kept = sweep.startOfKept(days);
        forgotten.before(HazardKeys.FORGOTTEN, sweep.firstKept(days));
        List<Object> first = List.of(kept);
        sweep.byKey(
                turn,
                OLD_PROPOSALS,
                first,
                "delete from hazard_proposal_alarm where proposal_id in (%s)",
                "delete from hazard_proposal where id in (%s)");
        sweep.byKey(
                turn,
                OLD_ORDERS,
                List.of(kept, kept),
                "update hazard set order_id = null where order_id in (%s)",
                "delete from hazard_service where order_id in (%s)",
                "delete from hazard_order_basis where order_id in (%s)",
                "delete from hazard_order_item where order_id in (%s)",
                "delete from hazard_order where id in (%s)");
        sweep.byKey(turn, MERGED, first, GONE);
        sweep.byKey(turn, CLOSED, List.of(kept, kept, sweep.firstKept(days)), GONE);
    }
}
