package org.andian.web.push;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmsChanged;
import org.andian.portal.alarm.AlarmsChangedElsewhere;
import org.andian.portal.chore.Pulse;
import org.andian.portal.measurement.ReadingsStored;
import org.andian.portal.telling.MessagesWritten;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends a tick after the commit that changed alarms, or what was told of them, folded where many
 * come in one breath; and at most one a second for readings, by which pages know that data flows.
 */
@ApplicationScoped
public class PortalPush {

    private static final long READINGS_APART_MILLIS = 1_000;

    /** As far as pages ask again for themselves. */
    private static final Duration ALARMS_APART = Duration.ofMillis(300);

    /** In a storm each alarm writes several, and each of them has an outcome. */
    private static final Duration MESSAGES_APART = Duration.ofSeconds(1);

    @Inject private ManagedScheduledExecutorService scheduler;

    @Inject private OpenSockets pages;

    @Inject private Clock clock;

    private final AtomicLong readingsTold = new AtomicLong();
    private Pulse alarms;
    private Pulse messages;

    @PostConstruct
    void prepare() {
        alarms = Pulse.of(ALARMS_APART, this::later, this::tellAlarms);
        messages = Pulse.of(MESSAGES_APART, this::later, this::tellAlarms);
    }

    private void later(Duration wait, Runnable run) {
        scheduler.schedule(run, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tellAlarms() {
        pages.tell("alarms");
    }

    void alarmsChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlarmsChanged changed) {
        alarms.ring();
    }

    /** Told a moment after the alarm itself, when it is worked out who is told. */
    void messagesWritten(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) MessagesWritten written) {
        messages.ring();
    }

    /** Told by another node over the broker; not tied to a transaction of this one. */
    void alarmsChangedElsewhere(@Observes AlarmsChangedElsewhere changed) {
        alarms.ring();
    }

    /** Of several at once one thread wins; the others' readings are told by the next tick. */
    void readingsStored(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReadingsStored stored) {
        long now = clock.millis();
        long told = readingsTold.get();
        if (now - told >= READINGS_APART_MILLIS && readingsTold.compareAndSet(told, now)) {
            pages.tell("readings");
        }
    }
}
