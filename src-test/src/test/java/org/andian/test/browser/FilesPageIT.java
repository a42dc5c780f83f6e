package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;

import org.andian.test.Populated;
import org.andian.test.TwoPlaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/** Photos and papers of a premises and of an alarm, as people add, look at and remove them. */
class FilesPageIT {

    private static final int PHONE = 390;
    private static final int HIGH = 844;
    private static final int TOUCH = 44;
    private static final String CHOOSE = "[id='files:choose_input']";
    private static final String NAMES = ".attachment-name";
    private static final String DISPOSITION = "content-disposition";

    @TempDir private Path folder;

    private final Populated portal = Populated.portal();
    private Visitor visitor = Chromium.shared().visitor(portal.node());

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void twoPhotosAreAddedLookedAtAndOneIsRemoved() throws IOException {
        String code = fresh("FILE");
        portal.premises(code, "140802");
        Page page = open("t-city", code);
        assertThat(page.locator(".attachments .empty")).containsText("No files yet");
        page.locator("[id='files:note']").fill("before the work");
        page.locator(CHOOSE).setInputFiles(new Path[] {photo("box.jpg"), photo("cable.jpg")});
        assertThat(page.locator(NAMES)).hasText(new String[] {"box.jpg", "cable.jpg"});
        assertThat(page.locator(".attachment-facts").first()).containsText("before the work");
        Locator small = page.locator(".attachment-view img").first();
        small.scrollIntoViewIfNeeded();
        page.waitForFunction(
                "() => document.querySelector('.attachment-view img').naturalWidth === 320");
        assertEquals("before the work", small.getAttribute("alt"));

        Response picture = visitor.tab().page().navigate(address(page, "box.jpg"));
        assertEquals(200, picture.status());
        assertEquals("image/jpeg", picture.headers().get("content-type"));
        assertTrue(picture.headers().get(DISPOSITION).startsWith("inline;"));

        page.locator(".attachment", new Page.LocatorOptions().setHasText("box.jpg"))
                .locator(".attachment-remove")
                .click();
        Locator question = page.locator("[id='fileBox']");
        assertThat(question).containsText("box.jpg");
        assertThat(page.locator("[id='fileQuestion:back']")).isFocused();
        page.locator("[id='fileQuestion:remove']").click();
        assertThat(page.locator(".ui-growl-message")).containsText("Say why");
        assertThat(question).isVisible();
        page.locator("[id='fileQuestion:reason']").fill("the wrong box");
        page.locator("[id='fileQuestion:remove']").click();
        assertThat(question).isHidden();
        assertThat(page.locator(NAMES)).hasText(new String[] {"cable.jpg"});
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void whatIsNotTakenIsSaidFileByFile() throws IOException {
        String code = fresh("FILE-NO");
        portal.premises(code, "140802");
        Page page = open("t-city", code);
        page.locator(CHOOSE)
                .setInputFiles(
                        new Path[] {
                            Files.writeString(folder.resolve("a.pdf"), "no paper"),
                            photo("good.jpg"),
                            Files.writeString(folder.resolve("b.docx"), "%PDF-1.7 %%EOF")
                        });
        assertThat(page.locator(NAMES)).hasText(new String[] {"good.jpg"});
        assertThat(page.locator(".refusals li"))
                .hasText(
                        new Pattern[] {
                            Pattern.compile("a\\.pdf: This kind of file is not taken.*"),
                            Pattern.compile("b\\.docx: The name ends in \\.docx.*")
                        });
        page.locator("[id='files:clear']").click();
        assertThat(page.locator(".refusals li")).hasCount(0);
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void aNameNoFileMayHaveIsSaid() throws IOException {
        String code = fresh("FILE-NAME");
        portal.premises(code, "140802");
        Page page = open("t-city", code);
        byte[] content = Files.readAllBytes(photo("name.jpg"));
        page.locator(CHOOSE).setInputFiles(new FilePayload("a:b.jpg", "image/jpeg", content));
        assertThat(page.locator(".attachments .field-message"))
                .containsText("has a character that cannot be used");
        page.locator(CHOOSE).setInputFiles(new FilePayload("ab.jpg", "image/jpeg", content));
        assertThat(page.locator(NAMES)).hasText("ab.jpg");
        assertThat(page.locator(".attachments .field-message")).hasCount(0);
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void whatDidNotArriveIsSaid() throws IOException {
        String code = fresh("FILE-OFF");
        portal.premises(code, "140802");
        Page page = open("t-city", code);
        assertThat(page.locator(".attachment-failed")).isHidden();
        page.route("**/premises/view.xhtml*", Route::abort);
        page.locator(CHOOSE).setInputFiles(photo("off.jpg"));
        assertThat(page.locator(".attachment-failed")).isVisible();
        page.unroute("**/premises/view.xhtml*");
        page.locator(CHOOSE).setInputFiles(photo("on.jpg"));
        assertThat(page.locator(".attachment-failed")).isHidden();
        assertThat(page.locator(NAMES)).hasText("on.jpg");
    }

    @Test
    void aPaperIsOnlySavedAndNobodyElseFindsIt() throws IOException {
        String code = fresh("FILE-TXT");
        portal.premises(code, "140802");
        Page page = open("t-city", code);
        page.locator(CHOOSE)
                .setInputFiles(
                        Files.writeString(folder.resolve("list.txt"), "<script>alert(1)</script>"));
        assertThat(page.locator(NAMES)).hasText("list.txt");
        String address = address(page, "list.txt");
        APIResponse file = page.request().get(address);
        assertEquals(200, file.status());
        assertEquals("<script>alert(1)</script>", file.text());
        Map<String, String> headers = file.headers();
        assertTrue(headers.get("content-type").startsWith("text/plain"));
        assertTrue(headers.get(DISPOSITION).startsWith("attachment; filename*=UTF-8''list.txt"));
        assertEquals("nosniff", headers.get("x-content-type-options"));
        assertEquals("no-store", headers.get("cache-control"));
        assertTrue(
                headers.get("content-security-policy").startsWith("default-src 'none';")
                        && headers.get("content-security-policy").contains("; sandbox;"),
                headers.get("content-security-policy"));
        String stranger = "/file/" + "A".repeat(22);
        try (Visitor other = Chromium.shared().visitor(portal.node())) {
            assertEquals(
                    401,
                    other.page()
                            .request()
                            .get(address, RequestOptions.create().setMaxRedirects(0))
                            .status());
            other.login("t-city2", Populated.PASSWORD);
            APIResponse hidden = other.page().request().get(address);
            APIResponse nothing = other.page().request().get(stranger);
            assertEquals(404, hidden.status());
            assertEquals(404, nothing.status());
            assertEquals(shape(nothing, stranger), shape(hidden, address));
        }
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void onAPhoneTheCameraComesFirst() throws IOException {
        String alarm = TwoPlaces.portal().inside().in("/alarm/detail.xhtml?id={alarm}");
        visitor.login("z-manager", Populated.PASSWORD).speak("zh");
        Page page = visitor.page();
        page.setViewportSize(PHONE, HIGH);
        page.navigate(alarm);
        Locator camera = page.locator("[id='files:camera'] .ui-fileupload-choose");
        assertThat(camera).isVisible();
        assertThat(page.locator("[id='files:camera_input']"))
                .hasAttribute("capture", "environment");
        assertTrue(camera.boundingBox().height >= TOUCH);
        assertTrue(
                camera.boundingBox().y
                        <= page.locator("[id='files:choose'] .ui-fileupload-choose")
                                .boundingBox()
                                .y);
        page.locator("[id='files:camera_input']").setInputFiles(photo("camera.jpg"));
        assertThat(page.locator(NAMES).last()).hasText("camera.jpg");
        assertEquals(Map.of(), PageFaults.of(visitor, "zh"));
    }

    @Test
    void whoOnlyReadsIsOfferedNothingToAdd() {
        Page page = open("t-leader", "T-SCHOOL");
        assertThat(page.locator(".attachments")).isVisible();
        assertThat(page.locator(".attachment-adding")).hasCount(0);
        assertThat(page.locator(".attachment-remove")).hasCount(0);
    }

    private Page open(String login, String code) {
        visitor.login(login, Populated.PASSWORD).speak("en");
        visitor.page().navigate("/premises/view.xhtml?code=" + code);
        return visitor.page();
    }

    private static String address(Page page, String name) {
        return page.locator(NAMES, new Page.LocatorOptions().setHasText(name)).getAttribute("href");
    }

    /** Without what each answer has of its own: the address, a number, a nonce. */
    private static String shape(APIResponse answer, String address) {
        return answer.status()
                + answer.text()
                        .replace(address, "")
                        .replaceAll("nonce=\"[^\"]*\"", "")
                        .replaceAll("[A-Za-z0-9+/=_-]{8,}", "");
    }

    private Path photo(String name) throws IOException {
        BufferedImage picture = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setColor(new Color(name.hashCode()));
        drawing.fillOval(0, 0, 800, 600);
        drawing.dispose();
        Path file = folder.resolve(name);
        ImageIO.write(picture, "jpg", file.toFile());
        return file;
    }
}
