package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.measurement.Metric;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** 1,000 fresh circuits, two transactions at once on each: exactly one open alarm a circuit. */
@ArquillianTest
class AlarmRaceIT {

    private static final int DEVICES = 20;
    private static final int CIRCUITS = 50;
    private static final long LIMIT_SECONDS = 180;

    @Inject private Stage stage;

    @Resource private ManagedExecutorService racers;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void twoTransactionsWithEqualStamps() throws Exception {
        assertEquals("1000 open alarms, 1000 occurrences, on 1000 circuits", race("RACE-SAME", 0));
    }

    /**
     * Both readings are fresh, so both transactions evaluate: only the database decides which of
     * them raises.
     */
    @Test
    void twoTransactionsWithNeighbouringStamps() throws Exception {
        assertEquals("1000 open alarms, 1000 occurrences, on 1000 circuits", race("RACE-NEXT", 1));
    }

    private String race(String prefix, int apartMillis) throws Exception {
        stage.premises("RACE", "140802", "MALL");
        Instant now = stage.now();
        List<String> numbers =
                Stream.iterate(0, n -> n + 1).limit(DEVICES).map(n -> prefix + "-" + n).toList();
        List<Long> ids = numbers.stream().map(no -> stage.device(no, "RACE", CIRCUITS)).toList();
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<Future<Void>> runs =
                List.of(
                        racers.submit(() -> run(ids, now, barrier)),
                        racers.submit(() -> run(ids, now.plusMillis(apartMillis), barrier)));
        for (Future<Void> run : runs) {
            run.get();
        }
        return outcome(
                numbers.stream().flatMap(no -> stage.alarms(Stage.PORTAL, no).stream()).toList());
    }

    private Void run(List<Long> ids, Instant at, CyclicBarrier barrier) throws Exception {
        for (long id : ids) {
            for (int circuit = 1; circuit <= CIRCUITS; circuit++) {
                barrier.await(LIMIT_SECONDS, TimeUnit.SECONDS);
                stage.deliver(id, circuit, at, Metric.RESIDUAL_CURRENT, 650);
            }
        }
        return null;
    }

    private static String outcome(List<AlarmRow> alarms) {
        return "%d open alarms, %d occurrences, on %d circuits"
                .formatted(
                        alarms.stream().filter(AlarmRow::isOpen).count(),
                        alarms.stream().mapToInt(AlarmRow::occurrences).sum(),
                        alarms.stream()
                                .map(alarm -> alarm.deviceNo() + "/" + alarm.circuit())
                                .distinct()
                                .count());
    }
}
