package org.andian.test.outside;

import static org.andian.test.RequestKeys.under;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import org.andian.portal.period.Zones;
import org.andian.test.PermissionTable;
import org.andian.test.Populated;
import org.andian.test.RequestKeys;
import org.andian.test.Rest;
import org.andian.test.TwoPlaces;
import org.andian.test.TwoPlaces.Place;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import javax.imageio.ImageIO;

/** What phones send is done once, in the name of who made it, and never over what others did. */
class PhoneRestIT {

    private static final String EXPECTED =
            """
                              system security audit city district regulator fire grid duty manager provider leader
            account           io     io       io    io   io       io        io   io   io   io      io       io
            how it stands     io     -        -     i    i        i         i    i    i    i       i        i
            find              -      -        -     i    i        i         i    i    i    i       i        -
            prove             -      -        -     -    -        -         -    -    -    i       i        -
            add a photo       -      -        -     i    i        i         i    i    i    i       i        -
            decide            io     io       io    io   io       io        io   io   io   io      io       io
            """;

    private static final String HAZARDS = "/api/v1/phone/hazards";
    private static final String PROOF = "{\"version\": %d, \"words\": \"%s\"}";
    private static final String DECISION =
            """
            {"recordKind": "hazard", "recordKey": "%d", "mine": "{}", "theirs": "{}", "chosen": "%s"}\
            """;

    private static final int UNPROCESSABLE = 422;

    private final Populated portal = Populated.portal();
    private final TwoPlaces places = TwoPlaces.portal();
    private final Rest manager = places.as("manager");

    @Test
    void everyRoleAtEveryAddress() {
        PermissionTable table =
                new PermissionTable()
                        .with("account", (role, place) -> got(role, "/api/v1/phone/account"))
                        .with(
                                "how it stands",
                                (role, place) -> got(role, HAZARDS + "/" + place.hazard()))
                        .with(
                                "find",
                                (role, place) ->
                                        answered(send(role, HAZARDS, finding(place, "tried"))))
                        .with("prove", this::proved)
                        .with(
                                "add a photo",
                                (role, place) ->
                                        answered(
                                                under(places.as(role), RequestKeys.fresh())
                                                        .post(
                                                                photos(ordered(place)),
                                                                photo(Color.RED))))
                        .with(
                                "decide",
                                (role, place) ->
                                        answered(
                                                send(
                                                        role,
                                                        "/api/v1/phone/conflicts",
                                                        DECISION.formatted(
                                                                place.hazard(), "MINE"))));
        assertEquals(
                PermissionTable.aligned(EXPECTED), table.tried(places.inside(), places.outside()));
        System.out.println("Permissions of phones: " + table.checks() + " checks, no leak");
    }

    /** Lists end after a hundred, so that who sees everything may not see these. */
    @Test
    void whatIsTakenAlongIsOfTheOwnReach() {
        Place inside = places.inside();
        Place outside = places.outside();
        String mine = manager.get("/api/v1/phone/alarms").body();
        assertTrue(mine.contains("\"id\":" + inside.alarm() + ","), mine);
        String tasks = manager.get("/api/v1/phone/tasks").body();
        assertTrue(tasks.contains("\"" + inside.premises() + "\""), tasks);
        for (String role : TwoPlaces.ROLES) {
            if (!role.equals("system")) {
                String alarms = places.as(role).get("/api/v1/phone/alarms").body();
                assertFalse(alarms.contains("\"id\":" + outside.alarm() + ","), role);
                String all = places.as(role).get("/api/v1/phone/tasks").body();
                assertFalse(all.contains("\"" + outside.premises() + "\""), role);
            }
        }
    }

    @Test
    void aFindingThatIsSentAgainIsThereOnce() {
        String key = RequestKeys.fresh();
        String body = finding(places.inside(), "sent twice " + key);
        Rest.Reply first = under(manager, key).post(HAZARDS, body);
        Rest.Reply second = under(manager, key).post(HAZARDS, body);
        assertEquals("DONE", first.json().get("outcome").getAsString(), first.body());
        assertEquals(first.body(), second.body());
        assertEquals(1, manager.get("/api/v1/hazards?premises=Z-IN&text=" + key).total());
        Rest.Reply other =
                under(manager, key).post(HAZARDS, finding(places.inside(), "other " + key));
        assertEquals(UNPROCESSABLE, other.status(), other.body());
        Rest.Reply grid = under(places.as("grid"), key).post(HAZARDS, body);
        assertEquals("DONE", grid.json().get("outcome").getAsString(), grid.body());
        assertEquals(2, manager.get("/api/v1/hazards?premises=Z-IN&text=" + key).total());
    }

    @Test
    void aPhotoThatIsSentAgainIsThereOnce() {
        long hazard = ordered(places.inside());
        String key = RequestKeys.fresh();
        byte[] photo = photo(Color.BLUE);
        Rest.Reply first = under(manager, key).post(photos(hazard), photo);
        Rest.Reply second = under(manager, key).post(photos(hazard), photo);
        assertEquals(200, first.status(), first.body());
        assertEquals(first.body(), second.body());
        assertEquals(1, manager.get("/api/v1/files/hazard/" + hazard).items().size());
        assertEquals(
                UNPROCESSABLE,
                under(manager, key).post(photos(hazard), photo(Color.GREEN)).status());
        assertEquals(
                413,
                under(manager, RequestKeys.fresh())
                        .post(photos(hazard), new byte[1024 * 1024 + 1])
                        .status());
    }

    @Test
    void whatOthersDidMeanwhileIsToldAndStays() {
        long hazard = ordered(places.inside());
        int seen = version(hazard);
        String key = RequestKeys.fresh();
        change(hazard);
        JsonObject told = prove(key, hazard, seen, "mine").json();
        assertEquals("CONFLICT", told.get("outcome").getAsString(), told.toString());
        JsonObject present = told.getAsJsonObject("present");
        assertEquals(seen + 1, present.get("version").getAsInt());
        assertTrue(present.getAsJsonArray("lines").size() > 0, told.toString());
        assertEquals(List.of(), proofs(hazard));
        JsonObject done = prove(RequestKeys.fresh(), hazard, seen + 1, "mine").json();
        assertEquals("DONE", done.get("outcome").getAsString(), done.toString());
        assertEquals(1, proofs(hazard).size());
    }

    @Test
    void aProofThatWasNotAnsweredIsNoConflictWithItself() {
        long hazard = ordered(places.inside());
        int seen = version(hazard);
        String key = RequestKeys.fresh();
        Rest.Reply first = prove(key, hazard, seen, "mended");
        assertEquals("DONE", first.json().get("outcome").getAsString(), first.body());
        assertEquals(first.body(), prove(key, hazard, seen, "mended").body());
        assertEquals(1, proofs(hazard).size());
    }

    @Test
    void nobodySendsInAnothersName() {
        String body = finding(places.inside(), "not mine");
        Rest.Reply refused =
                under(manager, RequestKeys.fresh()).post(HAZARDS + "?account=z-city", body);
        assertEquals(409, refused.status(), refused.body());
        Rest.Reply own =
                under(manager, RequestKeys.fresh()).post(HAZARDS + "?account=z-manager", body);
        assertEquals(200, own.status(), own.body());
    }

    @Test
    void aKeyIsWantedAndOneOfLongAgoIsNotTaken() {
        String body = finding(places.inside(), "no key");
        assertEquals(UNPROCESSABLE, manager.post(HAZARDS, body).status());
        assertEquals(UNPROCESSABLE, under(manager, "x").post(HAZARDS, body).status());
        Rest.Reply old = under(manager, RequestKeys.made(Duration.ofDays(400))).post(HAZARDS, body);
        assertEquals(UNPROCESSABLE, old.status(), old.body());
        assertTrue(old.body().contains("180"), old.body());
    }

    /** A token keeps nothing on a phone, and a stranger is nobody's. */
    @Test
    void theSecretIsForLoginsAlone() {
        JsonObject account = manager.get("/api/v1/phone/account").json();
        assertTrue(account.get("secret").isJsonNull(), account.toString());
        Rest stranger = Rest.anonymous(portal.node());
        assertEquals(401, stranger.get("/api/v1/phone/account").status());
        assertEquals(403, stranger.post(HAZARDS, "{}").status());
    }

    private String proved(String role, Place place) {
        long hazard = ordered(place);
        return answered(
                send(
                        role,
                        HAZARDS + "/" + hazard + "/proofs",
                        PROOF.formatted(version(hazard), "tried")));
    }

    private Rest.Reply send(String role, String address, String body) {
        return under(places.as(role), RequestKeys.fresh()).post(address, body);
    }

    private Rest.Reply prove(String key, long hazard, int version, String words) {
        return under(manager, key)
                .post(HAZARDS + "/" + hazard + "/proofs", PROOF.formatted(version, words));
    }

    private String got(String role, String address) {
        return answered(places.as(role).get(address));
    }

    private static String answered(Rest.Reply reply) {
        return switch (reply.status()) {
            case 200 -> "yes";
            case 403, 404 -> "no";
            default -> reply.status() + " " + reply.body();
        };
    }

    private List<?> proofs(long hazard) {
        return manager.get("/api/v1/hazards/" + hazard + "/proofs").items();
    }

    private static String photos(long hazard) {
        return "/api/v1/phone/photos/hazard/" + hazard + "?name=box.jpg";
    }

    private static String finding(Place place, String what) {
        return """
        {"premises": "%s", "kind": "OTHER", "what": "%s", "foundOn": "%s"}\
        """
                .formatted(place.premises(), what, LocalDate.now(Zones.CHINA));
    }

    /** A hazard that somebody has to mend. */
    private long ordered(Place place) {
        Rest office = place == places.inside() ? places.as("city") : portal.as("t-city2");
        Rest.Reply made =
                under(office, RequestKeys.fresh()).post(HAZARDS, finding(place, "to be mended"));
        long hazard = made.json().get("recordKey").getAsLong();
        update("update hazard set state = 'ORDERED', due_on = '2099-01-01' where id = ?", hazard);
        return hazard;
    }

    private int version(long hazard) {
        return portal.as("z-system")
                .get("/api/v1/hazards/" + hazard)
                .json()
                .getAsJsonObject("hazard")
                .get("version")
                .getAsInt();
    }

    /** As an office changes it. */
    private void change(long hazard) {
        update("update hazard set version = version + 1 where id = ?", hazard);
    }

    private void update(String statement, long id) {
        try (Connection database = portal.node().database();
                PreparedStatement update = database.prepareStatement(statement)) {
            update.setLong(1, id);
            assertEquals(1, update.executeUpdate());
        } catch (SQLException broken) {
            throw new IllegalStateException(statement, broken);
        }
    }

    private static byte[] photo(Color colour) {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setColor(colour);
        drawing.fillRect(0, 0, 64, 48);
        drawing.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
