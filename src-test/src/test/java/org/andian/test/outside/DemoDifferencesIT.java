package org.andian.test.outside;

import static org.andian.test.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;

import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * What a demo's people write and its devices and phones do not bear out is found, with all that is
 * said of it; what is well beside it is not.
 */
class DemoDifferencesIT {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private static final String ACTS =
            """
            {"acts": [
              {"no": %1$d1, "at": "%4$s", "by": "t-city2", "kind": "PATROL_POINT", "with": [
                {"name": "premises", "value": "%2$s"}, {"name": "name", "value": "box"},
                {"name": "place", "value": "cellar"}]},
              {"no": %1$d2, "at": "%5$s", "by": "t-city2", "kind": "STOP", "of": %1$d1, "with": [
                {"name": "north", "value": "0.02"}]},
              {"no": %1$d3, "at": "%5$s", "by": "%3$s", "kind": "SEEM_MENDED", "with": [
                {"name": "kind", "value": "LEAKAGE"}, {"name": "what", "value": "leaks"},
                {"name": "finder", "value": "Wang"}, {"name": "words", "value": "renewed"}]}
            ]}\
            """;

    private final Populated portal = Populated.portal();
    private final Rest system = portal.as("t-system");
    private final Rest office = portal.as("t-city2");
    private final String shop = Populated.fresh("DX");
    private final String device = Populated.fresh("DX-DEV");

    @Test
    void eachIsFoundAndWhatIsWellIsNot() {
        Instant now = Instant.now();
        portal.premises(shop, "430211");
        String manager =
                portal.person(
                        "dx-manager",
                        "{\"role\": \"SAFETY_MANAGER\", \"premises\": \"" + shop + "\"}");
        assertEquals(
                CREATED,
                system.post(
                                "/api/v1/devices",
                                """
                                {"no": "%s", "type": "DETECTOR-4", "premises": "%s"}\
                                """
                                        .formatted(device, shop))
                        .status());
        leak(now);
        Rest.Reply lived =
                Rest.local(portal.node())
                        .post(
                                "/api/local/demo/life",
                                ACTS.formatted(
                                        now.toEpochMilli(),
                                        shop,
                                        manager,
                                        now.minus(Duration.ofHours(3)),
                                        now.minus(Duration.ofHours(2))));
        assertEquals(OK, lived.status(), lived.toString());
        assertEquals(0, lived.json().getAsJsonArray("refused").size(), lived.toString());
        assertEquals(ACCEPTED, system.post("/api/v1/differences/looks", "").status());
        String found = await().until(this::found, told -> told.contains("ABSENT"));
        assertEquals("ABSENT FAR, CERTIFICATE NO_CERTIFICATE, MENDED HAZARD_PROVED", found);
    }

    private void leak(Instant at) {
        system.post(
                "/api/v1/devices/" + device + "/readings",
                "{\"ts\": %d, \"circuit\": 1, \"values\": {\"residualCurrent\": 650}}"
                        .formatted(at.toEpochMilli()));
        await().until(
                        () -> system.get("/api/v1/alarms?device=" + device).items(),
                        alarms -> !alarms.isEmpty());
    }

    /** The kinds are looked at one after the other, those of places last. */
    private String found() {
        return office.get("/api/v1/differences?premises=" + shop).items().stream()
                .map(one -> one.getAsJsonObject())
                .map(DemoDifferencesIT::told)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String told(JsonObject one) {
        return one.get("kind").getAsString() + " " + one.get("cause").getAsString();
    }
}
