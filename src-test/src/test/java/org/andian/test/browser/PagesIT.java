package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;

import org.andian.test.Populated;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every page an account can reach, at three widths and in both languages: fits, speaks one
 * language, misses no text, makes no error.
 */
class PagesIT {

    private static final List<Integer> WIDTHS = List.of(1440, 1024, 390);
    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final int HIGH = 900;
    private static final String ENGLISH_WITHOUT_CHINESE =
            """
            () => {
              const found = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const node = walker.currentNode, element = node.parentElement;
                if (/\\p{Script=Han}/u.test(node.data)
                    && !element.closest('script, style, noscript, .data, [lang^=zh]')) {
                  found.push(node.data.trim().slice(0, 40));
                }
              }
              const spoken = '[title], [placeholder], [aria-label], input[type=submit], input[type=button]';
              for (const element of document.querySelectorAll(spoken)) {
                for (const name of ['title', 'placeholder', 'aria-label', 'value']) {
                  const text = name === 'value' && !/submit|button/.test(element.type)
                      ? null : element.getAttribute(name);
                  if (text && /\\p{Script=Han}/u.test(text) && !element.closest('.data, [lang^=zh]')) {
                    found.push(name + '=' + text.slice(0, 40));
                  }
                }
              }
              return [...new Set(found)];
            }\
            """;
    private static final String MARKED_TITLE =
            "() => /[^\\s<>] · [^<>]+$/.test(document.title) && !/[<>]/.test(document.title)"
                    + " ? [] : [document.title]";
    private static final String TOO_WIDE =
            """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
                .filter(element => element.getBoundingClientRect().right > innerWidth + 1
                    && !element.closest('.leaflet-container'))
                .slice(0, 5)
                .map(element => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '')
                    + '.' + String(element.className).trim().replace(/\\s+/g, '.'))
                .concat('scrollWidth ' + document.documentElement.scrollWidth)\
            """;

    @TestFactory
    Stream<DynamicTest> everyPageOfTheCityOffice() {
        return pages(
                "t-city",
                "/campaign/view.xhtml?code=YUNCHENG-2022",
                "/alarm/list.xhtml",
                "/device/change.xhtml?no=T-1",
                "/device/register.xhtml",
                "/device/view.xhtml?no=T-1",
                "/premises/view.xhtml?code=T-SCHOOL",
                "/premises/edit.xhtml?code=T-SCHOOL",
                "/premises/change.xhtml?code=T-SCHOOL",
                "/premises/new.xhtml",
                "/premises/duplicates.xhtml",
                "/password.xhtml",
                "/account/deputies.xhtml",
                "/account/tokens.xhtml",
                "/account/factor.xhtml");
    }

    @TestFactory
    Stream<DynamicTest> everyPageOfTheSystemAdministrator() {
        return pages("t-system", "/device/view.xhtml?no=T-1");
    }

    @TestFactory
    Stream<DynamicTest> everyPageOfTheSecurityAdministrator() {
        return pages(
                "t-security",
                "/users/new.xhtml",
                "/users/view.xhtml?login=t-city",
                "/users/tokens.xhtml",
                "/users/rules.xhtml",
                "/users/settings.xhtml");
    }

    @TestFactory
    Stream<DynamicTest> everyPageOfTheAuditAdministrator() {
        return pages("t-audit");
    }

    @TestFactory
    Stream<DynamicTest> everyPageOfTheSafetyManager() {
        return pages("t-manager");
    }

    @TestFactory
    Stream<DynamicTest> pagesBeforeLogin() {
        return LANGUAGES.stream()
                .flatMap(language -> WIDTHS.stream().map(width -> beforeLogin(language, width)));
    }

    private static DynamicTest beforeLogin(String language, int width) {
        return DynamicTest.dynamicTest(
                "login.xhtml " + language + " " + width, () -> lookAtLogin(language, width));
    }

    private static void lookAtLogin(String language, int width) {
        try (Visitor visitor = Chromium.shared().visitor(Populated.portal().node())) {
            Page page = visitor.page();
            page.navigate("/login.xhtml");
            if (language.equals("en")) {
                visitor.turn(() -> page.locator("[id='login:language']").click());
                assertThat(page.locator("html")).hasAttribute("lang", "en");
            }
            page.setViewportSize(width, HIGH);
            assertEquals(Map.of(), faults(visitor, language));
        }
    }

    private static Stream<DynamicTest> pages(String login, String... more) {
        return LANGUAGES.stream()
                .flatMap(
                        language -> {
                            List<String> addresses = addresses(login, more);
                            return WIDTHS.stream()
                                    .map(
                                            width ->
                                                    DynamicTest.dynamicTest(
                                                            "%s %s %d"
                                                                    .formatted(
                                                                            login, language, width),
                                                            () ->
                                                                    walk(
                                                                            login, language, width,
                                                                            addresses)));
                        });
    }

    private static List<String> addresses(String login, String... more) {
        try (Visitor visitor =
                Chromium.shared()
                        .visitor(Populated.portal().node())
                        .login(login, Populated.PASSWORD)) {
            Collection<String> found = new TreeSet<>(List.of(more));
            assertTrue(found.addAll(visitor.menu()), "no page to look at");
            return List.copyOf(found);
        }
    }

    private static void walk(String login, String language, int width, List<String> addresses) {
        List<String> all = new ArrayList<>();
        try (Visitor visitor =
                Chromium.shared()
                        .visitor(Populated.portal().node())
                        .login(login, Populated.PASSWORD)) {
            visitor.speak(language);
            visitor.page().setViewportSize(width, HIGH);
            for (String address : addresses) {
                visitor.forgetComplaints();
                visitor.page()
                        .navigate(
                                address,
                                new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
                Map<String, Object> faults = faults(visitor, language);
                if (!faults.isEmpty()) {
                    all.add(address + " " + faults);
                }
            }
        }
        assertEquals("", String.join("\n", all));
    }

    private static Map<String, Object> faults(Visitor visitor, String language) {
        Page page = visitor.page();
        Map<String, Object> faults = new TreeMap<>();
        note(faults, "too wide", page.evaluate(TOO_WIDE));
        note(
                faults,
                "missing texts",
                page.evaluate(
                        "() =>"
                            + " document.body.innerText.match(/\\?\\?\\?[^?]*\\?\\?\\?|(MISSING|Missing"
                            + " resource)[^\\n"
                            + "]*/g) || []"));
        note(faults, "complaints", visitor.complaints());
        note(faults, "title", page.evaluate(MARKED_TITLE));
        if (language.equals("en")) {
            note(faults, "Chinese in English", page.evaluate(ENGLISH_WITHOUT_CHINESE));
        }
        return faults;
    }

    private static void note(Map<String, Object> faults, String name, Object found) {
        if (!((List<?>) found).isEmpty()) {
            faults.put(name, found);
        }
    }
}
