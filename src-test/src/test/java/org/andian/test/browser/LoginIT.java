package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.Populated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

/** Who gets in, who does not, and where everybody lands. */
class LoginIT {

    private static final int TRIES = 5;
    private static final Pattern CHINESE = Pattern.compile("^zh");
    private static final Pattern ENGLISH = Pattern.compile("^en");

    private final Visitor visitor = Chromium.shared().visitor(Populated.portal().node());

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void aStrangerIsAskedToLogInAndThenLandsWhereHeWanted() {
        visitor.page().navigate("/alarm/list.xhtml?unsettled=true");
        assertTrue(visitor.page().url().contains("/login.xhtml"), visitor.page().url());
        visitor.enter("t-city", Populated.PASSWORD);
        assertTrue(
                visitor.page().url().endsWith("/alarm/list.xhtml?unsettled=true"),
                visitor.page().url());
    }

    @Test
    void anotherSitesAddressIsNoWayBack() {
        visitor.page().navigate("/login.xhtml?to=//example.org/");
        visitor.enter("t-city", Populated.PASSWORD);
        assertTrue(visitor.page().url().endsWith("/home.xhtml"), visitor.page().url());
    }

    @Test
    void aWrongPasswordIsRefusedWithoutTellingWhichWasWrong() {
        visitor.page().navigate("/login.xhtml");
        visitor.enter("t-city", "not-the-password");
        String wrongPassword = visitor.page().locator("[id='login']").innerText();
        visitor.page().navigate("/login.xhtml");
        visitor.enter("nobody-of-that-name", "not-the-password");
        assertEquals(wrongPassword, visitor.page().locator("[id='login']").innerText());
        assertTrue(visitor.page().url().contains("/login.xhtml"));
        visitor.login("t-city", Populated.PASSWORD);
    }

    @Test
    void fiveWrongPasswordsLockTheAccountEvenForTheRightOne() {
        visitor.page().navigate("/login.xhtml");
        for (int n = 0; n < TRIES; n++) {
            visitor.enter("t-lockout", "wrong-password-" + n);
        }
        String before = visitor.page().locator("[id='login']").innerText();
        visitor.enter("t-lockout", Populated.PASSWORD);
        assertTrue(visitor.page().url().contains("/login.xhtml"), "a locked account got in");
        assertFalse(before.isBlank());
        visitor.page().navigate("/home.xhtml");
        assertTrue(visitor.page().url().contains("/login.xhtml"), "a locked account got in");
    }

    @Test
    void eachRoleSeesItsOwnMenu() {
        visitor.login("t-audit", Populated.PASSWORD);
        assertEquals(
                List.of("/export/list.xhtml", "/setting/calendar.xhtml", "/audit/list.xhtml"),
                menu());
        leavePortal();
        visitor.login("t-security", Populated.PASSWORD);
        assertEquals(
                List.of("/bulk/import.xhtml", "/setting/calendar.xhtml", "/users/list.xhtml"),
                menu());
        leavePortal();
        visitor.login("t-leader", Populated.PASSWORD);
        assertFalse(menu().contains("/intake/list.xhtml"));
    }

    @Test
    void aPageBeyondTheRoleIsRefused() {
        visitor.login("t-audit", Populated.PASSWORD);
        assertEquals(403, visitor.page().navigate("/users/list.xhtml").status());
        assertEquals(403, visitor.page().navigate("/alarm/list.xhtml").status());
    }

    @Test
    void leavingEndsTheSession() {
        visitor.login("t-city", Populated.PASSWORD);
        String before = session();
        leavePortal();
        assertTrue(visitor.page().url().contains("/login.xhtml"), visitor.page().url());
        assertNotEquals(before, session());
        visitor.page().navigate("/home.xhtml");
        assertTrue(visitor.page().url().contains("/login.xhtml"), visitor.page().url());
    }

    /** In another browser too; the tests' own way in begins in Chinese all the same. */
    @Test
    void theLanguageStaysWithTheAccount() {
        String login =
                Populated.portal()
                        .person("tongue", "{\"role\": \"LEADER\", \"district\": \"140800\"}");
        visitor.login(login, Populated.PASSWORD).speak("en");
        try (Visitor elsewhere = Chromium.shared().visitor(Populated.portal().node())) {
            elsewhere.page().navigate("/login.xhtml");
            elsewhere.enter(login, Populated.PASSWORD);
            assertThat(elsewhere.page().locator("html")).hasAttribute("lang", ENGLISH);
        }
        try (Visitor again = Chromium.shared().visitor(Populated.portal().node())) {
            again.login(login, Populated.PASSWORD);
            assertThat(again.page().locator("html")).hasAttribute("lang", CHINESE);
        }
    }

    @Test
    void theSessionCookieIsOutOfReachForScripts() {
        visitor.login("t-city", Populated.PASSWORD);
        assertEquals(
                List.of("true LAX"),
                visitor.cookies().stream()
                        .filter(cookie -> cookie.name.equals("JSESSIONID"))
                        .map(cookie -> cookie.httpOnly + " " + cookie.sameSite)
                        .toList());
    }

    private void leavePortal() {
        visitor.turn(() -> visitor.page().locator("[id='person:leave']").click());
    }

    private List<String> menu() {
        return visitor.page().locator("#sidenav a:not(#menu a)").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private String session() {
        return visitor.cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("none");
    }
}
