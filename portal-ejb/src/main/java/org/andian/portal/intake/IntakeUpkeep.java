package org.andian.portal.intake;

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
import org.andian.portal.sql.Sql;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Forgets what could not be used after 180 days, a little at a time; on one node at a time. */
@Singleton
@Startup
@DependsOn("StartUp")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IntakeUpkeep {

    private static final System.Logger LOG = System.getLogger(IntakeUpkeep.class.getName());
    private static final Duration KEPT = Duration.ofDays(180);
    private static final long EVERY_MINUTES = 60;
    private static final int AT_ONCE = 5_000;
    private static final List<String> DELETES =
            List.of(
                    "delete from rejected_frame where received_at < ? limit " + AT_ONCE,
                    "delete from rejected_tally where hour_at < ? limit " + AT_ONCE,
                    "delete from broker_event where at < ? limit " + AT_ONCE);

    @Resource private ManagedScheduledExecutorService scheduler;

    @Inject private Sql sql;

    @Inject private Clock clock;

    @Inject private Leases leases;

    private ScheduledFuture<?> schedule;

    @PostConstruct
    void start() {
        schedule = scheduler.scheduleAtFixedRate(this::forget, 5, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        schedule.cancel(false);
    }

    private void forget() {
        try {
            if (leases.hold("intake-upkeep", Duration.ofMinutes(EVERY_MINUTES / 2))) {
                DELETES.forEach(this::deleteAll);
            }
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "What is older than "
                            + KEPT.toDays()
                            + " days could not be forgotten; it is tried again in an hour",
                    e);
        }
    }

    private void deleteAll(String delete) {
        int deleted = AT_ONCE;
        while (deleted == AT_ONCE) {
            deleted = sql.update(delete, clock.instant().minus(KEPT));
        }
    }
}
