package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the system administrator sees of how the installation works. */
class SystemPageIT {

    private final Populated portal = Populated.portal();

    @ParameterizedTest
    @CsvSource({"zh, 使用中, 剩余, 都按时执行", "en, in use, free of, keep their rhythm"})
    void eachPartTellsHowItWorks(String language, String pool, String disk, String chores) {
        try (Visitor visitor = visitor()) {
            visitor.speak(language);
            Page page = visitor.page();
            page.navigate("/system/view.xhtml");
            assertThat(page.locator("#portal .code").first())
                    .hasText(Pattern.compile("\\d+\\.\\d+\\.\\d+"));
            assertThat(page.locator("#portal")).containsText(disk);
            assertThat(page.locator("#portal")).containsText(chores);
            assertThat(page.locator("#portal .is-normal").first()).isVisible();
            assertThat(page.locator("#database")).containsText("MariaDB");
            assertThat(page.locator("#database")).containsText(pool);
            assertThat(page.locator("#database")).containsText(Pattern.compile("\\d MB"));
            assertThat(page.locator("#broker .is-normal")).hasCount(1);
            assertThat(page.locator("#clients")).hasText(Pattern.compile("[1-9]"));
            assertEquals(Map.of(), PageFaults.of(visitor, language));
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void theScheduledWorkSaysWhoDoesIt() {
        try (Visitor visitor = visitor()) {
            visitor.speak("en");
            Page page = visitor.page();
            page.navigate("/chore/list.xhtml");
            assertThat(page.locator("#table tr", row("alarm.offline")))
                    .containsText(Pattern.compile("last node [0-9a-f]{8}"));
            assertThat(page.locator("#table tr", row("export.sweep")))
                    .containsText(Pattern.compile("on node [0-9a-f]{8}"));
            assertThat(page.locator("#table .fault-words")).hasCount(0);
            assertEquals(List.of(), visitor.complaints());
        }
        Rest.Reply figures = portal.as("t-system").get("/metrics");
        assertTrue(
                figures.body().contains("andian_chore_lapsed{chore=\"alarm.offline\""),
                figures.body());
    }

    private static Page.LocatorOptions row(String chore) {
        return new Page.LocatorOptions().setHasText(chore);
    }

    private Visitor visitor() {
        return Chromium.shared().visitor(portal.node()).login("t-system", Populated.PASSWORD);
    }
}
