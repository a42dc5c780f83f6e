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
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.andian.portal.period.Leases;

/** Looks every minute, on one node, for bulletins that are due, and makes up for those missed while no node ran. */
@Singleton
@Startup
@DependsOn("StartUp")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulletinWatch {

    private static final System.Logger LOG = System.getLogger(BulletinWatch.class.getName());
    private static final Duration LEASE_LASTS = Duration.ofMinutes(10);

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private ScheduleTable schedules;

    @Inject
    private Issuing issuing;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    private ScheduledFuture<?> schedule;
    private volatile boolean stopping;

    @PostConstruct
    void start() {
        schedule = scheduler.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        stopping = true;
        schedule.cancel(false);
    }

    private void look() {
        try {
            if (leases.hold("bulletin", LEASE_LASTS)) {
                schedules.switchedOn().forEach(this::makeDue);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Due bulletins could not be looked for; the next look is in a minute", e);
        }
    }

    private void makeDue(Schedule one) {
        for (Issue issue : one.rhythm().due(one.onSince(), clock.instant())) {
            if (!stopping) {
                make(one, issue);
            }
        }
    }

    private void make(Schedule one, Issue issue) {
        try {
            issuing.makeDue(one, issue);
        } catch (MadeMeanwhile elsewhere) {
            LOG.log(Level.DEBUG, "Bulletin of schedule {0} from {1} was made by another node", one.id(), issue.from());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Bulletin of schedule " + one.id() + " from " + issue.from() + " could not be made; the next try is in a minute", e);
        }
    }
}
