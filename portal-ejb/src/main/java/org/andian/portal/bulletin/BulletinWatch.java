package org.andian.portal.bulletin;

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

import org.andian.portal.period.Leases;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks every minute, on one node, for bulletins that are due. */
@Singleton
@Startup
@DependsOn("StartUp")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulletinWatch {

    private static final System.Logger LOG = System.getLogger(BulletinWatch.class.getName());
    private static final Duration LEASE_LASTS = Duration.ofMinutes(10);

    @Resource private ManagedScheduledExecutorService scheduler;

    @Inject private DueBulletins due;

    @Inject private Leases leases;

    private ScheduledFuture<?> schedule;

    @PostConstruct
    void start() {
        schedule = scheduler.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        schedule.cancel(false);
    }

    private void look() {
        try {
            if (leases.hold("bulletin", LEASE_LASTS)) {
                due.make();
            }
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Due bulletins could not be looked for; the next look is in a minute",
                    e);
        }
    }
}
