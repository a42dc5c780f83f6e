package org.andian.portal.fact;

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
import org.andian.portal.period.Zones;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks every half minute, on one node, for days to compute, works for a while, and goes on at the
 * next look.
 */
@Singleton
@Startup
@DependsOn("StartUp")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FactWork {

    private static final System.Logger LOG = System.getLogger(FactWork.class.getName());
    private static final String LEASE = "statistic.facts";
    private static final Duration LEASE_LASTS = Duration.ofMinutes(10);
    private static final int EVERY_SECONDS = 30;
    private static final Duration AT_A_TIME = Duration.ofSeconds(20);
    private static final Duration TODAY_EVERY = Duration.ofMinutes(5);

    /** The running day takes at most this part of the time. */
    private static final int TODAY_PART = 20;

    @Resource private ManagedScheduledExecutorService scheduler;

    @Inject private FactKeeper keeper;

    @Inject private FactBook book;

    @Inject private SelfCheck check;

    @Inject private Leases leases;

    @Inject private Clock clock;

    private ScheduledFuture<?> schedule;
    private volatile Duration lastTook = Duration.ZERO;

    @PostConstruct
    void start() {
        schedule =
                scheduler.scheduleWithFixedDelay(
                        this::work, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        schedule.cancel(false);
    }

    private void work() {
        try {
            if (leases.hold(LEASE, LEASE_LASTS)) {
                keeper.look();
                keeper.agenda(todayEvery()).ifPresent(agenda -> compute(agenda.days()));
                recount(LocalDate.ofInstant(clock.instant(), Zones.CHINA).minusDays(1));
            }
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "Daily figures could not be computed; they are tried again in half a minute",
                    e);
        }
    }

    /** In rising order: a day hands on to the next what it knows of devices. */
    private void compute(List<LocalDate> days) {
        Instant until = clock.instant().plus(AT_A_TIME);
        for (LocalDate day : days) {
            Instant began = clock.instant();
            if (began.isAfter(until) || !leases.hold(LEASE, LEASE_LASTS)) {
                return;
            }
            book.compute(day);
            lastTook = Duration.between(began, clock.instant());
        }
    }

    private void recount(LocalDate yesterday) {
        if (check.isDue(yesterday)) {
            book.compute(yesterday);
            check.check(yesterday);
        }
    }

    private Duration todayEvery() {
        Duration bearable = lastTook.multipliedBy(TODAY_PART);
        return bearable.compareTo(TODAY_EVERY) > 0 ? bearable : TODAY_EVERY;
    }
}
