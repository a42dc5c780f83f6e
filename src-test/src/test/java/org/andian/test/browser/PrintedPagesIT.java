package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

import org.andian.test.Poppler;
import org.andian.test.Populated;
import org.andian.test.browser.PortalPages.Address;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What leaves the printer when somebody prints a page from the browser: its heading and all of its
 * rows and columns inside the paper, and nothing that can only be clicked.
 */
class PrintedPagesIT {

    /** Between the margins of A4 at 96 dots an inch, upright and across, as the style has them. */
    private static final int UPRIGHT = 658;

    private static final int ACROSS = 1017;
    private static final int HIGH = 980;
    private static final int SCREEN = 1440;

    /** Heads of a statistic's rows that take more than one line. */
    private static final String BROKEN_ROW_HEADS =
            """
            () => [...document.querySelectorAll('.statistic-table tbody td.first')]
                .filter(head => head.getBoundingClientRect().height > 30)
                .map(head => head.innerText)\
            """;

    private static final String IS_ACROSS =
            "() => [...document.querySelectorAll('body, body *')]"
                    + ".some(element => getComputedStyle(element).page === 'wide')";

    private static final String FAULTS =
            """
            () => {
              const faults = new Set();
              const tell = (fault, element) => faults.add(fault + ' ' + element.tagName.toLowerCase()
                  + (element.id ? '#' + element.id : '')
                  + '.' + String(element.className.baseVal ?? element.className).trim().replace(/\\s+/g, '.'));
              const aside = '.ui-helper-hidden-accessible, .ui-helper-hidden, .visually-hidden, .only-spoken,'
                  + ' noscript, script, style, option';
              for (const column of document.querySelectorAll('.wide-only')) {
                if (getComputedStyle(column).display === 'none') {
                  tell('left out', column);
                }
              }
              const isShown = element => {
                const box = element.getBoundingClientRect();
                return box.width > 0 && box.height > 0 && !element.closest(aside)
                    && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
              };
              const controls = 'button, [role=button], .ui-button, input[type=submit], input[type=button],'
                  + ' input[type=file], input[type=search], td input[type=checkbox], iframe, nav, .topbar,'
                  + ' .sidenav, .tabbar, .filterbar, .ui-paginator :is(a, select), .w-open, .ui-column-filter,'
                  + ' .ui-sortable-column-icon,'
                  + ' .ui-row-toggler, .leaflet-control-zoom, .choice, .tabs, .told, .held, .back, .empty a,'
                  + ' header .end a, .sheet-head .end a,'
                  + ' a[onclick]:not(.data, .quota, td.number a, .open-alarm)';
              for (const element of document.querySelectorAll(controls)) {
                if (isShown(element)) {
                  tell('control', element);
                }
              }
              for (const element of document.querySelectorAll('body *')) {
                if (!isShown(element) || element.closest('.leaflet-container *')) {
                  continue;
                }
                const style = getComputedStyle(element), box = element.getBoundingClientRect();
                const hasText = [...element.childNodes]
                    .some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
                if ((hasText || /^(td|th|img|canvas|svg|input)$/i.test(element.tagName))
                    && (box.right > innerWidth + 1 || box.left < -1)) {
                  tell('off the paper', element);
                }
                const isField = /^(input|select|textarea|canvas|svg)$/i.test(element.tagName);
                const isMap = element.matches('.leaflet-container');
                if (!isField && !isMap && element.innerText?.trim()
                    && (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
                        || style.overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)) {
                  tell('cut off', element);
                }
              }
              for (const head of document.querySelectorAll('.sheet header, .sheet-head')) {
                if (isShown(head) && getComputedStyle(head).breakAfter !== 'avoid') {
                  tell('heading left alone', head);
                }
              }
              const labels = [...document.querySelectorAll(
                  '.timeline-tick, .timeline-day b, .timeline-node span')].filter(label =>
                  isShown(label) && label.innerText.trim() && getComputedStyle(label).color !== 'rgba(0, 0, 0, 0)');
              const told = label => {
                const range = document.createRange();
                range.selectNodeContents(label);
                return range.getBoundingClientRect();
              };
              labels.forEach((label, index) => labels.slice(index + 1).forEach(other => {
                const one = told(label), two = told(other);
                if (one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom) {
                  tell('label on label', label);
                }
              }));
              const end = element => element.getBoundingClientRect().bottom;
              for (const [frame, content] of [['.frame', '.main'], ['.login-frame', '.login-form']]) {
                const outer = document.querySelector(frame);
                if (outer && end(outer) > end(document.querySelector(content)) + 1) {
                  faults.add('nothing below what is told');
                }
              }
              if (![...document.querySelectorAll('h1')].some(isShown)) {
                faults.add('no heading');
              }
              return [...faults].slice(0, 12);
            }\
            """;

    @TestFactory
    Stream<DynamicTest> everyPage() {
        return PortalPages.portal().byLogin().entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getKey(),
                                        () ->
                                                assertEquals(
                                                        "",
                                                        String.join(
                                                                "\n",
                                                                print(
                                                                        entry.getKey(),
                                                                        paths(
                                                                                entry
                                                                                        .getValue()))))));
    }

    @Test
    void aShortPageIsOneSheet() throws IOException {
        Path pdf = Files.createTempFile("short", ".pdf");
        try (Visitor visitor = visitor("t-city")) {
            visitor.page().navigate("/search.xhtml");
            visitor.page().pdf(new Page.PdfOptions().setPath(pdf).setPreferCSSPageSize(true));
            assertEquals(1, Poppler.pages(pdf));
        } finally {
            Files.delete(pdf);
        }
    }

    /** The line a list says its filter in, with the tab's name but not the count beside it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "t-city /alarm/list.xhtml 未闭环",
                "t-city /device/list.xhtml 全部",
                "t-city /statistic/rows.xhtml?indicators=acknowledged"
                        + "&cell=*~*~acknowledged~NUMERATOR~CURRENT 分子",
                "t-system /intake/list.xhtml?tab=UNFIT 不可用的值"
            })
    void theCountOfATabIsNoFilter(String list) {
        String[] parts = list.split(" ");
        try (Visitor visitor = visitor(parts[0])) {
            visitor.speak("zh");
            Page page = visitor.page();
            page.navigate(parts[1]);
            page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
            assertThat(page.locator("#printLine .print-filter")).hasText("筛选：" + parts[2]);
        }
    }

    /** Twenty rows of many are no whole list. */
    @Test
    void aPageOfAListSaysOfHowManyItIs() {
        try (Visitor visitor = visitor("t-city")) {
            visitor.speak("zh");
            Page page = visitor.page();
            page.navigate("/device/list.xhtml");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".ui-paginator-current"))
                    .hasText(Pattern.compile("第 1–\\d+ [条台家]，共 \\d+ [条台家]"));
            assertThat(page.locator(".ui-paginator-current")).isVisible();
        }
    }

    /** As wide as paper and not pressed, so that the letters on it are those of a chart. */
    @Test
    void aChartIsDrawnAnewForPaper() {
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.page();
            page.setViewportSize(SCREEN, HIGH);
            page.navigate("/home.xhtml");
            Locator chart = page.locator("canvas").first();
            assertTrue(chart.boundingBox().width > UPRIGHT, "the screen is no wider than paper");
            double high = chart.boundingBox().height;
            page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
            assertEquals(UPRIGHT, chart.boundingBox().width, 1);
            assertEquals(high, chart.boundingBox().height, 1);
            page.evaluate("window.dispatchEvent(new Event('afterprint'))");
            assertTrue(chart.boundingBox().width > UPRIGHT, "it is not drawn for the screen again");
        }
    }

    /** The page then says where to find it instead of a table nobody could read. */
    @Test
    void aStatisticTooWideForPaperSaysSo() {
        String wide =
                "/statistic/view.xhtml?indicators=premises,installed,online,alarms,acknowledged,faults";
        try (Visitor visitor = visitor("t-city")) {
            visitor.speak("zh");
            Page page = visitor.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(ACROSS, UPRIGHT);
            page.navigate(wide + "&compare=month,year");
            assertThat(page.locator(".too-wide")).hasText("列数过多，一页印不下：请用 PDF，会分成几页");
            assertThat(page.locator(".too-wide")).isVisible();
            assertThat(page.locator(".statistic-table")).isHidden();
            page.navigate(wide + "&compare=month");
            assertThat(page.locator(".too-wide")).hasCount(0);
            assertThat(page.locator(".statistic-table")).isVisible();
            assertEquals(List.of(), page.evaluate(BROKEN_ROW_HEADS));
        }
    }

    private static Visitor visitor(String login) {
        return Chromium.shared()
                .visitor(Populated.portal().node())
                .login(login, Populated.PASSWORD);
    }

    private static List<String> paths(List<Address> addresses) {
        return addresses.stream().map(Address::path).toList();
    }

    private static List<String> print(String login, List<String> addresses) {
        List<String> faults = new ArrayList<>();
        try (Visitor visitor = visitor(login)) {
            Page page = visitor.page();
            for (String address : addresses) {
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                page.setViewportSize(UPRIGHT, HIGH);
                page.navigate(address);
                if ((boolean) page.evaluate(IS_ACROSS)) {
                    page.setViewportSize(ACROSS, UPRIGHT);
                }
                List<?> found = (List<?>) page.evaluate(FAULTS);
                if (!found.isEmpty()) {
                    faults.add(address + " " + found);
                }
            }
        }
        return faults;
    }
}
