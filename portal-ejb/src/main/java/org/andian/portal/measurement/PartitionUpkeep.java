package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;

import java.time.Duration;

/**
 * Every hour, on one node: room for the readings of the next days, and none for those beyond
 * retention.
 */
@ApplicationScoped
class PartitionUpkeep implements Chore {

    @Inject private Partitions partitions;

    @Override
    public Plan plan() {
        return Plan.onOneNode("measurement.partitions", Duration.ofHours(1))
                .firstAfter(Duration.ofMinutes(1));
    }

    @Override
    public void work(Turn turn) {
        partitions.ensure();
        partitions.dropExpired();
    }
}
