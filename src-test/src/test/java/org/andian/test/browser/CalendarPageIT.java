package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.andian.test.Poppler;
import org.andian.test.Populated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The year as everybody sees it, and its arrangement as the city's office enters it. */
class CalendarPageIT {

    private static final String LAW_OF_2097 =
            """
            off 2097-01-01 to 2097-01-03 New Year
            off\t2097/2/11\t2097/2/17\tSpring Festival
            off 2097-04-04
            off 2097-05-01 2097-05-05
            off 2097-06-14
            off 2097-09-20
            off 2097-10-01 2097-10-07
            worked 2097-02-09, 2097-02-23
            """;

    @ParameterizedTest
    @CsvSource({
        "zh, 2026 年工作日历, 已按国务院办公厅安排, 中秋节, 2026-02-28 星期六",
        "en, Working calendar 2026, As arranged by the State, Mid-Autumn Festival, '28 Feb 2026,"
                + " Saturday'"
    })
    void everybodySeesTheYearAndCounts(
            String language, String title, String state, String holiday, String counted) {
        try (Visitor visitor = visitor("t-manager")) {
            visitor.speak(language);
            Page page = visitor.page();
            page.navigate("/setting/calendar.xhtml?year=2026");
            assertThat(page.locator("h1")).hasText(title);
            assertThat(page.locator(".title .note")).containsText(state);
            assertThat(page.locator(".calendar-month")).hasCount(12);
            assertThat(page.locator(".calendar-month td.is-made-up")).hasCount(6);
            assertThat(page.locator(".calendar-off tbody tr")).hasCount(7);
            assertThat(page.locator(".calendar-off tbody")).containsText(holiday);
            assertThat(page.locator("[id='begin:edit']")).hasCount(0);
            page.navigate("/setting/calendar.xhtml?year=2026&from=2026-02-13&days=6&way=WORKING");
            assertThat(page.locator(".calendar-answer b")).hasText(counted);
            assertEquals(Map.of(), PageFaults.of(visitor, language));
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void theMenuLeadsThereAndTheYearIsChosen() {
        try (Visitor visitor = visitor("t-city")) {
            visitor.speak("en");
            Page page = visitor.page();
            visitor.turn(() -> page.locator("#sidenav a[href$='/setting/calendar.xhtml']").click());
            visitor.turn(
                    () -> {
                        page.locator("select[name=year]").selectOption("2017");
                        page.locator(".filterbar button[type=submit]").click();
                    });
            assertThat(page.locator("h1")).hasText("Working calendar 2017");
            assertThat(page.locator(".calendar-off tbody tr").last())
                    .containsText("National Day, Mid-Autumn Festival");
            page.locator(".calendar-ask input[name=days]").fill("3");
            page.locator(".calendar-ask .is-day input").fill("2017-09-29");
            visitor.turn(() -> page.locator(".calendar-ask button[type=submit]").click());
            assertThat(page.locator(".calendar-answer b")).hasText("10 Oct 2017, Tuesday");
            page.navigate("/setting/calendar.xhtml?year=soon&from=soon&days=many");
            assertThat(page.locator("#count .notice")).containsText("from 1 to 3660");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void theOfficeEntersAYearChangesItAndTakesItBack() {
        try (Visitor visitor = visitor("t-city")) {
            visitor.speak("en");
            Page page = visitor.page();
            open(visitor);
            takeBackWhatIsLeft(visitor);
            assertThat(page.locator(".title .note")).containsText("Provisional");
            assertThat(page.locator(".notice.is-due")).isVisible();
            edit(page);
            write(page, "off 2097-01-01 birthday");
            assertThat(draft(page)).containsText("cannot be read");
            write(page, "off 2097-01-01 2097-01-03 New Year");
            assertThat(draft(page)).containsText("Days that the law fixes would be worked");
            assertThat(page.locator("input[id='draft:againstLaw_input']")).hasCount(1);
            visitor.turn(() -> write(page, LAW_OF_2097));
            assertThat(page.locator(".title .note")).containsText("As arranged by the State");
            assertThat(page.locator(".calendar-month td.is-made-up")).hasCount(2);
            assertThat(page.locator(".calendar-off tbody tr")).hasCount(7);
            assertThat(page.locator(".calendar-off")).containsText("9 Feb 2097");
            edit(page);
            assertThat(page.locator("[id='draft:lines']"))
                    .hasValue(
                            Pattern.compile("off 2097-01-01 .*worked 2097-02-23", Pattern.DOTALL));
            page.locator("[id='draft:source']").fill("Notice 7");
            visitor.turn(() -> page.locator("[id='draft:save']").click());
            assertThat(page.locator(".calendar-off .facts")).containsText("Notice 7");
            takeBack(visitor);
            assertThat(page.locator(".title .note")).containsText("Provisional");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void ofTwoOfficesTheSecondIsTold() {
        try (Visitor first = visitor("t-city");
                Visitor second = visitor("t-city2")) {
            open(first, 2098);
            open(second, 2098);
            second.speak("en");
            edit(first.page());
            edit(second.page());
            String own = first.page().locator("[id='draft:lines']").inputValue();
            first.turn(() -> write(first.page(), own));
            write(second.page(), "off 2098-01-01\n" + own.replaceFirst(".*\n", ""));
            assertThat(draft(second.page())).containsText("Somebody else has just changed");
            first.speak("en");
            takeBack(first);
        }
    }

    @Test
    void aYearIsOneFileAndOneSheet() throws IOException {
        Path pdf = Files.createTempFile("calendar", ".pdf");
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.page();
            page.navigate("/setting/calendar.xhtml?year=2026");
            Download file =
                    page.waitForDownload(
                            () -> {
                                page.locator(".title .ui-menubutton button").click();
                                page.locator("[id='files:csv']").click();
                            });
            String csv = Files.readString(file.path());
            assertTrue(csv.contains("国庆节"), csv);
            assertTrue(csv.contains("2026-10-10 星期六"), csv);
            page.pdf(new Page.PdfOptions().setPath(pdf).setPreferCSSPageSize(true));
            assertEquals(1, Poppler.pages(pdf));
        } finally {
            Files.delete(pdf);
        }
    }

    private static void open(Visitor visitor) {
        open(visitor, 2097);
    }

    private static void open(Visitor visitor, int year) {
        visitor.page().navigate("/setting/calendar.xhtml?year=" + year);
    }

    private static void edit(Page page) {
        page.locator("[id='begin:edit']").click();
        assertThat(page.locator("[id='draft:save']")).isVisible();
    }

    private static void write(Page page, String lines) {
        page.locator("[id='draft:lines']").fill(lines);
        page.locator("[id='draft:save']").click();
    }

    private static Locator draft(Page page) {
        return page.locator("[id='draft:sheet']");
    }

    private static void takeBackWhatIsLeft(Visitor visitor) {
        if (visitor.page().locator("[id='begin:takeBack']").count() > 0) {
            takeBack(visitor);
        }
    }

    private static void takeBack(Visitor visitor) {
        visitor.page().locator("[id='begin:takeBack']").click();
        visitor.turn(() -> visitor.page().locator(".ui-confirmdialog-yes:visible").click());
    }

    private static Visitor visitor(String login) {
        return Chromium.shared()
                .visitor(Populated.portal().node())
                .login(login, Populated.PASSWORD);
    }
}
