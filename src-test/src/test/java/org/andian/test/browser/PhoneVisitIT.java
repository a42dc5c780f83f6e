package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.andian.portal.period.Zones;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Color;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

/**
 * Visits, rounds and work orders in the cellar: two dozen answers and five photos through a kill
 * and a second account; of two who answer one point both are shown; a round with three findings by
 * a thumb.
 */
class PhoneVisitIT {

    private static final String INSPECTIONS = "/api/v1/inspections";
    private static final int POINTS = 12;
    private static final int MOST_TAPS = 25;

    private final Populated portal = Populated.portal();

    @TempDir private Path folder;

    private String premises;
    private String inspector;
    private String other;
    private int taps;

    @BeforeEach
    void twoInspectors() {
        premises = fresh("PV" + System.nanoTime() % 1_000_000);
        portal.premises(premises, "140802");
        String grant = "{\"role\": \"GRID_OFFICER\", \"district\": \"140802\"}";
        inspector = portal.person(premises + "-a", grant);
        other = portal.person(premises + "-b", grant);
    }

    @Test
    void answersAndPhotosOfTheCellarAreThereOnceUnderTheRightName() {
        long first = visit(List.of(inspector));
        long second = visit(List.of(inspector));
        try (Phone phone = phone(390)) {
            phone.login(inspector).whole();
            phone.offline(true);
            begin(phone, first);
            answerAll(phone, POINTS, 3);
            phone.page().locator("#finish").click();
            assertThat(phone.line()).containsText("1 项待发送");
            begin(phone, second);
            answerAll(phone, POINTS / 2, 2);

            phone.kill();
            phone.startAgain(true);
            assertThat(phone.line()).containsText("1 项待发送");
            phone.page().locator("a[href^='#/item/']").click();
            assertThat(phone.page().locator(".check .is-picked")).hasCount(POINTS / 2);
            assertThat(phone.page().locator("#finish")).containsText("还差 " + POINTS / 2);
            for (int at = POINTS / 2; at < POINTS; at++) {
                pick(phone, at, "PASS");
            }
            phone.kept();
            phone.page().locator("#finish").click();
            assertThat(phone.line()).containsText("2 项待发送");

            phone.offline(false);
            phone.login(other).whole();
            assertEquals("PLANNED PLANNED", state(first) + " " + state(second));
            phone.leave();
            phone.login(inspector);
            await().until(() -> (state(first) + " " + state(second)).equals("DONE DONE"));
            assertThat(phone.line()).containsText("已全部送达");
        }
        assertVisited(first, 3);
        assertVisited(second, 2);
    }

    @Test
    void ofTwoAnswersToOnePointBothAreShownAndOneIsChosen() {
        long visit = visit(List.of(inspector, other));
        try (Phone phone = phone(390)) {
            phone.login(inspector).whole();
            phone.offline(true);
            begin(phone, visit);
            answerAll(phone, POINTS, 0);
            phone.page().locator("#finish").click();
            long point = point(visit);
            Rest.Reply theirs =
                    portal.as(other)
                            .post(
                                    INSPECTIONS + "/" + visit + "/answers",
                                    """
                                    {"answers": [{"item": %d, "verdict": "FAIL", "note": "箱门缺失", "seen": 0}]}\
                                    """
                                            .formatted(point));
            assertEquals(200, theirs.status(), theirs.body());
            phone.offline(false);
            assertThat(phone.line()).containsText("1 项有冲突");
            phone.openQueue();
            Locator pair = phone.queued("CONFLICT").locator(".pair > div");
            assertThat(pair.first()).containsText("合格");
            assertThat(pair.last()).containsText("箱门缺失");
            assertEquals("FAIL 1", answer(visit, point));
            pair.first().locator("[data-choose='MINE']").click();
            await().until(() -> state(visit).equals("DONE"));
        }
        assertEquals("PASS 2", answer(visit, point(visit)));
    }

    @Test
    void whoYieldsKeepsTheOtherAnswerAndAllElseGoesOn() {
        long visit = visit(List.of(inspector, other));
        try (Phone phone = phone(390)) {
            phone.login(inspector).whole();
            phone.offline(true);
            begin(phone, visit);
            answerAll(phone, POINTS, 0);
            phone.page().locator("#finish").click();
            long point = point(visit);
            portal.as(other)
                    .post(
                            INSPECTIONS + "/" + visit + "/answers",
                            """
                            {"answers": [{"item": %d, "verdict": "NOT_APPLICABLE", "seen": 0}]}\
                            """
                                    .formatted(point));
            phone.offline(false);
            assertThat(phone.line()).containsText("1 项有冲突");
            phone.openQueue();
            phone.page().locator("[data-choose='THEIRS']").click();
            await().until(() -> state(visit).equals("DONE"));
        }
        assertEquals("NOT_APPLICABLE 1", answer(visit, point(visit)));
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 320})
    void aRoundWithThreeFindingsIsWalkedByAThumb(int width) {
        long route = route(6);
        taps = 0;
        try (Phone phone = phone(width)) {
            phone.login(inspector).whole();
            phone.offline(true);
            Page page = phone.page();
            tap(page.locator("a[data-record='route " + route + "']"));
            for (int at = 0; at < 6; at++) {
                Locator place = page.locator(".check").nth(at);
                boolean isFound = at % 2 == 0;
                tap(place.locator("[data-code='" + (isFound ? "FOUND" : "FINE") + "']"));
                if (isFound) {
                    tap(place.locator("input").first());
                    place.locator("input").first().fill("发现 " + at);
                    taps++; // the camera's own button
                    phone.photos(place, List.of(photo(at)));
                }
            }
            tap(page.locator("#finish"));
            assertThat(phone.line()).containsText("1 项待发送");
            phone.offline(false);
            await().until(() -> found().size() == 3);
            assertThat(phone.line()).containsText("已全部送达");
        }
        assertTrue(taps <= MOST_TAPS, taps + " taps");
        assertEquals(
                6,
                count(
                        "select count(*) from patrol_stop s join premises x on x.id ="
                                + " s.premises_id where x.code = ?"));
        found().forEach(hazard -> assertEquals(1, files(hazard).size()));
    }

    /**
     * What is printed leads to the round without a line, and to the portal's page where none is.
     */
    @Test
    void theCodeAtAPlaceLeadsToItsRoundAndElseToItsPage() {
        route(2);
        String code = anyCode();
        try (Phone phone = phone(390)) {
            phone.login(inspector).whole();
            Page page = phone.page();
            page.navigate("/inspection/stop.xhtml?code=" + code);
            String printed = page.locator("#code code").textContent();
            assertTrue(printed.endsWith(Phone.SHELL + "#/place/" + code), printed);
            phone.offline(true);
            page.navigate(printed);
            assertThat(page.locator(".check")).hasCount(2);
            assertThat(page.locator(".check .state.is-done")).hasCount(1);
            phone.offline(false);
            phone.open("place/NO-ROUTE");
            assertThat(page.locator("#stopPage"))
                    .hasAttribute("href", "../inspection/stop.xhtml?code=NO-ROUTE");
        }
    }

    private String anyCode() {
        try (Connection database = portal.node().database();
                PreparedStatement asked =
                        database.prepareStatement(
                                "select min(p.code) from patrol_point p join premises x on x.id ="
                                        + " p.premises_id where x.code = ?")) {
            asked.setString(1, premises);
            try (ResultSet row = asked.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Phone phone(int width) {
        return new Phone(portal.node(), folder.resolve("profile"), width);
    }

    private void tap(Locator target) {
        taps++;
        target.click();
    }

    private void begin(Phone phone, long visit) {
        phone.page().locator("a[data-record='inspection " + visit + "']").click();
        assertThat(phone.page().locator(".check")).hasCount(POINTS);
    }

    /** All pass but the first, which fails where there are photos of it. */
    private void answerAll(Phone phone, int points, int photos) {
        for (int at = 0; at < points; at++) {
            pick(phone, at, at == 0 && photos > 0 ? "FAIL" : "PASS");
        }
        if (photos > 0) {
            Locator first = phone.page().locator(".check").first();
            first.locator("input").first().fill("端子发黑");
            for (int at = 0; at < photos; at++) {
                phone.photos(first, List.of(photo(photos * 10 + at)));
            }
        }
        phone.kept();
    }

    private static void pick(Phone phone, int at, String verdict) {
        phone.page().locator(".check").nth(at).locator("[data-code='" + verdict + "']").click();
    }

    private Path photo(int number) {
        return HazardSteps.photo(folder, "photo" + number, new Color(200, number * 7 % 256, 40));
    }

    private long visit(List<String> logins) {
        Rest.Reply made =
                portal.as("t-city")
                        .post(
                                INSPECTIONS,
                                """
                                {"premises": "%s", "dueOn": "%s", "checklist": "DAILY-GENERAL", "logins": ["%s"]}\
                                """
                                        .formatted(
                                                premises,
                                                LocalDate.now(Zones.CHINA).plusDays(3),
                                                String.join("\", \"", logins)));
        assertEquals(201, made.status(), made.body());
        return made.json().getAsJsonObject("inspection").get("number").getAsLong();
    }

    private JsonObject whole(long visit) {
        return portal.as("t-city").get(INSPECTIONS + "/" + visit).json();
    }

    private String state(long visit) {
        return whole(visit).getAsJsonObject("inspection").get("state").getAsString();
    }

    private long point(long visit) {
        return whole(visit).getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsLong();
    }

    private String answer(long visit, long point) {
        for (JsonElement one : whole(visit).getAsJsonArray("answers")) {
            JsonObject answer = one.getAsJsonObject();
            if (answer.get("item").getAsLong() == point) {
                return answer.get("verdict").getAsString() + " " + answer.get("version").getAsInt();
            }
        }
        return "none";
    }

    private void assertVisited(long visit, int photos) {
        JsonObject whole = whole(visit);
        assertEquals(POINTS, whole.getAsJsonArray("answers").size());
        whole.getAsJsonArray("answers")
                .forEach(
                        one ->
                                assertEquals(
                                        inspector, one.getAsJsonObject().get("by").getAsString()));
        assertEquals(1, whole.getAsJsonArray("findings").size(), whole.toString());
        JsonObject finding = whole.getAsJsonArray("findings").get(0).getAsJsonObject();
        assertEquals(inspector, finding.get("keptBy").getAsString());
        assertEquals(photos, files(finding.get("hazard").getAsLong()).size());
    }

    private List<JsonElement> files(long hazard) {
        return portal.as("t-city").get("/api/v1/files/hazard/" + hazard).items();
    }

    private List<Long> found() {
        return portal.as("t-city").get("/api/v1/hazards?premises=" + premises).items().stream()
                .map(one -> one.getAsJsonObject().get("number").getAsLong())
                .toList();
    }

    /** Of so many places of the premises. */
    private long route(int places) {
        try (Connection database = portal.node().database()) {
            long route =
                    insert(
                            database,
                            "insert into patrol_route (name, every_days, created_at, created_by)"
                                    + " values (?, 7, 0, 'tests')",
                            "Route " + premises);
            for (int no = 1; no <= places; no++) {
                long point =
                        insert(
                                database,
                                "insert into patrol_point (premises_id, code, name, place,"
                                        + " created_at, created_by) select id, concat('T', lpad(id,"
                                        + " 12, '0'), 'P"
                                        + no
                                        + "', 'X'), 'Place "
                                        + no
                                        + "', 'hall', 0, 'tests' from premises where code = ?",
                                premises);
                try (PreparedStatement link =
                        database.prepareStatement(
                                "insert into patrol_route_point (route_id, no, point_id) values (?,"
                                        + " ?, ?)")) {
                    link.setLong(1, route);
                    link.setInt(2, no);
                    link.setLong(3, point);
                    link.executeUpdate();
                }
            }
            return route;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static long insert(Connection database, String statement, String value)
            throws SQLException {
        try (PreparedStatement insert =
                database.prepareStatement(statement, Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, value);
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    private long count(String question) {
        try (Connection database = portal.node().database();
                PreparedStatement count = database.prepareStatement(question)) {
            count.setString(1, premises);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(question, broken);
        }
    }
}
