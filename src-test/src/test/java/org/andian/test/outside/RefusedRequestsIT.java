package org.andian.test.outside;

import static org.andian.test.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.test.Node;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Who delivered what by REST, and who tried what he may not do, is in the trail. */
class RefusedRequestsIT {

    private final Populated portal = Populated.portal();
    private final Node node = portal.node();

    @Test
    void aDeliveryIsOneRowHoweverManyReadings() throws SQLException {
        String device = Populated.fresh("TRAIL-1");
        portal.publisher(device, "T-SCHOOL");
        Rest system = portal.as("t-system");
        long now = System.currentTimeMillis();
        String reading = "{\"ts\": %d, \"circuit\": 1, \"values\": {\"residualCurrent\": 12}}";
        String three =
                String.join(
                        ", ",
                        reading.formatted(now - 3000),
                        reading.formatted(now - 2000),
                        reading.formatted(now - 1000));
        assertEquals(
                200,
                system.post("/api/v1/devices/" + device + "/readings", "[" + three + "]").status());
        assertEquals(
                200,
                system.post(
                                "/api/v1/readings",
                                "["
                                        + three.replace(
                                                "\"ts\"", "\"device\": \"" + device + "\", \"ts\"")
                                        + "]")
                        .status());
        assertEquals(
                List.of(
                        "done premises T-SCHOOL; stored 3, duplicates 0, conflicts 0, misdated 0,"
                                + " rejected 0",
                        "done premises T-SCHOOL; stored 0, duplicates 3, conflicts 0, misdated 0,"
                                + " rejected 0"),
                trail("t-system", "readings.deliver", "device " + device));
    }

    @Test
    void whatAnAccountMayNotDoIsInTheTrailSoon() {
        String login = portal.person("nosy", "{\"role\": \"LEADER\", \"district\": \"140800\"}");
        Rest curious = Rest.as(node, node.token(login));
        assertEquals(403, curious.post("/api/v1/readings", "[]").status());
        assertEquals(403, curious.post("/api/v1/readings", "[]").status());
        assertEquals(403, curious.get("/metrics").status());
        await().untilAsserted(
                        () ->
                                assertEquals(
                                        1,
                                        trail(
                                                        login,
                                                        "rights.exceed",
                                                        "address POST /api/v1/readings")
                                                .size()));
        await().untilAsserted(
                        () ->
                                assertEquals(
                                        1,
                                        trail(login, "rights.exceed", "address GET /metrics")
                                                .size()));
    }

    private List<String> trail(String actor, String action, String object) throws SQLException {
        List<String> told = new ArrayList<>();
        try (Connection database = node.database();
                PreparedStatement select =
                        database.prepareStatement(
                                "select result, detail from audit where actor = ? and action = ?"
                                        + " and object = ? order by id")) {
            select.setString(1, actor);
            select.setString(2, action);
            select.setString(3, object);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    told.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
        }
        return told;
    }
}
