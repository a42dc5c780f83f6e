package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;

import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The life of premises, by mouse and keyboard: registered, edited, moved, closed, reopened, merged.
 */
class PremisesPagesIT {

    private final Populated portal = Populated.portal();
    private Visitor visitor;
    private Page page;

    @BeforeEach
    void come() {
        visitor = Chromium.shared().visitor(portal.node()).login("t-city", Populated.PASSWORD);
        visitor.speak("en");
        page = visitor.page();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void fromRegistrationToReopening() {
        String code = Populated.fresh("PP-LIFE");
        register(code, "Shop " + code);
        assertThat(page.locator("h1")).hasText("Shop " + code);

        page.navigate("/premises/edit.xhtml?code=" + code);
        page.locator("[id='premises:credit']").fill("91130700MA00000001");
        page.locator("[id='premises:save']").click();
        assertThat(page.locator(".notices")).containsText("credit code is wrong");
        page.locator("[id='premises:credit']").fill("");
        Menus.choose(page, "premises:datum", "GCJ-02");
        page.locator("[id='premises:lon']").fill("116.41024449916938");
        page.locator("[id='premises:lat']").fill("39.91640428150164");
        page.locator("[id='premises:save']").click();
        page.waitForURL(url -> url.contains("view.xhtml"));
        assertEquals(
                "116.4040 39.9150",
                String.format(
                        Locale.ROOT,
                        "%.4f %.4f",
                        told(code).get("lon").getAsDouble(),
                        told(code).get("lat").getAsDouble()));

        page.navigate("/premises/change.xhtml?code=" + code);
        Menus.choose(page, "move:group", "Hotels");
        page.locator("[id='move:reason']").fill("turned into a hotel");
        page.locator("[id='move'] .form-end button").click();
        page.waitForURL(url -> url.contains("view.xhtml"));
        assertEquals("HOTEL", told(code).get("venueGroup").getAsString());

        page.navigate("/premises/change.xhtml?code=" + code);
        page.locator("[id='close'] .form-end button").click();
        assertThat(page.locator(".notices")).containsText("Give a reason");
        assertThat(page.locator(".ui-confirm-dialog")).isHidden();
        page.locator("[id='close:reason']").fill("gone");
        page.locator("[id='close'] .form-end button").click();
        assertThat(page.locator(".ui-confirm-dialog:visible"))
                .containsText("its devices go on being watched");
        page.locator(".ui-confirmdialog-yes:visible").click();
        page.waitForURL(url -> url.contains("view.xhtml"));
        assertThat(page.locator(".main")).containsText("Closed since");

        page.navigate("/premises/change.xhtml?code=" + code);
        page.locator("[id='reopen:reason']").fill("back again");
        page.locator("[id='reopen'] .form-end button").click();
        page.waitForURL(url -> url.contains("view.xhtml"));
        assertEquals(
                true,
                told(code).get("closedOn") == null || told(code).get("closedOn").isJsonNull());
        assertEquals(List.of(), visitor.complaints());
    }

    /** Whatever part the screen shows, the printed file is whole. */
    @Test
    void aTabShowsItsPartAndPaperTheWhole() {
        String code = Populated.fresh("PP-TAB");
        register(code, "Shop " + code);
        Locator history = page.locator("[data-part='history']");
        assertThat(history).isVisible();
        assertThat(page.locator("[id='light'] .state")).hasText("Not monitored");

        page.locator(".tabs").getByText("Hazards").click();
        page.waitForURL(url -> url.contains("tab=hazards"));
        assertThat(page.locator(".tabs .is-here")).hasText("Hazards");
        assertThat(page.locator("[id='hazards']")).isVisible();
        assertThat(history).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(history).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        for (String tab : List.of("nonsense", "")) {
            page.navigate("/premises/view.xhtml?tab=" + tab + "&code=" + code);
            assertThat(history).isVisible();
            assertThat(page.locator(".tabs .is-here")).hasText("Overview");
        }
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void oneOfTwoWithTheSameNameIsMerged() {
        String code = Populated.fresh("PP-DUP");
        register(code + "-A", "Twin " + code);
        register(code + "-B", "TWIN  " + code);
        byte[] plan = "a plan".getBytes(StandardCharsets.UTF_8);
        Rest.Reply added =
                portal.as("t-city")
                        .post("/api/v1/files/premises/" + code + "-B?name=plan.txt", plan);
        assertEquals(201, added.status(), added.body());
        page.navigate("/premises/duplicates.xhtml");
        Locator row =
                page.locator(
                        "[id='pairs:table'] tr", new Page.LocatorOptions().setHasText(code + "-A"));
        row.getByText("Keep first").click();
        page.locator("[id='merge:reason']").fill("entered twice");
        page.locator("[id='merge'] .ui-button-danger").click();
        assertThat(row).hasCount(0);
        assertEquals(code + "-A", told(code + "-B").get("successor").getAsString());
        page.navigate("/premises/view.xhtml?code=" + code + "-A");
        assertThat(page.locator(".attachment-facts")).containsText("plan.txt");
        assertThat(page.locator(".attachment-facts")).containsText("merged into this one");
        String files = portal.as("t-city").get("/api/v1/files/premises/" + code + "-A").body();
        assertTrue(files.contains("\"mergedFrom\":\"" + code + "-B\""), files);
        assertEquals(List.of(), visitor.complaints());
    }

    /** A menu must close on a choice for those who asked their system for less motion, too. */
    @Test
    void menusCloseWithReducedMotion() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate("/premises/new.xhtml");
        Menus.choose(page, "premises:group", "Hotels");
        assertThat(page.locator("[id='premises:group_label']")).hasText("Hotels");
        assertThat(page.locator("[id='premises:group_panel']")).isHidden();
    }

    /** Whoever fills in a form is told of everything at once, each by its field. */
    @Test
    void allThatIsWrongIsNamedAtOnce() {
        page.navigate("/premises/new.xhtml");
        page.locator("[id='premises:code']").fill("no code");
        page.locator("[id='premises:name']").fill("Shop");
        page.locator("[id='premises:credit']").fill("91130700MA00000001");
        page.locator("[id='premises:lon']").fill("200");
        page.locator("[id='premises:lat']").fill("35");
        page.locator("[id='premises:phone']").fill("12ab");
        page.locator("[id='premises:save']").click();
        assertThat(page.locator(".notices .notice"))
                .containsText(
                        new String[] {
                            "Premises code: 1 to 40 letters",
                            "Choose a district",
                            "Choose an industry",
                            "credit code is wrong",
                            "Give the address",
                            "a longitude from 73 to 136",
                            "A phone number has digits"
                        });
        assertThat(page.locator("label[for='premises:contact']")).not().containsText("stars");
        assertEquals(
                page.locator("[id='premises:lon']").boundingBox().width,
                page.locator("[id='premises:lat']").boundingBox().width);
        assertEquals(List.of(), visitor.complaints());
    }

    private void register(String code, String name) {
        page.navigate("/premises/new.xhtml");
        page.locator("[id='premises:code']").fill(code);
        Menus.choose(page, "premises:district", "\u6c38\u6d4e\u5e02");
        Menus.choose(page, "premises:group", "Malls and supermarkets");
        page.locator("[id='premises:name']").fill(name);
        page.locator("[id='premises:address']").fill("1 Test Road");
        page.locator("[id='premises:save']").click();
        page.waitForURL(url -> url.contains("view.xhtml"));
    }

    private JsonObject told(String code) {
        return portal.as("t-city").get("/api/v1/premises/" + code).json();
    }
}
