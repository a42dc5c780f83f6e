package org.andian.portal.upgrade;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.db.Orphans;
import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import javax.sql.DataSource;

/** Counts once a day what the intake wrote under a parent that is gone; on one node at a time. */
@ApplicationScoped
class OrphanSearch implements Chore {

    private static final System.Logger LOG = System.getLogger(OrphanSearch.class.getName());

    @Resource(lookup = "jdbc/portal")
    private DataSource database;

    @Inject private OrphanCounts counts;

    @Inject private Clock clock;

    @Override
    public Plan plan() {
        return Plan.onOneNode("upgrade.orphans", Duration.ofDays(1))
                .firstAfter(Duration.ofMinutes(10));
    }

    @Override
    public void work(Turn turn) {
        Map<String, Long> found = new Orphans(database).count();
        counts.replace(found, clock.instant());
        if (!found.isEmpty()) {
            LOG.log(Level.WARNING, "Rows whose parent is gone: {0}", found);
        }
    }
}
