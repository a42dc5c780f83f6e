package org.andian.launcher.simulate;

import org.andian.launcher.simulate.HistoryPlan.Reading;
import org.andian.launcher.simulate.fleet.Payload;
import org.apache.activemq.artemis.json.JsonObject;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sends the readings of a plan through the portal's import, in order of time, and remembers how far
 * it came.
 */
final class HistoryImport {

    private static final int READINGS_A_CALL = 5000;
    private static final String PATH = "/api/v1/readings";

    private final PortalRest rest;
    private final String token;
    private final HistoryPlan plan;
    private final PrintStream out;

    HistoryImport(PortalRest rest, String token, HistoryPlan plan, PrintStream out) {
        this.rest = rest;
        this.token = token;
        this.plan = plan;
        this.out = out;
    }

    /**
     * @return how many readings were sent
     */
    int importFaults() throws InterruptedException {
        List<Reading> readings = plan.faults();
        for (int from = 0; from < readings.size(); from += READINGS_A_CALL) {
            send(readings.subList(from, Math.min(readings.size(), from + READINGS_A_CALL)));
        }
        return readings.size();
    }

    /**
     * Goes on where an earlier run stopped. Rests after each call as long as it took, so that live
     * readings keep half of the portal.
     *
     * @throws CannotSimulate when the portal is away; what was sent is remembered and not sent
     *     again
     */
    void importOthers(HistoryProgress progress, Clock clock) throws InterruptedException {
        for (Instant quarter : plan.quarters()) {
            if (progress.isOpen(quarter)) {
                Instant start = clock.instant();
                send(plan.others(quarter));
                progress.done(quarter);
                Thread.sleep(Duration.between(start, clock.instant()).toMillis());
            }
        }
        progress.complete();
    }

    private void send(List<Reading> readings) throws InterruptedException {
        if (readings.isEmpty()) {
            return;
        }
        JsonObject answer =
                rest.post(
                        token,
                        PATH,
                        readings.stream()
                                .map(
                                        reading ->
                                                Payload.imported(
                                                        reading.deviceNo(), reading.sample()))
                                .collect(Collectors.joining(",\n", "[", "]")));
        if (answer.getInt("rejected", 0) > 0) {
            out.println(
                    "The portal rejected "
                            + answer.getInt("rejected")
                            + " readings: "
                            + answer.getString("reason", "no reason given"));
        }
    }
}
