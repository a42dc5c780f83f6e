package org.andian.test.outside;

import static org.andian.test.PermissionAnswers.answered;
import static org.andian.test.PermissionAnswers.holds;
import static org.andian.test.PermissionAnswers.wouldHave;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.andian.portal.period.Zones;
import org.andian.test.Node;
import org.andian.test.PermissionTable;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.andian.test.TwoPlaces;
import org.andian.test.TwoPlaces.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What those who supervise premises keep beside hazards, as programs read and write it: fires,
 * colours, the credit list, cases handed over, warnings about goods. Each role tries each address
 * inside and outside its reach.
 */
class SupervisionRestIT {

    private static final String EXPECTED =
            """
                               system security audit city district regulator fire grid duty manager provider leader
            fire in list       io     -        -     i    i        i         i    i    i    i       i        i
            fire               io     -        -     i    i        i         i    i    i    i       i        i
            record fire        -      -        -     i    i        i         i    -    -    -       -        -
            withdraw fire      -      -        -     i    i        i         i    -    -    -       -        -
            colours            io     -        -     i    i        i         i    i    i    i       i        i
            set colour         -      -        -     i    i        i         i    -    -    -       -        -
            credit in list     io     -        -     i    i        i         i    i    i    i       i        i
            credit entry       io     -        -     i    i        i         i    i    i    i       i        i
            decide credit      -      -        -     i    i        i         i    -    -    -       -        -
            act on credit      -      -        -     i    i        i         i    -    -    -       -        -
            transfers          io     -        -     i    i        i         i    i    i    i       i        i
            hand case over     -      -        -     i    i        i         i    -    -    -       -        -
            goods warnings     io     io       io    io   io       io        io   io   io   io      io       io
            """;

    private static final String FIRES = "/api/v1/fire-incidents";
    private static final String CREDIT = "/api/v1/credit-entries";
    private static final String WARNINGS = "/api/v1/goods-warnings";
    private static final String COLOURS = "/api/v1/premises/{premises}/risks";
    private static final String TRANSFERS = "/api/v1/hazards/{hazard}/transfers";

    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private final TwoPlaces places = TwoPlaces.portal();
    private final Rest city = places.as("city");
    private final Map<String, Long> fires = new HashMap<>();
    private final Map<String, Long> entries = new HashMap<>();

    @Test
    void everyRoleAtEveryAddress() {
        recordAt(places.inside(), city);
        recordAt(places.outside(), Populated.portal().as("t-city2"));
        PermissionTable table =
                new PermissionTable()
                        .with("fire in list", (role, place) -> listed(role, FIRES, place, fires))
                        .with("fire", (role, place) -> answered(one(role, FIRES, place, fires)))
                        .with(
                                "record fire",
                                (role, place) -> answered(post(role, FIRES, fire(place))))
                        .with("withdraw fire", this::withdrawn)
                        .with(
                                "colours",
                                (role, place) -> answered(places.as(role).get(place.in(COLOURS))))
                        .with("set colour", this::coloured)
                        .with(
                                "credit in list",
                                (role, place) -> listed(role, CREDIT, place, entries))
                        .with(
                                "credit entry",
                                (role, place) -> answered(one(role, CREDIT, place, entries)))
                        .with(
                                "decide credit",
                                (role, place) ->
                                        answered(post(role, CREDIT, decision(role, place))))
                        .with("act on credit", this::actedOn)
                        .with(
                                "transfers",
                                (role, place) -> answered(places.as(role).get(place.in(TRANSFERS))))
                        .with(
                                "hand case over",
                                (role, place) ->
                                        answered(post(role, place.in(TRANSFERS), letter(role))))
                        .with(
                                "goods warnings",
                                (role, place) -> answered(places.as(role).get(WARNINGS)));
        assertEquals(
                PermissionTable.aligned(EXPECTED), table.tried(places.inside(), places.outside()));
        System.out.println("Permissions of supervision: " + table.checks() + " checks, no leak");
    }

    @Test
    void aFireIsRecordedReadAndWithdrawnWithAReason() {
        String sent = fire(places.inside());
        Rest.Reply recorded = city.post(FIRES, sent);
        assertEquals(CREATED, recorded.status(), recorded.body());
        assertEquals(CONFLICT, city.post(FIRES, sent).status());
        JsonObject fire = recorded.json();
        assertEquals(
                "Z-IN switch room true 0 2 20000",
                fire.get("premises").getAsString()
                        + " "
                        + fire.get("place").getAsString()
                        + " "
                        + fire.get("electrical").getAsBoolean()
                        + " "
                        + fire.get("dead").getAsInt()
                        + " "
                        + fire.get("injured").getAsInt()
                        + " "
                        + fire.get("lossYuan").getAsLong());
        String address = FIRES + "/" + fire.get("number").getAsLong();
        assertEquals(fire, city.get(address).json());
        assertEquals(422, city.post(address + "/withdrawal", withdrawal(0, " ")).status());
        assertEquals(CONFLICT, city.post(address + "/withdrawal", withdrawal(1, "x")).status());
        assertEquals(204, city.post(address + "/withdrawal", withdrawal(0, "twice")).status());
        assertEquals(404, city.get(address).status());
    }

    @Test
    void aListOfFiresComesInPagesWithTheAddressOfTheNext() {
        city.post(FIRES, fire(places.inside()));
        city.post(FIRES, fire(places.inside()));
        Rest.Reply page = city.get(FIRES + "?premises=Z-IN&electrical=true&size=1");
        assertEquals(1, page.items().size());
        assertTrue(page.total() >= 2, page.body());
        String next = page.json().get("next").getAsString();
        Rest.Reply second = city.get(next.substring(next.indexOf("/api/")));
        assertEquals(
                List.of(false, page.total()),
                List.of(second.items().equals(page.items()), second.total()));
        assertEquals(0, city.get(FIRES + "?premises=Z-IN&electrical=false").total());
    }

    @Test
    void aColourReplacesTheOneThatWasReadAndNoOther() {
        String address = places.inside().in(COLOURS);
        List<JsonElement> before = city.get(address).items();
        JsonObject present = before.isEmpty() ? null : before.getFirst().getAsJsonObject();
        boolean isRed = present != null && present.get("colour").getAsString().equals("RED");
        String other = isRed ? "YELLOW" : "RED";
        JsonElement id = present == null ? null : present.get("id");
        assertEquals(CONFLICT, city.post(address, colour(other, "-1")).status());
        Rest.Reply set = city.post(address, colour(other, String.valueOf(id)));
        assertEquals(before.size() + 1, set.total(), set.body());
        JsonObject now = set.items().getFirst().getAsJsonObject();
        assertEquals(other, now.get("colour").getAsString());
        assertTrue(now.get("endedAt").isJsonNull(), set.body());
        assertEquals(CONFLICT, city.post(address, colour("BLUE", String.valueOf(id))).status());
        assertEquals(422, city.post(address, colour(other, now.get("id").toString())).status());
    }

    @Test
    void anEntryOfTheCreditListGoesItsWay() {
        Rest.Reply decided = city.post(CREDIT, decision("way", places.inside()));
        assertEquals(CREATED, decided.status(), decided.body());
        assertEquals("DECIDED", decided.json().get("state").getAsString());
        assertEquals(CONFLICT, city.post(CREDIT, decision("way", places.inside())).status());
        String acts = CREDIT + "/" + decided.json().get("number").getAsLong() + "/acts";
        assertEquals(CONFLICT, city.post(acts, act("REPAIR")).status());
        assertEquals(400, city.post(acts, act("FORGET")).status());
        Rest.Reply published = city.post(acts, act("PUBLISH"));
        assertEquals("PUBLISHED", published.json().get("state").getAsString(), published.body());
        assertEquals(1, city.get(CREDIT + "?state=PUBLISHED&text=" + fresh("D-way-Z-IN")).total());
    }

    @Test
    void aCaseIsHandedOverReceivedAndAnswered() {
        String address = places.inside().in(TRANSFERS);
        Rest.Reply sent = city.post(address, letter("whole"));
        JsonObject transfer = sent.items().getFirst().getAsJsonObject();
        assertEquals(fresh("L-whole"), transfer.get("letter").getAsString());
        assertTrue(transfer.get("receivedOn").isJsonNull(), sent.body());
        assertEquals(CONFLICT, city.post(address, letter("whole")).status());
        String one = address + "/" + transfer.get("id").getAsLong();
        String answer = "{\"on\": \"%s\", \"answer\": \"recalled\"}".formatted(today());
        assertEquals(CONFLICT, city.post(one + "/answer", answer).status());
        assertEquals(
                200, city.post(one + "/receipt", "{\"on\": \"%s\"}".formatted(today())).status());
        Rest.Reply answered = city.post(one + "/answer", answer);
        assertEquals(
                "recalled",
                answered.items().getFirst().getAsJsonObject().get("answer").getAsString());
    }

    @Test
    void aWarningIsPublishedInTheNameOfABodyOfTheOwnDistrict() {
        long body = issuer();
        Rest office = places.as("district");
        String warning =
                """
                {"body": %d, "goods": "%s", "maker": "nobody knows", "danger": "melts"}\
                """
                        .formatted(body, fresh("strip"));
        assertEquals(404, city.post(WARNINGS, warning).status());
        assertEquals(403, places.as("leader").post(WARNINGS, warning).status());
        Rest.Reply published = office.post(WARNINGS, warning);
        assertEquals(CREATED, published.status(), published.body());
        assertEquals(body, published.json().get("body").getAsLong());
        assertEquals(1, city.get(WARNINGS + "?text=" + fresh("strip")).total());
        String withdrawal =
                WARNINGS + "/" + published.json().get("number").getAsLong() + "/withdrawal";
        assertEquals(404, city.post(withdrawal, withdrawal(0, "recalled")).status());
        Rest.Reply withdrawn = office.post(withdrawal, withdrawal(0, "recalled"));
        assertEquals("recalled", withdrawn.json().get("withdrawn").getAsString());
        assertEquals(CONFLICT, office.post(withdrawal, withdrawal(1, "again")).status());
        assertEquals(404, city.get(WARNINGS + "/999999999999").status());
    }

    @Test
    void aTokenForReadingWritesNothing() {
        Node node = Populated.portal().node();
        Node.Answer token = node.command("token", TwoPlaces.login("city"), "--rights", "read");
        assertEquals(0, token.code(), token.errors());
        Rest reading = Rest.as(node, token.out().strip());
        Place inside = places.inside();
        assertEquals(
                List.of(200, 200, 200, 200),
                List.of(FIRES, CREDIT, inside.in(COLOURS), inside.in(TRANSFERS)).stream()
                        .map(address -> reading.get(address).status())
                        .toList());
        assertEquals(403, reading.post(FIRES, fire(inside)).status());
        assertEquals(403, reading.post(CREDIT, decision("read", inside)).status());
        assertEquals(403, reading.post(inside.in(COLOURS), colour("RED", "-1")).status());
        assertEquals(403, reading.post(inside.in(TRANSFERS), letter("read")).status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/fire-incidents?colour=red",
                "/api/v1/fire-incidents?electrical=perhaps",
                "/api/v1/credit-entries?state=LOST",
                "/api/v1/credit-entries?first=-1",
                "/api/v1/goods-warnings?premises=Z-IN"
            })
    void whatNobodyKnowsIsRefused(String address) {
        Rest.Reply reply = city.get(address);
        assertEquals(400, reply.status(), reply.body());
        assertTrue(reply.type().startsWith("application/problem+json"), reply.type());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/v1/fire-incidents | {\"premises\": \"Z-IN\", \"place\": \"hall\"}",
                "/api/v1/fire-incidents | null",
                "/api/v1/fire-incidents/1/withdrawal | {\"version\": null, \"reason\": \"x\"}",
                "/api/v1/premises/Z-IN/risks | {\"colour\": \"GREEN\", \"reason\": \"x\","
                        + " \"since\": \"2026-01-01\", \"replaces\": null}",
                "/api/v1/credit-entries | {\"premises\": \"Z-IN\", \"decision\": \"1\"}",
                "/api/v1/goods-warnings | {\"body\": null, \"goods\": \"x\", \"danger\": \"x\"}"
            })
    void aBodyThatLeavesOutWhatCountsIsRefused(String address, String body) {
        Rest.Reply reply = city.post(address, body);
        assertEquals(400, reply.status(), reply.body());
        assertTrue(reply.type().startsWith("application/problem+json"), reply.type());
    }

    private void recordAt(Place place, Rest office) {
        fires.put(place.premises(), created(office.post(FIRES, fire(place))));
        entries.put(place.premises(), created(office.post(CREDIT, decision("of", place))));
    }

    private static long created(Rest.Reply reply) {
        assertEquals(CREATED, reply.status(), reply.body());
        return reply.json().get("number").getAsLong();
    }

    private Rest.Reply post(String role, String path, String body) {
        return places.as(role).post(path, body);
    }

    private Rest.Reply one(String role, String list, Place place, Map<String, Long> numbers) {
        return places.as(role).get(list + "/" + numbers.get(place.premises()));
    }

    private String listed(String role, String list, Place place, Map<String, Long> numbers) {
        Rest.Reply reply = places.as(role).get(list + "?size=500&premises=" + place.premises());
        String number = "\"number\":" + numbers.get(place.premises()) + ",";
        return holds(reply, number);
    }

    /** Of a version there is not: whoever may do it is told that it has changed. */
    private String withdrawn(String role, Place place) {
        String fire = FIRES + "/" + fires.get(place.premises());
        return wouldHave(post(role, fire + "/withdrawal", withdrawal(1000, "tried")));
    }

    /** In place of a colour it never had. */
    private String coloured(String role, Place place) {
        return wouldHave(post(role, place.in(COLOURS), colour("RED", "-1")));
    }

    /** What is only decided has nothing to repair. */
    private String actedOn(String role, Place place) {
        String entry = CREDIT + "/" + entries.get(place.premises());
        return wouldHave(post(role, entry + "/acts", act("REPAIR")));
    }

    /** The id of an office of the district whose account tries. */
    private long issuer() {
        String name = fresh("Office of warnings");
        Rest.local(Populated.portal().node())
                .post(
                        "/api/local/demo/organisation",
                        """
                        {"bodies": [{"key": "w", "name": "%s", "kind": "SAFETY-OFFICE", "district": "140802"}]}\
                        """
                                .formatted(name));
        return places.as("district").get("/api/v1/hazard-orders/issuers").items().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(body -> body.get("name").getAsString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("bodyId")
                .getAsLong();
    }

    private static String fire(Place place) {
        String body =
                """
                {"premises": "%s", "happenedAt": "%s", "place": "switch room", "electrical": true, "injured": 2, \
                "lossYuan": 20000}\
                """;
        return body.formatted(place.premises(), Instant.now().minusSeconds(60));
    }

    private static String withdrawal(int version, String reason) {
        return "{\"version\": %d, \"reason\": \"%s\"}".formatted(version, reason);
    }

    private static String colour(String colour, String replaces) {
        return "{\"colour\": \"%s\", \"reason\": \"seen\", \"since\": \"%s\", \"replaces\": %s}"
                .formatted(colour, today(), replaces);
    }

    private static String decision(String by, Place place) {
        String body =
                """
                {"premises": "%s", "decision": "%s", "decidedOn": "%s", "reason": "twice the same"}\
                """;
        return body.formatted(place.premises(), fresh("D-" + by + "-" + place.premises()), today());
    }

    private static String act(String act) {
        return "{\"act\": \"%s\", \"on\": \"%s\", \"words\": \"said\"}".formatted(act, today());
    }

    private static String letter(String by) {
        String body =
                """
                {"receiver": "market office", "letter": "%s", "on": "%s", "reason": "goods without mark"}\
                """;
        return body.formatted(fresh("L-" + by), today());
    }

    private static LocalDate today() {
        return LocalDate.now(Zones.CHINA);
    }
}
