package org.andian.portal.chore;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks once a second, on each node, which chores are due. The scheduler's thread only looks: the
 * server's scheduler may have a single one, so the work itself is done in threads of its own.
 */
@Singleton
@Startup
@DependsOn("StartUp")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChoreRunner {

    private static final System.Logger LOG = System.getLogger(ChoreRunner.class.getName());
    private static final int EVERY_SECONDS = 1;
    private static final int LOOKS_BETWEEN_WARNINGS = 60;

    @Resource private ManagedScheduledExecutorService scheduler;

    @Resource private ManagedThreadFactory threads;

    @Inject @Any private Instance<Chore> declared;

    @Inject private Leases leases;

    @Inject private Sql sql;

    @Inject private Clock clock;

    private ChoreNode node;
    private ScheduledFuture<?> schedule;
    private int failedLooks;

    @PostConstruct
    void start() {
        node =
                new ChoreNode(
                        new ChoreBook(sql, Leases.NODE),
                        leases::hold,
                        run -> threads.newThread(run).start(),
                        clock);
        declared.forEach(node::take);
        schedule =
                scheduler.scheduleWithFixedDelay(
                        this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        node.stop();
        schedule.cancel(false);
    }

    /** Takes in a chore of a module this one cannot see. */
    public void take(Chore chore) {
        node.take(chore);
    }

    /** Of all chores taken in so far. */
    public Set<String> names() {
        return node.names();
    }

    /** What is wrong with the rhythm of a chore of this build; null while nothing is. */
    public Lapse lapse(ChoreRecord record) {
        return node.lapse(record).orElse(null);
    }

    /** An exception would end the schedule for good. */
    private void look() {
        try {
            node.look();
            failedLooks = 0;
        } catch (RuntimeException e) {
            LOG.log(
                    failedLooks % LOOKS_BETWEEN_WARNINGS == 0 ? Level.WARNING : Level.DEBUG,
                    "It could not be looked which chores are due; the next look is in a second",
                    e);
            failedLooks++;
        }
    }
}
