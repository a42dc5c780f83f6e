package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.andian.test.Populated;
import org.junit.jupiter.api.Test;

import java.util.List;

/**
 * Fields speak the page's language, not the browser's, and a refused form leads to what is wrong.
 */
class OwnFieldsIT {

    private static final String AMBER = "rgb(149, 85, 0)";

    /** Far from both ends of the page, so that it may move either way and stays in sight. */
    private static final String AMID =
            """
            () => {
              document.body.style.padding = '2000px 0';
              document.getElementById('close:day').scrollIntoView({ block: 'center' });
            }\
            """;

    private static final String BELOW_THE_FIELD =
            """
            () => {
              const top = id => document.getElementById(id).getBoundingClientRect().top;
              return Math.round(top('close:day_panel') - top('close:day'));
            }\
            """;

    private final Populated portal = Populated.portal();

    @Test
    void theFirstErrorHasTheFocusAndEachLineLeadsToItsField() {
        try (Visitor visitor = visitor("t-city", "en")) {
            Page page = visitor.page();
            page.navigate("/device/register.xhtml");
            visitor.turn(() -> page.locator("[id='register:save']").click());
            Locator number = page.locator("[id='register:no']");
            assertThat(number).isFocused();
            assertThat(number).hasCSS("border-top-color", AMBER);
            assertThat(page.locator("[id='register'] .field-message").first())
                    .hasCSS("color", AMBER);
            assertThat(page.locator(".notices a")).hasCount(2);
            page.locator(".notices a").last().click();
            assertThat(page.locator("[id='register:premises_input']")).isFocused();
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void theSameInADialog() {
        try (Visitor visitor = visitor("t-city", "en")) {
            Page page = visitor.page();
            page.navigate("/device/view.xhtml?no=T-1");
            page.locator("[id$='limits'] tbody tr").first().locator("a").click();
            page.locator("[id='ruleForm:hold']").fill("soon");
            page.locator("[id='ruleForm:save']").click();
            assertThat(page.locator("[id='ruleForm:hold']")).isFocused();
        }
    }

    @Test
    void aDayIsPickedInTheLanguageOfThePage() {
        pick("zh", "\u6708");
        pick("en", "20");
    }

    private void pick(String language, String inTitle) {
        try (Visitor visitor = visitor("t-city", language)) {
            Page page = visitor.page();
            page.navigate("/premises/change.xhtml?code=T-SCHOOL");
            Locator trigger = page.locator("[id='close:day'] .ui-datepicker-trigger");
            trigger.click();
            Locator panel = page.locator("[id='close:day_panel']");
            assertThat(panel.locator(".ui-datepicker-title")).containsText(inTitle);
            String month = panel.locator(".ui-datepicker-title").textContent();
            assertEquals(language.equals("zh"), month.contains("\u6708"), month);
            panel.locator("td:not(.ui-datepicker-other-month) a").first().click();
            assertTrue(
                    page.locator("[id='close:day_input']")
                            .inputValue()
                            .matches("\\d{4}-\\d{2}-01"));
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void aCalendarStaysAtItsFieldWhileThePageMoves() {
        try (Visitor visitor = visitor("t-city", "zh")) {
            Page page = visitor.page();
            page.navigate("/premises/change.xhtml?code=T-SCHOOL");
            page.evaluate(AMID);
            Locator field = page.locator("[id='close:day_input']");
            field.fill("2026-03-05");
            page.locator("[id='close:day'] .ui-datepicker-trigger").click();
            Locator panel = page.locator("[id='close:day_panel']");
            assertThat(panel.locator("a:focus")).hasCount(1);

            Object below = page.evaluate(BELOW_THE_FIELD);
            for (int moved : new int[] {-40, 90}) {
                Object before = page.evaluate("window.scrollY");
                page.evaluate("moved => window.scrollBy(0, moved)", moved);
                page.waitForFunction("before => window.scrollY !== before", before);
                Menus.awaitStill(page);
                assertThat(panel).isVisible();
                assertEquals(below, page.evaluate(BELOW_THE_FIELD));
            }
            page.keyboard().press("Escape");
            assertThat(panel).isHidden();
            assertThat(field).hasValue("2026-03-05");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void noPageLeavesDaysOrFilesToTheBrowser() {
        for (String address :
                List.of(
                        "/account/deputies.xhtml",
                        "/alarm/list.xhtml",
                        "/bulletin/list.xhtml",
                        "/campaign/view.xhtml?code=YUNCHENG-2022",
                        "/premises/change.xhtml?code=T-SCHOOL",
                        "/statistic/view.xhtml")) {
            try (Visitor visitor = visitor("t-city", "en")) {
                visitor.page().navigate(address);
                assertThat(visitor.page().locator("input[type=date]")).hasCount(0);
                assertEquals(List.of(), visitor.complaints(), address);
            }
        }
    }

    @Test
    void aFilterTakesADayByItsOwnName() {
        try (Visitor visitor = visitor("t-audit", "en")) {
            Page page = visitor.page();
            page.navigate("/audit/list.xhtml");
            page.locator("[id='from_input']").fill("2026-01-02");
            visitor.turn(() -> page.locator(".filterbar button[type=submit]").click());
            assertTrue(page.url().contains("from=2026-01-02"), page.url());
            assertEquals("2026-01-02", page.locator("[id='from_input']").inputValue());
        }
    }

    @Test
    void theFileButtonSpeaksToo() {
        try (Visitor visitor = visitor("t-city", "zh")) {
            Page page = visitor.page();
            page.navigate("/bulk/import.xhtml");
            assertThat(page.locator("[id='bulk:file']")).containsText("\u9009\u62e9\u6587\u4ef6");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    private Visitor visitor(String login, String language) {
        Visitor visitor = Chromium.shared().visitor(portal.node()).login(login, Populated.PASSWORD);
        visitor.speak(language);
        return visitor;
    }
}
