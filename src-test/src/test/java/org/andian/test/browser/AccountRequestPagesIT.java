package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.andian.test.AuditTable;
import org.andian.test.Populated;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * An office asks for an account, the security administrator releases it, and who it is for logs in
 * with it; others are refused or withdrawn.
 */
class AccountRequestPagesIT {

    private static final String DISTRICT_OFFICE =
            "{\"role\": \"DISTRICT_OFFICE\", \"district\": \"140802\"}";
    private static final String FIRST_PASSWORD = "Brave-Lantern-42";

    private final Populated portal = Populated.portal();

    @Test
    void askedForReleasedAndUsed() throws SQLException {
        String office = portal.person("asks", DISTRICT_OFFICE);
        String wanted = fresh("wanted").toLowerCase(Locale.ROOT);
        try (Visitor visitor = visitor(office)) {
            visitor.speak("en");
            Page page = visitor.page();
            page.navigate("/home.xhtml");
            assertThat(page.locator("#accountRequestNews")).hasCount(0);
            page.locator("#sidenav a[href='/request/list.xhtml']").first().waitFor();
            page.navigate("/request/list.xhtml");
            assertThat(page.locator("#own")).containsText("No account has been asked for yet.");
            visitor.turn(() -> page.locator("a[href$='/request/new.xhtml']").click());
            assertEquals(
                    List.of(
                            "INDUSTRY_REGULATOR",
                            "GRID_OFFICER",
                            "DUTY_WATCHER",
                            "SAFETY_MANAGER",
                            "SERVICE_PROVIDER"),
                    values(page, "account:role"));
            visitor.turn(() -> page.locator("[id='account:save']").click());
            assertThat(page.locator("#account")).containsText("Enter what the account is for");
            fill(page, wanted, phone());
            choose(visitor, "account:role", "GRID_OFFICER");
            visitor.turn(() -> page.locator("[id='account:save']").click());
            assertThat(page.locator("#account .is-warning").first())
                    .containsText("This role needs a district; choose one.");
            assertThat(page.locator("[id='account:login']")).hasValue(wanted);
            chooseLabelled(visitor, "account:district", "盐湖区");
            visitor.turn(() -> page.locator("[id='account:save']").click());
            assertThat(page).hasURL(Pattern.compile("/request/list\\.xhtml"));
            assertThat(row(page, wanted)).containsText("Waiting");
            assertThat(row(page, wanted)).containsText("Grid officer · 盐湖区");
            page.navigate("/home.xhtml");
            assertThat(page.locator("#accountRequestNews")).containsText("1 waiting for an answer");
            assertEquals(List.of(), visitor.complaints());
        }
        release(wanted);
        try (Visitor visitor = visitor(office)) {
            visitor.speak("en");
            visitor.page().navigate("/home.xhtml");
            assertThat(visitor.page().locator("#accountRequestNews")).containsText("1 answered");
            visitor.page().navigate("/request/list.xhtml");
            assertThat(row(visitor.page(), wanted)).containsText("Released");
            assertThat(row(visitor.page(), wanted).locator("button")).hasCount(0);
        }
        try (Visitor visitor = Chromium.shared().visitor(portal.node())) {
            visitor.login(wanted, FIRST_PASSWORD);
            assertTrue(visitor.page().url().endsWith("/password.xhtml"), visitor.page().url());
        }
        try (AuditTable table = new AuditTable(portal.node())) {
            assertEquals(1, table.of(office, "accountRequest.ask").size());
        }
    }

    private void release(String wanted) {
        try (Visitor visitor = visitor("t-security")) {
            visitor.speak("en");
            Page page = visitor.page();
            page.navigate("/users/requests.xhtml?state=WAITING");
            assertThat(page.locator("#sidenav a[href='/users/list.xhtml'] .count")).isVisible();
            assertThat(page.locator("nav.tabs a.is-here"))
                    .hasAttribute("href", Pattern.compile("/users/requests\\.xhtml"));
            visitor.turn(() -> page.locator("#requests a").getByText(wanted).click());
            assertThat(page.locator(".facts").first()).containsText("Grid officer · 盐湖区");
            page.locator("input[id='release:password']").fill("short");
            visitor.turn(() -> page.locator("[id='release:save']").click());
            assertThat(page.locator("#told .is-warning").first())
                    .containsText("A password has 10 to 128 characters");
            assertThat(page.locator("[id='release:login']")).hasValue(wanted);
            page.locator("input[id='release:password']").fill(FIRST_PASSWORD);
            visitor.turn(() -> page.locator("[id='release:save']").click());
            assertThat(page).hasURL(Pattern.compile("/users/requests\\.xhtml"));
            assertThat(page.locator("#told .is-done").first())
                    .containsText("Account " + wanted + " created");
            page.navigate("/users/requests.xhtml?state=RELEASED");
            visitor.turn(() -> page.locator("#requests a").getByText(wanted).click());
            assertThat(page.locator("#release")).hasCount(0);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void refusedWithAReasonAndWithdrawn() {
        String office = portal.person("asks-too", DISTRICT_OFFICE);
        String refused = ask(office, "refused");
        String withdrawn = ask(office, "withdrawn");
        try (Visitor visitor = visitor("t-security")) {
            visitor.speak("en");
            Page page = visitor.page();
            page.navigate("/users/requests.xhtml?state=WAITING");
            visitor.turn(() -> page.locator("#requests a").getByText(refused).click());
            visitor.turn(() -> page.locator("[id='refuse:save']").click());
            assertThat(page.locator("#refuse")).containsText("Enter the reason of the refusal");
            page.locator("[id='refuse:why']").fill("nobody works there");
            visitor.turn(() -> page.locator("[id='refuse:save']").click());
            assertThat(page).hasURL(Pattern.compile("/users/requests\\.xhtml"));
        }
        try (Visitor visitor = visitor(office)) {
            visitor.speak("en");
            Page page = visitor.page();
            page.navigate("/request/list.xhtml");
            assertThat(row(page, refused)).containsText("nobody works there");
            row(page, withdrawn).locator("button").click();
            Locator yes = page.locator(".ui-confirmdialog-yes:visible");
            assertThat(page.locator(".ui-confirm-dialog:visible")).containsText(withdrawn);
            yes.click();
            assertThat(row(page, withdrawn)).containsText("Withdrawn");
            assertThat(row(page, withdrawn).locator("button")).hasCount(0);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    /** Of his own premises, which stands in the form already. */
    @Test
    void aManagerAsksForASecondOne() {
        String manager =
                portal.person(
                        "manages", "{\"role\": \"SAFETY_MANAGER\", \"premises\": \"T-SCHOOL\"}");
        String second = fresh("second").toLowerCase(Locale.ROOT);
        try (Visitor visitor = visitor(manager)) {
            Page page = visitor.page();
            page.navigate("/request/new.xhtml");
            assertEquals(List.of("SAFETY_MANAGER"), values(page, "account:role"));
            assertThat(page.locator("[id='account:premises']")).hasValue("T-SCHOOL");
            fill(page, second, phone());
            page.locator("[id='account:premises']").fill("T-BANK");
            visitor.turn(() -> page.locator("[id='account:save']").click());
            assertThat(page.locator("#account .is-warning").first()).isVisible();
            page.locator("[id='account:premises']").fill("T-SCHOOL");
            visitor.turn(() -> page.locator("[id='account:save']").click());
            assertThat(page).hasURL(Pattern.compile("/request/list\\.xhtml"));
            assertThat(row(page, second)).isVisible();
        }
    }

    /** Of a premises in its reach, which it names by the code. */
    @Test
    void anOfficeAsksForAManagerOfAPremises() {
        String office = portal.person("asks-manager", DISTRICT_OFFICE);
        String wanted = fresh("manager").toLowerCase(Locale.ROOT);
        try (Visitor visitor = visitor(office)) {
            visitor.speak("en");
            Page page = visitor.page();
            page.navigate("/request/new.xhtml");
            fill(page, wanted, phone());
            choose(visitor, "account:role", "SAFETY_MANAGER");
            page.locator("[id='account:premises']").fill("T-MALL");
            visitor.turn(() -> page.locator("[id='account:save']").click());
            assertThat(page.locator("#account .is-warning").first()).containsText("T-MALL");
            page.locator("[id='account:premises']").fill("T-SCHOOL");
            visitor.turn(() -> page.locator("[id='account:save']").click());
            assertThat(page).hasURL(Pattern.compile("/request/list\\.xhtml"));
            assertThat(row(page, wanted)).containsText("盐湖第一中学（测试） (T-SCHOOL)");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    private String ask(String office, String name) {
        String wanted = fresh(name).toLowerCase(Locale.ROOT);
        try (Visitor visitor = visitor(office)) {
            Page page = visitor.page();
            page.navigate("/request/new.xhtml");
            fill(page, wanted, phone());
            choose(visitor, "account:role", "DUTY_WATCHER");
            chooseLabelled(visitor, "account:district", "盐湖区");
            visitor.turn(() -> page.locator("[id='account:save']").click());
            assertThat(row(page, wanted)).isVisible();
        }
        return wanted;
    }

    private static void fill(Page page, String login, String phone) {
        page.locator("[id='account:login']").fill(login);
        page.locator("[id='account:name']").fill("Name of " + login);
        page.locator("[id='account:phone']").fill(phone);
        page.locator("[id='account:why']").fill("to try");
    }

    private static Locator row(Page page, String login) {
        return page.locator("#own tbody tr")
                .filter(new Locator.FilterOptions().setHasText(login))
                .first();
    }

    /** A number of its own for each person. */
    private static String phone() {
        return "136%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    private static List<?> values(Page page, String menu) {
        return (List<?>)
                page.evaluate(
                        "menu => [...document.getElementById(menu + '_input').options].map(one =>"
                                + " one.value)",
                        menu);
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

    private static void chooseLabelled(Visitor visitor, String menu, String label) {
        Object value =
                visitor.page()
                        .evaluate(
                                "([menu, label]) => [...document.getElementById(menu +"
                                        + " '_input').options].find(one => one.text ==="
                                        + " label).value",
                                List.of(menu, label));
        choose(visitor, menu, value.toString());
    }

    private Visitor visitor(String login) {
        return Chromium.shared().visitor(portal.node()).login(login, Populated.PASSWORD);
    }
}
