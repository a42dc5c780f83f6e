package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import org.andian.test.Authenticator;
import org.andian.test.Populated;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A second factor is enrolled, asked for at each login, and not to be guessed. */
class SecondFactorIT {

    private static final int WRONG_CODES = 5;
    private static final Pattern CODE = Pattern.compile("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");
    private final Populated portal = Populated.portal();

    @Test
    void aSecondFactorIsAskedForAndEachCodeCountsOnce() {
        String login = portal.person("factor", "{\"role\": \"LEADER\", \"district\": \"140800\"}");
        Authenticator app;
        String recovery;
        String used;
        try (Visitor other = visitor().login(login, Populated.PASSWORD);
                Visitor visitor = visitor().login(login, Populated.PASSWORD)) {
            Page page = visitor.page();
            beginEnrolment(visitor);
            app = new Authenticator(page.locator("#secret").innerText());
            assertTrue(
                    page.locator("#address")
                            .getAttribute("href")
                            .startsWith("otpauth://totp/Andian:" + login + "?secret="));
            used = app.code(0);
            page.locator("[id='factor:first']").fill(used);
            visitor.turn(() -> page.locator("[id='factor:confirm']").click());
            List<String> codes = page.locator(".recovery li").allInnerTexts();
            assertEquals(10, codes.stream().filter(CODE.asMatchPredicate()).distinct().count());
            recovery = codes.getFirst();
            String next = other.page().request().get("/home.xhtml").url();
            assertTrue(next.contains("/login.xhtml"), "a session without it lives on");
        }
        assertEquals("/code.xhtml", enter(login, used), "the code of the enrolment counted again");
        assertEquals("/home.xhtml", enter(login, app.code(1)));
        assertEquals("/home.xhtml", enter(login, recovery.toLowerCase(Locale.ROOT)));
        assertEquals("/code.xhtml", enter(login, recovery), "a recovery code counted twice");
        assertEquals(0, portal.node().command("factor", "reset", login).code());
        try (Visitor visitor = visitor().login(login, Populated.PASSWORD)) {
            assertTrue(visitor.page().url().endsWith("/home.xhtml"), visitor.page().url());
        }
    }

    @Test
    void wrongCodesLockTheAccount() {
        String login = portal.person("guessed", "{\"role\": \"LEADER\", \"district\": \"140800\"}");
        Authenticator app;
        try (Visitor visitor = visitor().login(login, Populated.PASSWORD)) {
            beginEnrolment(visitor);
            app = new Authenticator(visitor.page().locator("#secret").innerText());
            visitor.page().locator("[id='factor:first']").fill(app.code(0));
            visitor.page().locator("[id='factor:confirm']").click();
            visitor.page().locator(".recovery").waitFor();
        }
        for (int guess = 0; guess < WRONG_CODES; guess++) {
            assertEquals("/code.xhtml", enter(login, "00000" + guess));
        }
        assertEquals("/login.xhtml", enter(login, app.code(1)), "a locked account got in");
    }

    /** The secret is shown to whoever gives the password, and in that view only. */
    private static void beginEnrolment(Visitor visitor) {
        Page page = visitor.page();
        page.navigate("/account/factor.xhtml");
        assertThat(page.locator("#secret")).hasCount(0);
        page.locator("input[id='factor:proof']").fill("not-the-password");
        visitor.turn(() -> page.locator("[id='factor:begin']").click());
        assertThat(page.locator("#secret")).hasCount(0);
        page.locator("input[id='factor:proof']").fill(Populated.PASSWORD);
        visitor.turn(() -> page.locator("[id='factor:begin']").click());
    }

    private Visitor visitor() {
        return Chromium.shared().visitor(portal.node());
    }

    /** Password, then code. @return the path of the page it ends on */
    private String enter(String login, String code) {
        try (Visitor visitor = visitor()) {
            visitor.page().navigate("/login.xhtml");
            visitor.enter(login, Populated.PASSWORD);
            if (!visitor.page().url().contains("/login.xhtml")) {
                visitor.page().locator("[id='code:code']").fill(code);
                visitor.turn(() -> visitor.page().locator("[id='code:enter']").click());
            }
            return URI.create(visitor.page().url()).getPath();
        }
    }
}
