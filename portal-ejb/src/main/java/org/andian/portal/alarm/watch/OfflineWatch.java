package org.andian.portal.alarm.watch;

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

import org.andian.portal.sql.SqlFailure;

import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks every ten seconds, on one node, for devices that have fallen silent. */
@Singleton
@Startup
@DependsOn("StartUp")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OfflineWatch {

    private static final System.Logger LOG = System.getLogger(OfflineWatch.class.getName());
    private static final int EVERY_SECONDS = 10;

    @Resource private ManagedScheduledExecutorService scheduler;

    @Inject private SilenceCheck check;

    private ScheduledFuture<?> schedule;

    @PostConstruct
    void start() {
        schedule =
                scheduler.scheduleWithFixedDelay(
                        this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        schedule.cancel(false);
    }

    private void look() {
        try {
            check.look();
        } catch (SqlFailure e) {
            LOG.log(
                    e.isRepeatable() ? Level.DEBUG : Level.WARNING,
                    "Silent devices could not be looked for; the next look is in ten seconds",
                    e);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "Silent devices could not be looked for; the next look is in ten seconds",
                    e);
        }
    }
}
