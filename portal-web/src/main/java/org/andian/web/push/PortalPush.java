package org.andian.web.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmsChanged;
import org.andian.portal.alarm.AlarmsChangedElsewhere;
import org.andian.portal.measurement.ReadingsStored;
import org.andian.portal.telling.MessagesWritten;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends a tick after the commit that changed alarms, and at most one a second for readings, by
 * which pages know that data flows.
 */
@ApplicationScoped
public class PortalPush {

    private static final long READINGS_APART_MILLIS = 1_000;

    @Inject private OpenSockets pages;

    @Inject private Clock clock;

    private final AtomicLong readingsTold = new AtomicLong();

    void alarmsChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlarmsChanged changed) {
        pages.tell("alarms");
    }

    /** Told a moment after the alarm itself, when it is worked out who is told. */
    void messagesWritten(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) MessagesWritten written) {
        pages.tell("alarms");
    }

    /** Told by another node over the broker; not tied to a transaction of this one. */
    void alarmsChangedElsewhere(@Observes AlarmsChangedElsewhere changed) {
        pages.tell("alarms");
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
