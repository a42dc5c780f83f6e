package org.andian.portal.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;

import java.time.Duration;

/** Every half minute, on each node: says that its exports still live, and sweeps old ones away. */
@ApplicationScoped
class ExportSweep implements Chore {

    @Inject private ExportRecords records;

    @Inject private ExportFolder folder;

    @Override
    public Plan plan() {
        return Plan.onEachNode("export.sweep", Duration.ofSeconds(30));
    }

    @Override
    public void work(Turn turn) {
        records.beat();
        records.forget();
        folder.keepOnly(records.kept());
    }
}
