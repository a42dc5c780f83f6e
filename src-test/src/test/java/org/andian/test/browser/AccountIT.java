package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;

import org.andian.portal.period.Zones;
import org.andian.test.AuditTable;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What people do with their own account, and the security administrator with theirs. */
class AccountIT {

    private static final int WRONG_PASSWORDS = 5;
    private final Populated portal = Populated.portal();

    @Test
    void anOldPasswordMustBeChangedAndDoesNotComeBack() throws SQLException {
        String login = portal.person("old", "{\"role\": \"LEADER\", \"district\": \"140800\"}");
        try (Connection database = portal.node().database();
                PreparedStatement statement =
                        database.prepareStatement(
                                "update account set password_changed_at = ? where login = ?")) {
            statement.setLong(1, Instant.now().minus(Duration.ofDays(181)).toEpochMilli());
            statement.setString(2, login);
            assertEquals(1, statement.executeUpdate());
        }
        try (Visitor visitor = visitor().login(login, Populated.PASSWORD)) {
            assertTrue(visitor.page().url().endsWith("/password.xhtml"), visitor.page().url());
            visitor.page().navigate("/home.xhtml");
            assertEquals(
                    "/home.xhtml", changePassword(visitor, Populated.PASSWORD, "Brave-Lantern-42"));
            visitor.page().navigate("/password.xhtml");
            assertEquals(
                    "/password.xhtml",
                    changePassword(visitor, "Brave-Lantern-42", Populated.PASSWORD),
                    "a remembered password came back");
        }
    }

    /**
     * Others' guesses make strange browsers wait, not the one its owner has logged in with; its
     * other sessions end with the old password.
     */
    @Test
    void theOwnersBrowserWaitsForNobodyAndANewPasswordEndsOtherSessions() {
        String login = portal.person("owner", "{\"role\": \"LEADER\", \"district\": \"140800\"}");
        try (Visitor known = visitor().login(login, Populated.PASSWORD);
                Visitor other = visitor().login(login, Populated.PASSWORD);
                Visitor stranger = visitor()) {
            String before = session(known);
            known.page().navigate("/account/tokens.xhtml");
            known.page().locator("[id='token:name']").fill("a program");
            known.page().locator("[id='token:issue']").click();
            known.page().locator("#issued .code").waitFor();
            stranger.page().navigate("/login.xhtml");
            for (int guess = 0; guess < WRONG_PASSWORDS; guess++) {
                stranger.enter(login, "wrong-password-" + guess);
            }
            stranger.enter(login, Populated.PASSWORD);
            assertTrue(stranger.page().url().contains("/login.xhtml"), "a guesser did not wait");
            known.page().navigate("/password.xhtml");
            assertEquals(
                    "/password.xhtml",
                    changePassword(known, "not-the-password", "Brave-Lantern-42"));
            assertEquals(
                    "/account/tokens.xhtml",
                    changePassword(known, Populated.PASSWORD, "Brave-Lantern-42"));
            assertNotEquals(before, session(known));
            known.page().locator("[id='changed:end']").click();
            confirm(known.page());
            assertThat(known.page().locator("#tokens .ui-button-danger")).hasCount(0);
            // Not by its page, which leaves for the login by itself as soon as it hears of the end.
            String next = other.page().request().get("/home.xhtml").url();
            assertTrue(next.contains("/login.xhtml"), "the other session had a next request");
            known.turn(() -> known.page().locator("[id='person:leave']").click());
            known.enter(login, "Brave-Lantern-42");
            assertFalse(known.page().url().contains("/login.xhtml"), known.page().url());
        }
    }

    private static String session(Visitor visitor) {
        return visitor.cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("none");
    }

    private static String changePassword(Visitor visitor, String old, String fresh) {
        Page page = visitor.page();
        page.locator("input[id='change:old']").fill(old);
        page.locator("input[id='change:fresh']").fill(fresh);
        page.locator("input[id='change:again']").fill(fresh);
        visitor.turn(() -> page.locator("[id='change:save']").click());
        return URI.create(page.url()).getPath();
    }

    @Test
    void aDeputyHasBothReachesWhileItLastsAndTheTrailNamesBoth() throws SQLException {
        String away =
                portal.person("away", "{\"role\": \"CITY_OFFICE\", \"district\": \"140800\"}");
        String deputy =
                portal.person("deputy", "{\"role\": \"DUTY_WATCHER\", \"district\": \"430200\"}");
        Rest rest = portal.as(deputy);
        assertEquals(List.of(404, 200), devices(rest, "T-1", "T-3"));
        try (Visitor visitor = visitor().login(away, Populated.PASSWORD)) {
            Page page = visitor.page();
            page.navigate("/account/deputies.xhtml");
            page.locator("[id='deputy:login']").fill(deputy);
            page.locator("[id='deputy:from_input']").fill(today().toString());
            page.locator("[id='deputy:to_input']").fill(today().plusDays(1).toString());
            page.locator("[id='deputy:give']").click();
            assertThat(page.locator(".ui-confirm-dialog:visible")).containsText(deputy);
            confirm(page);
            page.locator("#given .state.is-normal").waitFor();
            assertEquals(List.of(200, 200), devices(rest, "T-1", "T-3"));
            assertEquals(
                    200,
                    rest.post("/api/v1/alarms/acknowledgements", "{\"ids\": [" + alarm() + "]}")
                            .status());
            page.locator("#given button").first().click();
            confirm(page);
            page.locator("#given .state.is-done").waitFor();
        }
        assertEquals(List.of(404, 200), devices(rest, "T-1", "T-3"));
        try (AuditTable table = new AuditTable(portal.node())) {
            assertTrue(
                    table.of(deputy, "alarm.acknowledge")
                            .getFirst()
                            .contains("| deputy for " + away + "; "),
                    table.of(deputy, "alarm.acknowledge").toString());
            assertEquals(1, table.of(away, "delegation.give").size());
            assertEquals(1, table.of(away, "delegation.revoke").size());
        }
    }

    @Test
    void whoLeavesHandsOverAndHasNoWayBack() {
        String leaving =
                portal.person(
                        "leaving", "{\"role\": \"DISTRICT_OFFICE\", \"district\": \"140802\"}");
        String next =
                portal.person("next", "{\"role\": \"GRID_OFFICER\", \"district\": \"430211\"}");
        Rest before = portal.as(leaving);
        assertEquals(List.of(200, 404), devices(before, "T-1", "T-3"));
        try (Visitor visitor = visitor().login(leaving, Populated.PASSWORD)) {
            visitor.page().navigate("/account/deputies.xhtml");
            visitor.page().locator("[id='leave:successor']").fill(next);
            visitor.page().locator("[id='leave:go']").click();
            confirm(visitor.page());
            visitor.page().waitForURL(url -> url.contains("/login.xhtml"));
        }
        assertEquals(List.of(200, 200), devices(portal.as(next), "T-1", "T-3"));
        assertEquals(401, before.get("/api/v1/devices/T-1").status());
        try (Visitor visitor = visitor()) {
            visitor.page().navigate("/login.xhtml");
            visitor.enter(leaving, Populated.PASSWORD);
            assertTrue(visitor.page().url().contains("/login.xhtml"), visitor.page().url());
        }
    }

    @Test
    void aSessionEndedElsewhereLeadsGentlyToTheLogin() {
        String login =
                portal.person("sessions", "{\"role\": \"LEADER\", \"district\": \"140800\"}");
        try (Visitor old = visitor().login(login, Populated.PASSWORD);
                Visitor fresh = visitor().login(login, Populated.PASSWORD)) {
            old.page()
                    .navigate(
                            "about:blank"); // a portal's page left open would ask by itself, and be
            // the one that is told
            fresh.page().navigate("/account/view.xhtml");
            Locator sessions = fresh.page().locator("#sessions tbody tr");
            assertThat(sessions).hasCount(2);
            fresh.page().locator("#sessions button").click();
            assertThat(sessions).hasCount(1);
            String sentTo =
                    await().until(
                                    () ->
                                            old.page()
                                                    .request()
                                                    .get(
                                                            "/premises/list.xhtml?text=x",
                                                            RequestOptions.create()
                                                                    .setMaxRedirects(0))
                                                    .headers()
                                                    .get("location"),
                                    Objects::nonNull);
            assertTrue(sentTo.contains("/login.xhtml?expired=true"), sentTo);
            old.page().navigate(sentTo);
            old.enter(login, Populated.PASSWORD);
            assertTrue(old.page().url().endsWith("/premises/list.xhtml?text=x"), old.page().url());
        }
    }

    @Test
    void theSecurityAdministratorChangesRolesAndDisables() {
        String login =
                portal.person(
                        "changed", "{\"role\": \"DISTRICT_OFFICE\", \"district\": \"140802\"}");
        Rest rest = portal.as(login);
        try (Visitor visitor = visitor().login("t-security", Populated.PASSWORD)) {
            Page page = visitor.page();
            page.navigate("/users/list.xhtml?text=" + login);
            visitor.turn(() -> page.locator("#accounts a").getByText(login).click());
            visitor.speak("en");
            choose(visitor, "grants:role", "LEADER");
            visitor.settle();
            page.locator("[id='grants:replace']").click();
            Locator asking = page.locator(".ui-confirm-dialog:visible");
            assertThat(asking).containsText(login);
            assertThat(asking)
                    .containsText(Pattern.compile("becomes Leader · 盐湖区; taken away: .* · 盐湖区\\."));
            confirm(page);
            page.locator("#told .is-done").first().waitFor();
            assertEquals(List.of(200, 404), devices(rest, "T-1", "T-3"));
            page.locator("#act .ui-button-danger").click();
            confirm(page);
            page.locator("#facts .state.is-offline").waitFor();
        }
        assertEquals(401, rest.get("/api/v1/devices/T-1").status());
    }

    @Test
    void whatIsRefusedIsSaidAndWhatWasTypedStays() {
        String away = portal.person("typing", "{\"role\": \"LEADER\", \"district\": \"140800\"}");
        try (Visitor visitor = visitor().login(away, Populated.PASSWORD)) {
            Page page = visitor.page();
            visitor.speak("en");
            page.navigate("/account/deputies.xhtml");
            page.locator("[id='deputy:login']").fill("no-such-person");
            page.locator("[id='deputy:from_input']").fill(today().minusDays(2).toString());
            page.locator("[id='deputy:to_input']").fill(today().minusDays(1).toString());
            page.locator("[id='deputy:reason']").fill("on leave");
            page.locator("[id='deputy:give']").click();
            assertThat(page.locator("#told .is-warning").first())
                    .containsText("There is no account “no-such-person”; check how it is written.");
            page.locator("[id='deputy:login']").fill("t-city");
            page.locator("[id='deputy:give']").click();
            assertThat(page.locator("#told .is-warning").first())
                    .containsText("The last day is past already");
            assertThat(page.locator("[id='deputy:reason']")).hasValue("on leave");
            assertThat(page.locator("[id='deputy:login']")).hasValue("t-city");
            page.navigate("/account/tokens.xhtml");
            page.locator("[id='token:name']").fill("a program");
            page.locator("[id='token:days']").fill("367");
            page.locator("[id='token:issue']").click();
            assertThat(page.locator("#told .is-warning").first())
                    .containsText("A token lives for 1 to 366 days");
            assertThat(page.locator("[id='token:name']")).hasValue("a program");
            page.locator("[id='token:days']").fill("1");
            page.locator("[id='token:issue']").click();
            page.locator("#issued .code").waitFor();
            Rest program = Rest.as(portal.node(), page.locator("#issued .code").innerText());
            assertEquals(200, program.get("/api/v1/devices/T-1").status());
            page.locator("#tokens .ui-button-danger").click();
            confirm(page);
            assertThat(page.locator("#tokens .ui-button-danger")).hasCount(0);
            assertEquals(401, program.get("/api/v1/devices/T-1").status());
        }
    }

    @Test
    void rolesThatSomebodyElseChangedMeanwhileAreNotReplaced() {
        String login =
                portal.person("twice", "{\"role\": \"CITY_OFFICE\", \"district\": \"140800\"}");
        try (Visitor one = visitor().login("t-security", Populated.PASSWORD);
                Visitor other = visitor().login("t-security", Populated.PASSWORD)) {
            one.page().navigate("/users/view.xhtml?login=" + login);
            other.page().navigate("/users/view.xhtml?login=" + login);
            addRole(one, "LEADER");
            one.page().locator("#told .is-done").first().waitFor();
            addRole(other, "FIRE_BRIGADE");
            other.page().locator("#told .is-warning").first().waitFor();
            assertThat(other.page().locator("#grants .plain-list li")).hasCount(2);
            addRole(other, "FIRE_BRIGADE");
            other.page().locator("#told .is-done").first().waitFor();
            assertThat(other.page().locator("#grants .plain-list li")).hasCount(3);
        }
    }

    @Test
    void aNameThatSomebodyElseChangedMeanwhileIsNotOverwritten() throws SQLException {
        String login = portal.person("named", "{\"role\": \"LEADER\", \"district\": \"140800\"}");
        try (Visitor one = visitor().login("t-security", Populated.PASSWORD);
                Visitor other = visitor().login("t-security", Populated.PASSWORD)) {
            one.page().navigate("/users/view.xhtml?login=" + login);
            other.page().navigate("/users/view.xhtml?login=" + login);
            rename(one, "甲", "１３８０００１１１１１");
            one.page().locator("#told .is-done").first().waitFor();
            rename(other, "乙", "");
            other.page().locator("#told .is-warning").first().waitFor();
            assertThat(other.page().locator("[id='facts:name']")).hasValue("乙");
            other.page().reload();
            assertThat(other.page().locator("[id='facts:name']")).hasValue("甲");
            rename(other, "乙", "");
            other.page().locator("#told .is-done").first().waitFor();
        }
        try (AuditTable table = new AuditTable(portal.node())) {
            List<String> renamed = table.of("t-security", "account.rename");
            assertTrue(
                    renamed.stream()
                            .anyMatch(
                                    row ->
                                            row.contains("account " + login)
                                                    && row.contains(
                                                            "name: \"甲\" -> \"乙\"; phone:"
                                                                    + " \"13800011111\" -> null")),
                    renamed.toString());
        }
    }

    @Test
    void whoRegulatesIsGivenIndustries() {
        String login =
                portal.person(
                        "regulates",
                        "{\"role\": \"INDUSTRY_REGULATOR\", \"district\": \"140800\","
                                + " \"industries\": [\"MALL\"]}");
        try (Visitor security = visitor().login("t-security", Populated.PASSWORD)) {
            Page page = security.page();
            page.navigate("/users/view.xhtml?login=" + login);
            choose(security, "grants:role", "INDUSTRY_REGULATOR");
            Locator boxes = page.locator("[id='grants:industries'] .ui-chkbox");
            assertTrue(boxes.count() > 1, "industries to choose from");
            Locator first = boxes.nth(0);
            if (first.locator("input").isChecked()) {
                first = boxes.nth(1);
            }
            first.click();
            page.locator("[id='grants:add']").click();
            confirm(page);
            page.locator("#told .is-done").first().waitFor();
            assertThat(page.locator("#grants .plain-list li")).hasCount(2);
            assertEquals(List.of(), security.complaints());
        }
    }

    private static void rename(Visitor visitor, String name, String phone) {
        visitor.page().locator("[id='facts:name']").fill(name);
        visitor.page().locator("[id='facts:phone']").fill(phone);
        visitor.page().locator("[id='facts:save']").click();
    }

    private static void addRole(Visitor visitor, String role) {
        choose(visitor, "grants:role", role);
        visitor.page().locator("[id='grants:add']").click();
        confirm(visitor.page());
        visitor.settle();
    }

    private Visitor visitor() {
        return Chromium.shared().visitor(portal.node());
    }

    private static List<Integer> devices(Rest rest, String... numbers) {
        return List.of(numbers).stream()
                .map(no -> rest.get("/api/v1/devices/" + no).status())
                .toList();
    }

    private long alarm() {
        String device = fresh("DEPUTY");
        assertEquals(
                0,
                portal.publisher(device, "T-SCHOOL")
                        .readings(device, "{\"values\": {\"residualCurrent\": 650}}")
                        .code());
        Rest city = portal.as("t-city");
        await().until(() -> city.get("/api/v1/alarms?device=" + device).total() == 1);
        return city.get("/api/v1/alarms?device=" + device)
                .items()
                .getFirst()
                .getAsJsonObject()
                .get("id")
                .getAsLong();
    }

    private static void confirm(Page page) {
        Locator yes = page.locator(".ui-confirmdialog-yes:visible");
        yes.waitFor();
        yes.click();
    }

    private static void choose(Visitor visitor, String menu, String value) {
        visitor.page()
                .evaluate(
                        "([menu, value]) => { const list = document.getElementById(menu +"
                                + " '_input'); list.value = value; list.dispatchEvent(new"
                                + " Event('change', {bubbles: true})); }",
                        List.of(menu, value));
        visitor.settle();
    }

    private static LocalDate today() {
        return LocalDate.now(Zones.CHINA);
    }
}
