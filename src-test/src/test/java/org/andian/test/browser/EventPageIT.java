package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

import org.andian.test.MosquittoPub;
import org.andian.test.Node;
import org.andian.test.Patience;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The event record with the field's nine columns, the head of the alarm list, and what counts open.
 */
class EventPageIT {

    /** Fields of the filter bar that a phone does not show whole. */
    private static final String BEYOND_THE_EDGE =
            """
            () => [...document.querySelectorAll('.filterbar > :not(input, .end)')]
                .filter(one => one.getBoundingClientRect().right > window.innerWidth
                    || one.getBoundingClientRect().width < 60)
                .map(one => one.textContent)\
            """;

    private static final Pattern LAST_NUMBER = Pattern.compile("([\\d,\u2009]+)\\D*$");
    private static final Pattern DAYS =
            Pattern.compile("；\\d{4}-\\d\\d-\\d\\d 至 \\d{4}-\\d\\d-\\d\\d；");
    private static final int PHONE = 390;
    private static final int HIGH = 844;

    private final Node node = Populated.portal().node();

    @Test
    void theRecordHasNineColumnsAndIsAFile() throws IOException {
        String device = device("EVT-1");
        try (Visitor visitor = visitor("t-city")) {
            visitor.speak("zh");
            Page page = visitor.page();
            page.navigate("/alarm/events.xhtml?device=" + device);
            assertEquals(
                    List.of("类型", "时间", "事件", "设备类型", "通讯", "探测器地址", "区域", "位置", "备注"),
                    page.locator("#events thead .ui-column-title").allInnerTexts());
            Locator row = page.locator("#events tbody tr");
            assertThat(row).hasCount(1);
            assertThat(row).containsText("报警");
            assertThat(row).containsText(device + " / 1#");
            assertThat(row).containsText("650 mA");
            page.locator("#export button").first().click();
            Download file =
                    page.waitForDownload(
                            () -> page.locator("[id='export:csv'], [id$=':csv']").first().click());
            String csv = Files.readString(file.path());
            assertTrue(csv.contains(device + " / 1#"), csv);
            String head = csv.substring(csv.indexOf("\r\n\r\n"));
            assertTrue(head.contains("筛选：设备 " + device), head);
            assertTrue(head.contains("运城市 · 全部行业；"), head);
            assertTrue(DAYS.matcher(head).find(), head);
            assertTrue(csv.contains("（示例）"), csv);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void itIsSortedByItsColumnsAndNarrowedByItsBar() {
        String device = device("EVT-2");
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.page();
            page.navigate("/alarm/events.xhtml?device=" + device + "&kind=WARNING");
            assertThat(page.locator("#events tbody .empty a")).hasCount(1);
            page.navigate("/alarm/events.xhtml?q=" + device + "&sort=deviceNo");
            assertThat(page.locator("#events tbody tr")).hasCount(1);
            page.locator("#events thead th").nth(1).click();
            page.waitForURL("**sort=at**");
            assertThat(page.locator("#events tbody tr")).hasCount(1);
            page.setViewportSize(PHONE, HIGH);
            assertThat(page.locator("#events thead")).isHidden();
            assertEquals(List.of(), page.evaluate(BEYOND_THE_EDGE));
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void alarmsOpenWithDangerAndTheLongestWaitIsOneClick() {
        device("EVT-3");
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.page();
            page.navigate("/alarm/list.xhtml");
            assertThat(page.locator("#alarms tbody tr").first()).containsText(alarmWord(visitor));
            visitor.turn(() -> page.locator("#order a.is-alarm").click());
            assertThat(page.locator("#order a.is-alarm")).hasClass(Pattern.compile("is-here"));
            assertEquals(waiting(page), total(page));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator(".title .note")).isHidden();
            page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
            assertThat(page.locator("#printLine .print-time"))
                    .containsText(Pattern.compile("\\d{4}.*\\d\\d:\\d\\d"));
            assertThat(page.locator("#printLine .print-filter")).containsText(alarmWord(visitor));
            assertThat(page.locator("#alarms tbody tr").first()).isVisible();
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void theTalliesOfTheWorkbenchAreTheRowsTheyOpen() {
        device("EVT-4");
        for (String login : List.of("t-city", "t-watcher", "t-manager")) {
            try (Visitor visitor = visitor(login)) {
                Page page = visitor.page();
                for (int at = 0; at < 7; at++) {
                    int tally = at;
                    Patience.await().untilAsserted(() -> assertOpensItsRows(page, login, tally));
                }
                Patience.await()
                        .untilAsserted(
                                () -> {
                                    page.navigate("/alarm/list.xhtml");
                                    assertEquals(
                                            number(page.locator("#sidenav .count").innerText()),
                                            total(page));
                                });
            }
        }
    }

    /** What no sensor stands behind is a null for REST and a dash for people. */
    @Test
    void theMarkOfAMissingSensorIsShownAsADash() {
        String device = fresh("EVT-5");
        MosquittoPub publisher = Populated.portal().publisher(device, "T-SCHOOL");
        publisher.readings(device, "{\"values\": {\"temperature1\": 25}}");
        publisher.readings(device, "{\"values\": {\"temperature1\": -500}}");
        Rest rest = Populated.portal().as("t-city");
        Patience.await()
                .until(() -> rest.get("/api/v1/alarms?device=" + device).items().size() == 1);
        assertTrue(
                rest.get("/api/v1/devices/" + device + "/readings")
                        .body()
                        .contains("\"temperature1\":null"));
        assertFalse(rest.get("/api/v1/events?device=" + device).body().contains("-500"));
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.page();
            for (String address :
                    List.of(
                            "/alarm/list.xhtml?device=" + device,
                            "/alarm/events.xhtml?device=" + device,
                            "/device/view.xhtml?no=" + device)) {
                page.navigate(address);
                assertThat(page.locator("main")).containsText("—");
                assertThat(page.locator("main")).not().containsText("500 °C");
            }
        }
    }

    /** Days that cannot be followed are told on each page that takes days. */
    @Test
    void daysThatCannotBeFollowedAreTold() {
        try (Visitor visitor = visitor("t-city")) {
            visitor.speak("en");
            Page page = visitor.page();
            for (String address : List.of("/alarm/events.xhtml", "/alarm/list.xhtml")) {
                page.navigate(address + "?from=2026-11-05&to=2026-11-01");
                assertThat(page.locator(".notice.is-warning"))
                        .containsText(
                                "The first day 2026-11-05 lies after the last day 2026-11-01");
                page.navigate(address + "?from=soon");
                assertThat(page.locator(".notice.is-warning")).containsText("soon");
                page.navigate(address + "?from=2026-11-01");
                assertThat(page.locator(".notice.is-warning")).hasCount(0);
            }
            page.navigate("/statistic/view.xhtml?period=CUSTOM&from=2026-02-01&to=2026-01-01");
            assertThat(page.locator(".sheet .empty")).containsText("ends before it begins");
            page.navigate("/statistic/view.xhtml?period=CUSTOM&from=2026-02-01");
            assertThat(page.locator(".sheet .empty")).containsText("need a first and a last one");
            assertEquals(List.of(), visitor.complaints());
        }
        try (Visitor visitor = visitor("t-audit")) {
            visitor.speak("en");
            visitor.page().navigate("/audit/list.xhtml?from=2026-11-05&to=2026-11-01");
            assertThat(visitor.page().locator(".notice.is-warning"))
                    .containsText("the last day was left aside");
        }
    }

    @Test
    void aCalendarIsOpenedByAButtonWithWords() {
        try (Visitor visitor = visitor("t-city")) {
            visitor.speak("zh");
            visitor.page().navigate("/alarm/events.xhtml");
            Locator buttons = visitor.page().locator(".ui-datepicker-trigger");
            assertEquals(List.of("选择日期", "选择日期"), buttons.allTextContents());
            visitor.page().navigate("/alarm/list.xhtml");
            assertEquals(List.of("选择日期", "选择日期"), buttons.allTextContents());
            assertEquals(List.of(), visitor.complaints());
        }
    }

    /** An alarm that had lasted for minutes when it was told has waited for seconds. */
    @Test
    void whatWasHeardOfLaterSaysWhenThatWas() {
        String device = fresh("EVT-6");
        MosquittoPub publisher = Populated.portal().publisher(device, "T-SCHOOL");
        long now = System.currentTimeMillis();
        long tenMinutesAgo = now - 600_000;
        // its clock is right, so that what it tells of the past is believed
        publisher.readings(device, "{\"ts\": " + now + ", \"values\": {\"temperature1\": 25}}");
        publisher.readings(
                device,
                """
                [{"ts": %d, "values": {"voltageA": 150, "voltageB": 221, "voltageC": 222}},
                 {"ts": %d, "values": {"voltageA": 150, "voltageB": 221, "voltageC": 222}}]\
                """
                        .formatted(tenMinutesAgo - 60_000, tenMinutesAgo));
        Rest rest = Populated.portal().as("t-city");
        Patience.await()
                .until(() -> !rest.get("/api/v1/alarms?device=" + device).items().isEmpty());
        try (Visitor visitor = visitor("t-city")) {
            visitor.speak("en");
            Page page = visitor.page();
            page.navigate("/alarm/list.xhtml?device=" + device);
            Locator row = page.locator("#alarms tbody tr").first();
            assertThat(row.locator(".heard")).containsText("received");
            row.locator(".open-alarm").click();
            assertThat(page.locator("#detail")).containsText("Lowest value");
            assertThat(page.locator("#detail .facts")).containsText("Received");
            assertThat(page.locator("#detail .track"))
                    .containsText(Pattern.compile("Received by the portal 1[01] min \\d+ s later"));
            assertEquals(List.of(), visitor.complaints());
        }
    }

    private static void assertOpensItsRows(Page page, String login, int at) {
        page.navigate("/home.xhtml");
        Locator tally = page.locator("#tally a").nth(at);
        int count =
                number(
                        tally.locator("b")
                                .evaluate("element => element.firstChild.textContent")
                                .toString());
        page.navigate(tally.getAttribute("href"));
        assertEquals(count, total(page), login + " " + at);
    }

    private static int waiting(Page page) {
        return Integer.parseInt(page.locator("#waiting").getAttribute("data-waiting"));
    }

    /** The rows of all pages, as the table's foot says it. */
    private static int total(Page page) {
        return number(page.locator(".ui-paginator-current").first().innerText());
    }

    private static int number(String text) {
        Matcher number = LAST_NUMBER.matcher(text);
        assertTrue(number.find(), text);
        return Integer.parseInt(number.group(1).replaceAll("\\D", ""));
    }

    private static String alarmWord(Visitor visitor) {
        return visitor.page().locator("html").getAttribute("lang").startsWith("zh")
                ? "报警"
                : "Alarm";
    }

    /** One at the school whose residual current is too high. */
    private String device(String name) {
        String device = fresh(name);
        MosquittoPub publisher = Populated.portal().publisher(device, "T-SCHOOL");
        assertEquals(
                0, publisher.readings(device, "{\"values\": {\"residualCurrent\": 650}}").code());
        Rest rest = Populated.portal().as("t-city");
        Patience.await()
                .until(() -> rest.get("/api/v1/alarms?device=" + device).items().size() == 1);
        return device;
    }

    private Visitor visitor(String login) {
        return Chromium.shared().visitor(node).login(login, Populated.PASSWORD);
    }
}
