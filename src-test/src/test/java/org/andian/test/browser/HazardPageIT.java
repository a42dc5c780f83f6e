package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/** An alarm is made a hazard, ordered, proved, sent back, proved again, reviewed, off the list. */
class HazardPageIT {

    private static final String DISTRICT = "140802";

    @TempDir private Path folder;

    private final Populated portal = Populated.portal();
    private final String premises = Populated.fresh("HAZ");

    @Test
    void fromAnAlarmToOffTheList() throws IOException {
        portal.premises(premises, DISTRICT);
        String manager =
                portal.person(
                        "haz-manager",
                        "{\"role\": \"SAFETY_MANAGER\", \"premises\": \"" + premises + "\"}");
        String body = body();
        long alarm = alarm();
        String hazard;
        try (Visitor office = visitor("t-district")) {
            hazard = made(office, alarm);
            mark(office, body);
            order(office, hazard, body);
            assertEquals(List.of(), office.complaints());
        }
        waits(manager, hazard, "Mend", 1);
        prove(manager, hazard, "renewed the terminal");
        waits("t-district", hazard, "Review", 0);
        review(hazard, "back", "no measurement");
        prove(manager, hazard, "measured as well");
        review(hazard, "do", "measured 28 mA on the spot");
        try (Visitor leader = visitor("t-leader")) {
            Page page = leader.page();
            page.navigate("/hazard/list.xhtml?premises=" + premises + "&standing=CLOSED");
            assertThat(page.locator("[id='list:hazards_data'] > tr")).hasCount(1);
            page.navigate("/hazard/view.xhtml?id=" + hazard);
            assertThat(page.locator("#history .track li")).hasCount(6);
            assertThat(page.locator("#proofs .track li")).hasCount(2);
            assertThat(page.locator("[id='reviewing:do']")).hasCount(0);
            assertEquals(List.of(), leader.complaints());
        }
    }

    private String made(Visitor office, long alarm) {
        Page page = office.page();
        page.navigate("/alarm/detail.xhtml?id=" + alarm);
        assertThat(page.locator("[id='dismissal:do']")).isVisible();
        office.turn(() -> page.locator("#hazardOfAlarm a[href*='/hazard/new']").click());
        assertThat(page.locator("[id='hazard:what']")).not().hasValue("");
        office.turn(() -> page.locator("[id='hazard:save']").click());
        assertThat(page).hasURL(Pattern.compile("/hazard/view\\.xhtml\\?id=\\d+"));
        String id = page.url().replaceFirst(".*id=", "");
        page.navigate("/alarm/detail.xhtml?id=" + alarm);
        assertThat(page.locator("#hazardOfAlarm a[href*='/hazard/view']")).hasCount(1);
        assertThat(page.locator("[id='dismissal:do']")).hasCount(0);
        return id;
    }

    private void mark(Visitor office, String body) {
        Page page = office.page();
        page.navigate("/hazard/issuers.xhtml?text=" + body);
        page.locator("[id='list:rows_data'] button").first().click();
        page.locator("[id='draft:mark']").fill("HAZ " + body);
        page.locator("[id='draft:sheet'] .form-end button").last().click();
        assertThat(page.locator("[id='list:rows_data']")).containsText("HAZ");
    }

    private void order(Visitor office, String hazard, String body) {
        Page page = office.page();
        page.navigate("/hazard/view.xhtml?id=" + hazard);
        office.turn(() -> page.locator(".next-act a[href*='ordering']").click());
        choose(page, "order:body", body);
        page.locator("textarea[id$=':demand']").fill("renew the terminal");
        page.locator("[id='order:bases'] label").first().click();
        page.locator("[id='order:save']").click();
        office.turn(() -> page.locator(".ui-confirmdialog-yes:visible").click());
        assertThat(page).hasURL(Pattern.compile("/hazard/order\\.xhtml\\?id=\\d+"));
        assertThat(page.locator("#items")).containsText("renew the terminal");
        assertThat(page.locator("#services")).containsText("In the portal");
        Download paper = page.waitForDownload(() -> page.locator("[id='printing:do']").click());
        assertTrue(paper.suggestedFilename().matches("order-\\d+\\.pdf"));
    }

    private static void choose(Page page, String id, String label) {
        page.locator("[id='" + id + "']").click();
        page.locator("[id='" + id + "_panel'] li")
                .filter(new Locator.FilterOptions().setHasText(label))
                .click();
    }

    /**
     * Whoever's turn it is finds it on the workbench, also after that has looked anew by itself.
     *
     * @param rulers how many show how much of the time until its last day is over
     */
    private void waits(String login, String hazard, String act, int rulers) {
        try (Visitor visitor = visitor(login)) {
            Page page = visitor.page();
            page.navigate("/home.xhtml");
            Locator row =
                    page.locator("[id='todo:hazards_data'] > tr")
                            .filter(
                                    new Locator.FilterOptions()
                                            .setHas(page.locator("a[href$='?id=" + hazard + "']")));
            assertThat(row).containsText(act);
            page.evaluate(
                    "() => { document.getElementById('todo:hazards').dataset.old = 'old';"
                            + " window.andianPush('alarms'); }");
            assertThat(page.locator("[data-old]")).hasCount(0);
            assertThat(row).containsText(act);
            assertThat(row.locator(".due i")).hasCount(rulers);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    private void prove(String manager, String hazard, String words) throws IOException {
        try (Visitor visitor = visitor(manager)) {
            Page page = visitor.page();
            page.navigate("/hazard/view.xhtml?id=" + hazard);
            String name = Populated.fresh("photo") + words.length() + ".jpg";
            page.locator("[id='files:choose_input']").setInputFiles(photo(name));
            assertThat(page.locator(".attachment-name").last()).hasText(name);
            page.locator("[id='proving:words']").fill(words);
            visitor.turn(() -> page.locator("[id='proving:do']").click());
            assertThat(page.locator("#proofs")).containsText(words);
            assertThat(page.locator("[id='reviewing:do']")).hasCount(0);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    private void review(String hazard, String button, String words) {
        try (Visitor office = visitor("t-district")) {
            Page page = office.page();
            page.navigate("/hazard/view.xhtml?id=" + hazard);
            page.locator("[id='reviewing:review']").fill(words);
            office.turn(() -> page.locator("[id='reviewing:" + button + "']").click());
            assertThat(page.locator("#proofs")).containsText(words);
            assertEquals(List.of(), office.complaints());
        }
    }

    private Path photo(String name) throws IOException {
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setColor(Color.ORANGE);
        drawing.fillRect(100, 100, 200, 200);
        drawing.dispose();
        Path file = folder.resolve(name);
        ImageIO.write(picture, "jpg", file.toFile());
        assertTrue(Files.size(file) > 0);
        return file;
    }

    private String body() {
        String name = Populated.fresh("Office");
        Rest.Reply reply =
                Rest.local(portal.node())
                        .post(
                                "/api/local/demo/organisation",
                                """
                                {"bodies": [{"key": "haz", "name": "%s", "kind": "SAFETY-OFFICE", \
                                "district": "%s"}]}\
                                """
                                        .formatted(name, DISTRICT));
        assertEquals(201, reply.status(), reply.body());
        return name;
    }

    private long alarm() {
        String device = Populated.fresh("HAZ-1");
        Rest system = portal.as("t-system");
        system.post(
                "/api/v1/devices",
                "{\"no\": \"%s\", \"type\": \"DETECTOR-4\", \"premises\": \"%s\"}"
                        .formatted(device, premises));
        system.post(
                "/api/v1/devices/" + device + "/readings",
                "{\"ts\": %d, \"circuit\": 1, \"values\": {\"residualCurrent\": 812}}"
                        .formatted(Instant.now().toEpochMilli()));
        List<JsonElement> alarms =
                await().until(
                                () -> system.get("/api/v1/alarms?device=" + device).items(),
                                found -> !found.isEmpty());
        return alarms.getFirst().getAsJsonObject().get("id").getAsLong();
    }

    private Visitor visitor(String login) {
        Visitor visitor = Chromium.shared().visitor(portal.node()).login(login, Populated.PASSWORD);
        visitor.speak("en");
        return visitor;
    }
}
