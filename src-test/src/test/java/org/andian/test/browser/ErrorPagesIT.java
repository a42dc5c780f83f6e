package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import org.andian.test.Populated;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A page that is not there or not allowed is a page of ours: with menu, styles and words. */
class ErrorPagesIT {

    private static final String BAR = "rgb(17, 48, 79)";
    private static final String BROKEN_STYLES =
            "() => [...document.styleSheets].filter(sheet => sheet.href && !sheet.cssRules.length)"
                    + ".map(sheet => sheet.href)";

    private static final String STATE =
            "() => document.querySelector('[name=\"jakarta.faces.ViewState\"]').value";

    /** The form of the page that is open, with the state that is given; where that led. */
    private static final String POSTED =
            """
            async state => {
              const form = document.querySelector('[name="jakarta.faces.ViewState"]').form;
              const fields = new URLSearchParams(new FormData(form));
              fields.set('jakarta.faces.ViewState', state);
              const answer = await fetch(location.href, {method: 'POST', body: fields});
              return `${answer.status} ${new URL(answer.url).pathname}`;
            }\
            """;

    private final Populated portal = Populated.portal();

    @Test
    void eachKeepsTheFrameInBothLanguages() {
        for (String language : List.of("zh", "en")) {
            try (Visitor visitor = visitor(language)) {
                opens(visitor, "/no-such.xhtml", 404);
                opens(visitor, "/no/such/folder.xhtml", 404);
                opens(visitor, "/premises/view.xhtml?code=NO-SUCH", 404);
                opens(visitor, "/device/view.xhtml?no=T-3", 404);
                opens(visitor, "/users/list.xhtml", 403);
            }
        }
    }

    /** It does not fit the page's components, or lacks its nonce; no portal is broken for it. */
    @Test
    void theStateOfAnotherPageIsRefusedAsWhatItIs() {
        Set<String> answers = new TreeSet<>();
        try (Visitor visitor = visitor("en")) {
            Page page = visitor.page();
            for (String other : List.of("/alarm/list.xhtml", "/device/list.xhtml")) {
                for (String own : List.of("/home.xhtml", "/account/view.xhtml")) {
                    page.navigate(other);
                    Object state = page.evaluate(STATE);
                    page.navigate(own);
                    answers.add(((String) page.evaluate(POSTED, state)).replace(own, "own"));
                }
            }
        }
        assertTrue(answers.remove("200 /error/expired.xhtml"), answers.toString());
        answers.remove("400 own");
        assertEquals(Set.of(), answers);
    }

    private void opens(Visitor visitor, String address, int status) {
        Page page = visitor.page();
        assertEquals(status, page.navigate(address).status(), address);
        assertThat(page.locator("#sidenav a[href$='/device/list.xhtml']")).hasCount(1);
        assertThat(page.locator(".topbar")).hasCSS("background-color", BAR);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("h1")).not().isEmpty();
        assertThat(page.locator(".failure")).isVisible();
        assertEquals(List.of(), page.evaluate(BROKEN_STYLES), address);
        visitor.settle();
        List<String> others =
                visitor.complaints().stream()
                        .filter(complaint -> !complaint.startsWith(Integer.toString(status)))
                        .filter(complaint -> !complaint.contains("status of " + status))
                        .toList();
        assertEquals(List.of(), others, address);
        visitor.forgetComplaints();
    }

    private Visitor visitor(String language) {
        Visitor visitor =
                Chromium.shared().visitor(portal.node()).login("t-city", Populated.PASSWORD);
        visitor.speak(language);
        return visitor;
    }
}
