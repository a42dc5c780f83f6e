package org.andian.portal.hazard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Sweep;
import org.andian.portal.chore.Turn;
import org.andian.portal.setting.Settings;

import java.time.Duration;
import java.util.List;

/**
 * Gives up hazards that were closed long ago with all that belongs to them, and what was decided
 * of proposals; on one node at a time. What is open stays however old, and so does what an order
 * names or another hazard was merged into.
 */
@ApplicationScoped
class HazardUpkeep implements Chore {

    private static final String OLD_PROPOSALS =
            "select id from hazard_proposal where decided_at < ? order by decided_at limit ?";

    /** First those for which others stand, then those others. */
    private static final String MERGED =
            """
            select h.id from hazard h join hazard t on t.id = h.merged_into
            where h.state = 'MERGED' and t.state = 'CLOSED' and t.closed_at < ? order by h.id limit ?\
            """;

    private static final String CLOSED =
            """
            select h.id from hazard h left join hazard m on m.merged_into = h.id
            left join hazard_proposal r on r.hazard_id = h.id
            where h.state = 'CLOSED' and h.closed_at < ? and h.order_id is null and m.id is null and r.id is null
            order by h.closed_at limit ?\
            """;

    private static final String[] GONE = {
        "delete from hazard_met where hazard_id in (%s)",
        "delete from hazard_alarm where hazard_id in (%s)",
        "delete from hazard_act where hazard_id in (%s)",
        "delete from hazard where id in (%s)"
    };

    @Inject private Sweep sweep;

    @Inject private Settings settings;

    @Override
    public Plan plan() {
        return Plan.onOneNode("hazard.forget", Duration.ofHours(1))
                .firstAfter(Duration.ofMinutes(13));
    }

    @Override
    public void work(Turn turn) {
        List<Object> first = List.of(sweep.startOfKept(settings.get(HazardKeys.KEPT_DAYS)));
        sweep.byKey(
                turn,
                OLD_PROPOSALS,
                first,
                "delete from hazard_proposal_alarm where proposal_id in (%s)",
                "delete from hazard_proposal where id in (%s)");
        sweep.byKey(turn, MERGED, first, GONE);
        sweep.byKey(turn, CLOSED, first, GONE);
    }
}
