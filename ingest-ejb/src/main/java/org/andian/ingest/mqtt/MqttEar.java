package org.andian.ingest.mqtt;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmsChanged;
import org.andian.portal.alarm.AlarmsChangedElsewhere;
import org.andian.portal.chore.Pulse;
import org.andian.portal.intake.FrameSink;
import org.andian.portal.intake.IntakeCounters;
import org.andian.portal.telling.MessagesWritten;
import org.eclipse.paho.mqttv5.common.MqttException;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one connection to the broker, whether it is there yet or not, and comes back when it is
 * lost.
 */
@ApplicationScoped
public class MqttEar {

    private static final System.Logger LOG = System.getLogger(MqttEar.class.getName());
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final Duration LIVED_LONG = Duration.ofSeconds(30);
    private static final Duration TICKS_APART = Duration.ofSeconds(1);
    private static final int CLIENT_THREADS = 8;

    @Inject private ManagedThreadFactory threads;

    @Inject private FrameSink sink;

    @Inject private Clock clock;

    @Inject private IntakeCounters counters;

    @Inject private Event<AlarmsChangedElsewhere> elsewhere;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private ScheduledExecutorService clientThreads;
    private Thread keeper;
    private volatile Session open;

    private final Pulse messages = Pulse.of(TICKS_APART, this::later, this::tick);

    /**
     * Does nothing, and says so in the log, where no broker is named. Returns at once: connecting
     * is tried in the background until it works.
     */
    public void start() {
        Optional<Broker> broker = Broker.of(System.getenv());
        if (broker.isEmpty()) {
            LOG.log(Level.INFO, "PORTAL_MQTT_URL names no broker: nothing is received by MQTT");
            return;
        }
        clientThreads = Executors.newScheduledThreadPool(CLIENT_THREADS, threads);
        keeper = threads.newThread(() -> keepConnected(broker.get()));
        keeper.start();
    }

    /**
     * Harmless when it never started. Messages that are not acknowledged yet stay with the broker.
     */
    public void stop() {
        if (keeper != null) {
            stopped.countDown();
            keeper.interrupt();
            clientThreads.shutdown();
        }
    }

    /** Pages open on other nodes follow as well. */
    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlarmsChanged changed) {
        tick();
    }

    /** So that a bell on another node does not wait for the next alarm. */
    void told(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagesWritten written) {
        if (open != null) {
            messages.ring();
        }
    }

    private void later(Duration wait, Runnable run) {
        clientThreads.schedule(run, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        Session session = open;
        if (session != null) {
            session.tick();
        }
    }

    private void keepConnected(Broker broker) {
        int failures = 0;
        while (stopped.getCount() > 0 && !Thread.currentThread().isInterrupted()) {
            Instant began = clock.instant();
            try (Session session =
                    new Session(
                            broker,
                            sink,
                            clock,
                            clientThreads,
                            () -> elsewhere.fire(new AlarmsChangedElsewhere()))) {
                session.open(broker);
                open = session;
                counters.brokerConnected(true);
                if (session.awaitLoss()) {
                    LOG.log(
                            Level.WARNING,
                            "The connection to the broker was lost; connecting again");
                } else {
                    LOG.log(
                            Level.INFO,
                            "Nothing came from the broker for a while; connecting again, so that it"
                                    + " sends whatever waits");
                }
            } catch (MqttException e) {
                LOG.log(
                        failures == 0 ? Level.WARNING : Level.DEBUG,
                        "No connection to the broker at "
                                + broker.url()
                                + "; trying again until it is there",
                        e);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            open = null;
            counters.brokerConnected(false);
            failures =
                    Duration.between(began, clock.instant()).compareTo(LIVED_LONG) > 0
                            ? 0
                            : failures + 1;
            pause(failures);
        }
    }

    /** Ends early when the portal stops. */
    private void pause(int failures) {
        try {
            stopped.await(
                    Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failures, 10)),
                    TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
