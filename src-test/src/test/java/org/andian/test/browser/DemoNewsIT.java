package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** The start page of a new example, and no other, says that its past is still being lived. */
class DemoNewsIT {

    private static final int OK = 200;

    /** Beyond the numbers of all other acts: the last one counts. */
    private final long no = Instant.now().toEpochMilli() * 100;

    @Test
    void theDayIsToldInBothLanguagesUntilAllIsLived() {
        live("\"failed\": {\"no\": %d, \"at\": \"2025-02-17T04:00:00Z\", \"why\": \"a test\"}");
        try (Visitor visitor =
                Chromium.shared()
                        .visitor(Populated.portal().node())
                        .login("t-leader", Populated.PASSWORD)) {
            Page page = visitor.page();
            Locator news = page.locator("[id='demoNews'] .notice");
            page.navigate("/home.xhtml");
            assertThat(news).containsText("2025-02-17");
            visitor.speak("en");
            assertThat(news).containsText("it has come to 17 Feb 2025");
            page.navigate("/alarm/list.xhtml");
            assertThat(page.locator("body")).not().containsText("17 Feb 2025");
            live("\"ended\": true");
            page.navigate("/home.xhtml");
            assertThat(page.locator("[id='demoNews']")).hasText("");
            assertThat(news).hasCount(0);
            assertEquals(List.of(), visitor.complaints());
        } finally {
            live("\"ended\": true");
        }
    }

    private void live(String member) {
        Rest.Reply reply =
                Rest.local(Populated.portal().node())
                        .post(
                                "/api/local/demo/life",
                                "{\"acts\": [], " + member.formatted(no) + "}");
        assertEquals(OK, reply.status(), reply.toString());
    }
}
