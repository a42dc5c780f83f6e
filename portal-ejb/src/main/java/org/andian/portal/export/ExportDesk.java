package org.andian.portal.export;

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
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Where exports of this node wait and are written, two at a time, and where old ones are swept
 * away. Serves the room's door alone.
 */
@Singleton
@Startup
@DependsOn("StartUp")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportDesk {

    private static final System.Logger LOG = System.getLogger(ExportDesk.class.getName());
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 30;
    private static final int EVERY_SECONDS = 30;

    @Resource private ManagedExecutorService executor;

    @Resource private ManagedScheduledExecutorService scheduler;

    @Inject private ExportRecords records;

    @Inject private ExportFolder folder;

    @Inject private Clock clock;

    private ExportQueue queue;
    private ScheduledFuture<?> schedule;

    @PostConstruct
    void start() {
        queue = new ExportQueue(executor, AT_ONCE, MOST_WAITING);
        schedule =
                scheduler.scheduleWithFixedDelay(
                        this::sweep, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        schedule.cancel(false);
    }

    /**
     * @throws TooManyExports when as many wait as may
     */
    public void askForRoom() {
        if (queue.isFull()) {
            throw new TooManyExports(MOST_WAITING);
        }
    }

    public void take(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExportTaken taken) {
        if (!queue.add(new ExportWriting(taken.id(), taken.order(), records, folder, clock))) {
            executor.execute(() -> records.failed(taken.id(), "too many exports wait"));
        }
    }

    private void sweep() {
        try {
            records.beat();
            records.forget();
            folder.keepOnly(records.kept());
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Old exports could not be swept away; it is tried again in "
                            + EVERY_SECONDS
                            + " s",
                    e);
        }
    }
}
