package org.andian.test.outside;

import static org.andian.test.Populated.fresh;
import static org.andian.test.RequestKeys.under;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;

import org.andian.portal.period.Zones;
import org.andian.test.PermissionTable;
import org.andian.test.Populated;
import org.andian.test.RequestKeys;
import org.andian.test.Rest;
import org.andian.test.TwoPlaces;
import org.andian.test.TwoPlaces.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Each role against what phones do with visits, rounds and work orders, inside and outside its
 * reach; each sent again does nothing again.
 */
class PhoneActsRestIT {

    private static final String EXPECTED =
            """
                              system security audit city district regulator fire grid duty manager provider leader
            answer            -      -        -     i    i        i         i    i    -    -       -        -
            find by a visit   -      -        -     i    i        i         i    i    -    -       -        -
            end a visit       -      -        -     i    i        i         i    i    -    -       -        -
            check oneself     -      -        -     -    -        -         -    -    -    i       -        -
            walk a route      -      -        -     i    i        i         i    i    -    i       -        -
            stop at a place   -      -        -     i    i        i         i    i    -    i       -        -
            find on a round   -      -        -     i    i        i         i    i    -    i       -        -
            end a round       -      -        -     i    i        i         i    i    -    i       -        -
            work order        io     -        -     i    i        i         i    i    i    i       i        i
            step of work      -      -        -     -    -        -         -    -    -    -       i        -
            """;

    private static final String PHONE = "/api/v1/phone/";
    private static final String NOTHING_ANSWERED = "{\"answers\": []}";
    private static final String FOUND = "{\"kind\": \"OTHER\", \"what\": \"tried\"}";
    private static final int FIRST_ERROR = 400;
    private static final int TOO_EARLY = 409;

    private final Populated portal = Populated.portal();
    private final TwoPlaces places = TwoPlaces.portal();

    /** By place: a route and the code of its only place. */
    private final Map<String, Long> routes = new HashMap<>();

    private final Map<String, String> codes = new HashMap<>();
    private String served;

    @BeforeEach
    void routesAndAPremisesElsewhere() {
        for (Place place : new Place[] {places.inside(), places.outside()}) {
            route(place.premises());
        }
        served = fresh("Z-SERVED" + System.nanoTime() % 1_000_000);
        Rest.Reply made =
                Rest.local(portal.node())
                        .post(
                                "/api/local/demo/organisation",
                                """
                                {"premises": [{"code": "%s", "name": "%s", "district": "430211", \
                                "venueGroup": "BANK", "provider": "T-SP", "address": "1"}]}\
                                """
                                        .formatted(served, served));
        assertEquals(201, made.status(), made.body());
    }

    @Test
    void everyRoleAtEveryAddress() {
        PermissionTable table =
                new PermissionTable()
                        .with(
                                "answer",
                                (role, place) -> ofVisit(role, place, "answers", NOTHING_ANSWERED))
                        .with(
                                "find by a visit",
                                (role, place) -> ofVisit(role, place, "findings", FOUND))
                        .with("end a visit", this::endedVisit)
                        .with(
                                "check oneself",
                                (role, place) ->
                                        answered(
                                                send(
                                                        role,
                                                        "inspections/self-checks",
                                                        "{\"premises\": \"%s\"}"
                                                                .formatted(place.premises()))))
                        .with("walk a route", (role, place) -> answered(walk(role, place)))
                        .with("stop at a place", (role, place) -> answered(stop(role, place)))
                        .with("find on a round", this::foundOnRound)
                        .with("end a round", this::endedRound)
                        .with(
                                "work order",
                                (role, place) ->
                                        answered(
                                                places.as(role)
                                                        .get(PHONE + "work-orders/" + work(place))))
                        .with("step of work", this::accepted);
        assertEquals(
                PermissionTable.aligned(EXPECTED), table.tried(places.inside(), places.outside()));
        System.out.println("Acts of phones: " + table.checks() + " checks, no leak");
    }

    /** The answer is lost each time: everything is sent twice. */
    @Test
    void aRoundThatIsSentTwiceIsWalkedOnce() {
        String begin = RequestKeys.fresh();
        String body = "{\"route\": " + routes.get("Z-IN") + "}";
        String round = twice(begin, "patrols/rounds", body);
        String stop =
                twice(RequestKeys.fresh(), "patrols/rounds/" + round + "/stops", stopBody("Z-IN"));
        twice(RequestKeys.fresh(), "patrols/stops/" + stop + "/findings", FOUND);
        twice(RequestKeys.fresh(), "patrols/rounds/" + round + "/end", "{}");
        assertEquals(1, count("select count(*) from patrol_stop where round_id = ?", round));
        assertEquals(1, count("select count(*) from inspection_finding where stop_id = ?", stop));
    }

    /** What was answered the first time stands, and what others answered meanwhile too. */
    @Test
    void ofTwoAnswersTheSecondIsToldAndStaysToldHoweverOftenItIsSent() {
        long visit = visit(places.inside());
        long item = item(visit);
        Rest.Reply first =
                send("fire", "inspections/" + visit + "/answers", answers(item, "FAIL", 0));
        assertEquals("DONE", first.json().get("outcome").getAsString(), first.body());
        String key = RequestKeys.fresh();
        for (int sent = 0; sent < 2; sent++) {
            Rest.Reply second =
                    under(places.as("grid"), key)
                            .post(
                                    PHONE + "inspections/" + visit + "/answers",
                                    answers(item, "PASS", 0));
            assertEquals("CONFLICT", second.json().get("outcome").getAsString(), second.body());
            JsonElement point =
                    second.json().getAsJsonObject("present").getAsJsonArray("points").get(0);
            assertEquals("FAIL", point.getAsJsonObject().get("verdict").getAsString());
            assertEquals("z-fire", point.getAsJsonObject().get("by").getAsString());
        }
        Rest.Reply chosen =
                send("grid", "inspections/" + visit + "/answers", answers(item, "PASS", 1));
        assertEquals("DONE", chosen.json().get("outcome").getAsString(), chosen.body());
    }

    /** A step that looked at an older version does nothing, sent again under its key or not. */
    @Test
    void aStepOfAnOlderVersionIsAConflict() {
        long work = work(places.inside());
        String path = "work-orders/" + work + "/steps";
        String key = RequestKeys.fresh();
        Rest provider = places.as("provider");
        Rest.Reply first = under(provider, key).post(PHONE + path, step(0, "ACCEPT"));
        assertEquals("DONE", first.json().get("outcome").getAsString(), first.body());
        Rest.Reply again = under(provider, key).post(PHONE + path, step(0, "ACCEPT"));
        assertEquals(first.body(), again.body());
        Rest.Reply old = send("provider", path, step(0, "ARRIVE"));
        assertEquals("CONFLICT", old.json().get("outcome").getAsString(), old.body());
        Rest.Reply next = send("provider", path, step(1, "ARRIVE"));
        assertEquals("DONE", next.json().get("outcome").getAsString(), next.body());
    }

    private String ofVisit(String role, Place place, String what, String body) {
        return answered(send(role, "inspections/" + visit(place) + "/" + what, body));
    }

    /** Before anybody has answered it is too early for whoever may. */
    private String endedVisit(String role, Place place) {
        Rest.Reply reply = send(role, "inspections/" + visit(place) + "/end", "{}");
        return reply.status() == TOO_EARLY ? "yes" : answered(reply);
    }

    private Rest.Reply walk(String role, Place place) {
        return send(role, "patrols/rounds", "{\"route\": " + routes.get(place.premises()) + "}");
    }

    private Rest.Reply stop(String role, Place place) {
        Rest.Reply round = walk(role, place);
        return isDone(round)
                ? send(role, "patrols/rounds/" + made(round) + "/stops", stopBody(place.premises()))
                : round;
    }

    private String foundOnRound(String role, Place place) {
        Rest.Reply stop = stop(role, place);
        return answered(
                isDone(stop)
                        ? send(role, "patrols/stops/" + made(stop) + "/findings", FOUND)
                        : stop);
    }

    private String endedRound(String role, Place place) {
        Rest.Reply round = walk(role, place);
        return answered(
                isDone(round) ? send(role, "patrols/rounds/" + made(round) + "/end", "{}") : round);
    }

    private String accepted(String role, Place place) {
        return answered(send(role, "work-orders/" + work(place) + "/steps", step(0, "ACCEPT")));
    }

    private static boolean isDone(Rest.Reply reply) {
        return reply.status() < FIRST_ERROR;
    }

    private static String made(Rest.Reply reply) {
        return reply.json().get("recordKey").getAsString();
    }

    private String twice(String key, String address, String body) {
        Rest.Reply first = under(places.as("grid"), key).post(PHONE + address, body);
        Rest.Reply second = under(places.as("grid"), key).post(PHONE + address, body);
        assertEquals(200, first.status(), first.body());
        assertEquals(first.body(), second.body());
        return made(first);
    }

    private Rest.Reply send(String role, String address, String body) {
        return under(places.as(role), RequestKeys.fresh()).post(PHONE + address, body);
    }

    private static String answered(Rest.Reply reply) {
        return switch (reply.status()) {
            case 200 -> "yes";
            case 403, 404 -> "no";
            default -> reply.status() + " " + reply.body();
        };
    }

    private String stopBody(String premises) {
        return "{\"code\": \"%s\", \"scanned\": true, \"verdict\": \"FINE\"}"
                .formatted(codes.get(premises));
    }

    private static String step(int version, String act) {
        return "{\"version\": %d, \"act\": \"%s\"}".formatted(version, act);
    }

    private static String answers(long item, String verdict, int seen) {
        return """
        {"answers": [{"item": %d, "verdict": "%s", "note": "seen", "seen": %d}]}\
        """
                .formatted(item, verdict, seen);
    }

    private Rest office(Place place) {
        return place == places.inside() ? places.as("city") : portal.as("t-city2");
    }

    private long visit(Place place) {
        Rest.Reply made =
                office(place)
                        .post(
                                "/api/v1/inspections",
                                """
                                {"premises": "%s", "dueOn": "%s", "checklist": "DAILY-GENERAL"}\
                                """
                                        .formatted(place.premises(), LocalDate.now(Zones.CHINA)));
        assertEquals(201, made.status(), made.body());
        return made.json().getAsJsonObject("inspection").get("number").getAsLong();
    }

    private long item(long visit) {
        return places.as("city")
                .get("/api/v1/inspections/" + visit)
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsLong();
    }

    /** Outside nobody serves the place itself. */
    private long work(Place place) {
        String premises = place == places.inside() ? place.premises() : served;
        Rest.Reply made =
                office(place)
                        .post(
                                "/api/v1/work-orders",
                                "{\"premises\": \"%s\", \"kind\": \"REPAIR\", \"what\": \"tried\"}"
                                        .formatted(premises));
        assertEquals(201, made.status(), made.body());
        return made.json().getAsJsonObject("order").get("number").getAsLong();
    }

    private void route(String premises) {
        String code = fresh("T") + premises.replaceAll("\\W", "");
        try (Connection database = portal.node().database()) {
            long point =
                    insert(
                            database,
                            "insert into patrol_point (premises_id, code, name, place, created_at,"
                                    + " created_by) select id, ?, 'Place', 'hall', 0, 'tests' from"
                                    + " premises where code = '"
                                    + premises
                                    + "'",
                            code + System.nanoTime() % 1_000_000);
            long route =
                    insert(
                            database,
                            "insert into patrol_route (name, every_days, created_at, created_by)"
                                    + " values (?, 7, 0, 'tests')",
                            "Route " + premises);
            insert(
                    database,
                    "insert into patrol_route_point (route_id, no, point_id) values ("
                            + route
                            + ", 1, ?)",
                    Long.toString(point));
            routes.put(premises, route);
            codes.put(premises, code(database, point));
        } catch (SQLException broken) {
            throw new IllegalStateException(premises, broken);
        }
    }

    /**
     * @return the generated key, 0 for none
     */
    private static long insert(Connection database, String statement, String value)
            throws SQLException {
        try (PreparedStatement insert =
                database.prepareStatement(statement, Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, value);
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                return key.next() ? key.getLong(1) : 0;
            }
        }
    }

    private static String code(Connection database, long point) throws SQLException {
        try (PreparedStatement select =
                database.prepareStatement("select code from patrol_point where id = ?")) {
            select.setLong(1, point);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private long count(String question, String id) {
        try (Connection database = portal.node().database();
                PreparedStatement count = database.prepareStatement(question)) {
            count.setLong(1, Long.parseLong(id));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(question, broken);
        }
    }
}
