package org.andian.test.outside;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;

import org.andian.test.FullServer;
import org.andian.test.Node;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The EAR, on the full server of an office that has its own. */
class EarIT {

    private static final Duration DEPLOYED = Duration.ofMinutes(10);

    private final Node node = Populated.portal().node();

    @Test
    void aReadingDeliveredToItBecomesAnAlarm() throws Exception {
        String device = fresh("EAR-1");
        node.register(device, "--premises", "T-SCHOOL");
        try (FullServer office = FullServer.startBeside(node)) {
            Rest anyone = Rest.anonymous(office.address());
            await().atMost(DEPLOYED)
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .until(() -> anyone.get("health/ready").status() == 200);

            Rest.Reply taken =
                    Rest.as(office.address(), node.token("t-system"))
                            .post(
                                    "/api/v1/devices/" + device + "/readings",
                                    "{\"ts\": %d, \"circuit\": 1, \"values\": {\"residualCurrent\": 650}}"
                                            .formatted(Instant.now().toEpochMilli()));
            assertEquals(200, taken.status(), taken.body());

            Rest city = Rest.as(office.address(), node.token("t-city"));
            String alarms = "/api/v1/alarms?device=" + device;
            await().untilAsserted(() -> assertEquals(1, city.get(alarms).total()));
            JsonObject alarm = city.get(alarms).items().getFirst().getAsJsonObject();
            assertEquals(
                    "RESIDUAL_CURRENT ALARM 650.0",
                    "%s %s %s"
                            .formatted(
                                    alarm.get("kind").getAsString(),
                                    alarm.get("level").getAsString(),
                                    alarm.get("value")));
            assertEquals(List.of(), office.faults());
        }
    }
}
