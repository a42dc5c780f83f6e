package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;

import org.andian.test.Populated;
import org.andian.test.browser.PortalPages.Address;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every page an account can reach, at three widths in Chinese and at two in English: fits, speaks
 * one language, misses no text, makes no error, and can be read by everybody as far as axe-core
 * tells.
 */
class PagesIT {

    private static final List<String> LANGUAGES = List.of("zh", "en");

    /** English is the longer: where it fits, it fits in a wider window too. */
    private static final Map<String, List<Integer>> WIDTHS =
            Map.of("zh", List.of(1440, 1024, 390), "en", List.of(1024, 390));

    private static final int HIGH = 900;

    /** For axe-core a page is the same in all widths but those in which the phone's styles hold. */
    private static final Map<String, Set<Integer>> STYLES_DIFFER =
            Map.of("zh", Set.of(1440, 390), "en", Set.of(1024, 390));

    @TestFactory
    Stream<DynamicTest> everyPage() {
        return PortalPages.portal().byLogin().entrySet().stream()
                .flatMap(
                        entry ->
                                LANGUAGES.stream()
                                        .map(
                                                language ->
                                                        walkOf(
                                                                entry.getKey(),
                                                                language,
                                                                entry.getValue())));
    }

    private static DynamicTest walkOf(String login, String language, List<Address> addresses) {
        return DynamicTest.dynamicTest(
                login + " " + language, () -> assertEquals("", walk(login, language, addresses)));
    }

    @TestFactory
    Stream<DynamicTest> pagesBeforeLogin() {
        return LANGUAGES.stream()
                .map(
                        language ->
                                DynamicTest.dynamicTest(
                                        "login.xhtml " + language,
                                        () -> assertEquals(List.of(), lookAtLogin(language))));
    }

    private static List<String> lookAtLogin(String language) {
        try (Visitor visitor = Chromium.shared().visitor(Populated.portal().node())) {
            Page page = visitor.page();
            page.navigate("/login.xhtml");
            if (language.equals("en")) {
                visitor.turn(() -> page.locator("[id='login:language']").click());
                assertThat(page.locator("html")).hasAttribute("lang", "en");
            }
            return atEachWidth(visitor, language);
        }
    }

    private static String walk(String login, String language, List<Address> addresses) {
        List<String> all = new ArrayList<>();
        try (Visitor visitor =
                Chromium.shared()
                        .visitor(Populated.portal().node())
                        .login(login, Populated.PASSWORD)) {
            visitor.speak(language);
            for (Address address : addresses) {
                visitor.forgetComplaints();
                visitor.page()
                        .navigate(
                                address.path(),
                                new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
                atEachWidth(visitor, language)
                        .forEach(fault -> all.add(address.path() + " " + fault));
            }
        }
        return String.join("\n", all);
    }

    /** A page is opened once and looked at in each width, as a window is drawn smaller. */
    private static List<String> atEachWidth(Visitor visitor, String language) {
        List<String> all = new ArrayList<>();
        for (int width : WIDTHS.get(language)) {
            visitor.page().setViewportSize(width, HIGH);
            Map<String, Object> faults = PageFaults.of(visitor, language);
            if (STYLES_DIFFER.get(language).contains(width)) {
                // colours are the same in both languages, and the dearest to look at
                boolean contrast = language.equals("zh");
                PageFaults.note(faults, "axe", PageFaults.unreadable(visitor.page(), contrast));
            }
            if (!faults.isEmpty()) {
                all.add(width + " " + faults);
            }
        }
        return all;
    }
}
