package org.andian.portal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Sweep;
import org.andian.portal.chore.Turn;
import org.andian.portal.setting.Settings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Gives up what could not be used and is older than set; on one node at a time. */
@ApplicationScoped
class IntakeUpkeep implements Chore {

    private static final List<String> DELETES =
            List.of(
                    "delete from rejected_frame where received_at < ? limit ?",
                    "delete from rejected_tally where hour_at < ? limit ?",
                    "delete from unfit_value where last_at < ? limit ?",
                    "delete from broker_event where at < ? limit ?");

    @Inject private Sweep sweep;

    @Inject private Settings settings;

    @Override
    public Plan plan() {
        return Plan.onOneNode("intake.forget", Duration.ofHours(1))
                .firstAfter(Duration.ofMinutes(5));
    }

    @Override
    public void work(Turn turn) {
        Instant first = sweep.startOfKept(settings.get(IntakeKeys.KEPT_DAYS));
        DELETES.forEach(delete -> sweep.byRange(turn, delete, first));
    }
}
