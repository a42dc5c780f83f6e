package org.andian.portal.notification;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;

import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks every few seconds, on each node, whether a message is due; a claim in the database keeps
 * two nodes from taking the same.
 */
@Singleton
@Startup
@DependsOn("StartUp")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Courier {

    private static final System.Logger LOG = System.getLogger(Courier.class.getName());
    private static final int EVERY_SECONDS = 5;

    @Resource private ManagedScheduledExecutorService scheduler;

    @Inject private Postman postman;

    private ScheduledFuture<?> schedule;
    private volatile boolean stopping;

    @PostConstruct
    void start() {
        schedule =
                scheduler.scheduleWithFixedDelay(
                        this::round, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        stopping = true;
        schedule.cancel(false);
    }

    private void round() {
        try {
            boolean delivered = true;
            while (delivered && !stopping) {
                delivered = postman.deliverNext();
            }
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "The outbox could not be delivered; the next round is in "
                            + EVERY_SECONDS
                            + " seconds",
                    e);
        }
    }
}
