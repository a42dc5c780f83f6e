package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.andian.test.Node;
import org.andian.test.Rest;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/** What people do with a hazard on its pages, in English, until it is off the list. */
final class HazardSteps {

    private static final int CREATED = 201;

    private HazardSteps() {}

    /** A body in whose name a district's office can issue orders. */
    static void body(Node node, String name, String district) {
        body(node, name, "SAFETY-OFFICE", district);
    }

    /**
     * @param kind as the demo has it: a safety office signs what its district prints
     */
    static void body(Node node, String name, String kind, String district) {
        Rest.Reply reply =
                Rest.local(node)
                        .post(
                                "/api/local/demo/organisation",
                                """
                                {"bodies": [{"key": "haz", "name": "%s", "kind": "%s", "district": "%s"}]}\
                                """
                                        .formatted(name, kind, district));
        assertEquals(CREATED, reply.status(), reply.body());
    }

    /**
     * An alarm is made a hazard.
     *
     * @return its number
     */
    static String make(Visitor office, long alarm) {
        Page page = office.page();
        page.navigate("/alarm/detail.xhtml?id=" + alarm);
        assertThat(page.locator("[id='dismissal:do']")).isVisible();
        office.turn(() -> page.locator("#hazardOfAlarm a[href*='/hazard/new']").click());
        assertThat(page.locator("[id='hazard:what']")).not().hasValue("");
        office.turn(() -> page.locator("[id='hazard:save']").click());
        assertThat(page).hasURL(Pattern.compile("/hazard/view\\.xhtml\\?id=\\d+"));
        String hazard = number(page);
        page.navigate("/alarm/detail.xhtml?id=" + alarm);
        assertThat(page.locator("#hazardOfAlarm a[href*='/hazard/view']")).hasCount(1);
        assertThat(page.locator("[id='dismissal:do']")).hasCount(0);
        return hazard;
    }

    /** The body's numbers begin with a mark from now on. */
    static void mark(Visitor office, String body, String mark) {
        Page page = office.page();
        page.navigate("/hazard/issuers.xhtml?text=" + body);
        page.locator("[id='list:rows_data'] button").first().click();
        page.locator("[id='draft:mark']").fill(mark);
        page.locator("[id='draft:sheet'] .form-end button").last().click();
        assertThat(page.locator("[id='list:rows_data']")).containsText(mark);
    }

    /**
     * Within so many calendar days.
     *
     * @return the order's number in the portal; its page is open
     */
    static String order(Visitor office, String hazard, String body, String demand, int days) {
        Page page = office.page();
        page.navigate("/hazard/view.xhtml?id=" + hazard);
        office.turn(() -> page.locator(".next-act a[href*='ordering']").click());
        Menus.choose(page, "order:body", body);
        page.locator("textarea[id$=':demand']").fill(demand);
        page.locator("[id='order:bases'] label").first().click();
        page.locator("[id='order:days']").fill(Integer.toString(days));
        page.locator("[id='order:measures']").focus();
        office.settle();
        page.locator("[id='order:save']").click();
        office.turn(() -> page.locator(".ui-confirmdialog-yes:visible").click());
        assertThat(page).hasURL(Pattern.compile("/hazard/order\\.xhtml\\?id=\\d+"));
        assertThat(page.locator("#items")).containsText(demand);
        assertThat(page.locator("#services")).containsText("In the portal");
        return number(page);
    }

    private static String number(Page page) {
        return page.url().replaceFirst(".*id=", "");
    }

    /**
     * Whoever's turn it is finds it on the workbench, also after that has looked anew by itself.
     *
     * @param rulers how many show how much of the time until its last day is over
     */
    static void waits(Visitor visitor, String hazard, String act, int rulers) {
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
    }

    /**
     * Photos, then words.
     *
     * @param all how many photos there are then
     */
    static void prove(Visitor manager, String hazard, String words, List<Path> photos, int all) {
        Page page = manager.page();
        page.navigate("/hazard/view.xhtml?id=" + hazard);
        page.locator("[id='files:choose_input']").setInputFiles(photos.toArray(Path[]::new));
        assertThat(page.locator(".attachment-name")).hasCount(all);
        assertThat(page.locator(".attachment-view img")).hasCount(all);
        page.locator("[id='proving:words']").fill(words);
        page.locator("[id='proving:measured']").fill("28 mA");
        manager.turn(() -> page.locator("[id='proving:do']").click());
        assertThat(page.locator("#proofs")).containsText(words);
        assertThat(page.locator("[id='reviewing:do']")).hasCount(0);
    }

    static void sendBack(Visitor office, String hazard, String words) {
        review(office, hazard, "back", words);
    }

    static void close(Visitor office, String hazard, String words) {
        review(office, hazard, "do", words);
    }

    private static void review(Visitor office, String hazard, String button, String words) {
        Page page = office.page();
        page.navigate("/hazard/view.xhtml?id=" + hazard);
        page.locator("[id='reviewing:review']").fill(words);
        office.turn(() -> page.locator("[id='reviewing:" + button + "']").click());
        assertThat(page.locator("#proofs")).containsText(words);
    }

    /** As a camera makes it, each with a content of its own. */
    static Path photo(Path folder, String name, Color colour) {
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setColor(colour);
        drawing.fillRect(100, 100, 200, 200);
        drawing.dispose();
        Path file = folder.resolve(name + ".jpg");
        try {
            ImageIO.write(picture, "jpg", file.toFile());
        } catch (IOException unwritable) {
            throw new IllegalStateException(file.toString(), unwritable);
        }
        return file;
    }
}
