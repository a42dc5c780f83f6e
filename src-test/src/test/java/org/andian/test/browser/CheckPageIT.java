package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import org.andian.test.Populated;
import org.andian.test.TwoPlaces;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** An office publishes a table, and somebody without an account has its file checked. */
class CheckPageIT {

    private static final String VERDICT = "#verdict .state";

    private final Populated portal = Populated.portal();

    @Test
    void aStrangerLearnsWhetherAFileIsGenuineAndNothingElse() throws IOException {
        TwoPlaces.portal().countToday();
        String title = fresh("T5 checked");
        byte[] published = publish(title);
        try (Visitor stranger = Chromium.shared().visitor(portal.node())) {
            Page page = stranger.page();
            page.navigate("/check.xhtml");
            check(stranger, published);
            assertThat(page.locator(VERDICT)).hasClass("state is-done");
            assertFalse(page.content().contains(title), "its title is told");

            published[published.length - 1] = '!';
            check(stranger, published);
            assertThat(page.locator(VERDICT)).hasClass("state is-waiting");

            page.locator("#hash").fill("no fingerprint");
            stranger.turn(() -> page.locator("#check button").click());
            assertThat(page.locator(".notice.is-warning")).isVisible();
            assertThat(page.locator(VERDICT)).hasCount(0);
            assertEquals(List.of(), stranger.complaints());
        }
    }

    /** The fingerprint that the browser makes is the one of the standard. */
    @Test
    void theBrowserMakesTheFingerprint() {
        try (Visitor stranger = Chromium.shared().visitor(portal.node())) {
            Page page = stranger.page();
            page.navigate("/check.xhtml");
            check(stranger, "abc".getBytes(StandardCharsets.US_ASCII));
            assertThat(page.locator("#hash"))
                    .hasValue("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertEquals(List.of(), stranger.complaints());
        }
    }

    /** Choosing a file sends its fingerprint. */
    private static void check(Visitor stranger, byte[] content) {
        FilePayload file = new FilePayload("file.pdf", "application/pdf", content);
        stranger.turn(() -> stranger.page().locator("#file").setInputFiles(file));
    }

    /**
     * @return the bytes of its PDF
     */
    private byte[] publish(String title) throws IOException {
        try (Visitor office =
                Chromium.shared().visitor(portal.node()).login("t-city", Populated.PASSWORD)) {
            Page page = office.page();
            page.navigate("/publication/new.xhtml?indicators=premises");
            page.locator("[id='publish:mark']").fill("T5-CHECK");
            page.locator("[id='publish:title']").fill(title);
            page.locator("[id='publish:goStatistic']").click();
            page.locator(".ui-confirmdialog-yes:visible").click();
            page.waitForURL(url -> url.contains("/publication/view.xhtml"));
            byte[] bytes =
                    Files.readAllBytes(
                            page.waitForDownload(
                                            () -> page.locator("#kept a:has-text('.pdf')").click())
                                    .path());
            assertEquals(List.of(), office.complaints());
            return bytes;
        }
    }
}
