package org.andian.portal.once;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Forgotten;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Sweep;
import org.andian.portal.chore.Turn;
import org.andian.portal.setting.Settings;

import java.time.Duration;
import java.util.List;

/**
 * Gives up keys of long ago, and what was decided of conflicts long ago or before an account's
 * latest; on one node at a time. How many went is written to the log.
 */
@ApplicationScoped
class OnceUpkeep implements Chore {

    /** Conflicts of one account that are kept; more are no work of a person. */
    private static final int MOST_OF_ONE = 200;

    private static final String BEYOND =
            """
            select c.id from (select k.id, row_number() over (partition by k.login order by k.id desc) as place
              from phone_conflict k) c
            where c.place > ? order by c.id limit ?\
            """;

    @Inject private Sweep sweep;

    @Inject private Forgotten forgotten;

    @Inject private Settings settings;

    @Override
    public Plan plan() {
        return Plan.onOneNode("once.forget", Duration.ofHours(1))
                .firstAfter(Duration.ofMinutes(14));
    }

    @Override
    public void work(Turn turn) {
        int days = settings.get(OnceKeys.KEPT_DAYS);
        forgotten.before(OnceKeys.FORGOTTEN, sweep.firstKept(days));
        sweep.byRange(
                turn,
                "delete from once_request where kept_from < ? order by kept_from limit ?",
                sweep.startOfKept(days));
        sweep.byRange(
                turn,
                "delete from phone_conflict where decided_at < ? order by decided_at limit ?",
                sweep.startOfKept(days));
        sweep.byKey(
                turn, BEYOND, List.of(MOST_OF_ONE), "delete from phone_conflict where id in (%s)");
    }
}
