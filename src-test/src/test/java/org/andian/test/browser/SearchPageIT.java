package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.andian.test.Populated;
import org.andian.test.TwoPlaces;
import org.andian.test.TwoPlaces.Place;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

/** Somebody looks for something from the top bar and gets to it. */
class SearchPageIT {

    private static final int FINGER = 44;

    private final TwoPlaces places = TwoPlaces.portal();

    @Test
    void fromTheTopBarToTheRecord() {
        Place place = places.inside();
        try (Visitor visitor = visitor("city", "zh")) {
            Page page = visitor.page();
            look(visitor, place.premises());
            Locator found = page.locator(".found[data-kind=PREMISES] li a");
            assertThat(found).hasText(place.name());
            assertThat(page.locator(".found[data-kind=PREMISES] .found-count")).hasText("共 1 条");
            visitor.turn(found::click);
            assertThat(page).hasURL(Pattern.compile("/premises/view\\.xhtml\\?code=Z-IN$"));

            look(visitor, place.device());
            visitor.turn(() -> page.locator(".found[data-kind=DEVICE] li a").first().click());
            assertThat(page).hasURL(Pattern.compile("/device/view\\.xhtml\\?no=Z-1"));

            look(visitor, place.phone());
            assertThat(page.locator(".found[data-kind=CONTACT] li")).containsText(place.name());
            visitor.turn(() -> page.locator(".found[data-kind=CONTACT] li a").click());
            assertThat(page).hasURL(Pattern.compile("/premises/view\\.xhtml\\?code=Z-IN$"));
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void whatLiesOutsideIsNotFoundAndThePageSaysWhatToDo() {
        Place outside = places.outside();
        try (Visitor visitor = visitor("city", "en")) {
            Page page = visitor.page();
            for (String text :
                    List.of(
                            outside.premises(),
                            outside.name(),
                            outside.device(),
                            outside.phone())) {
                look(visitor, text);
                assertThat(page.locator(".found")).hasCount(0);
                assertThat(page.locator("[id='nothing-found']")).containsText(text);
                assertThat(page.locator(".empty")).containsText("Check the spelling");
            }
            page.navigate("/search.xhtml?q=%3Cscript%3E%25");
            assertThat(page.locator("[id='nothing-found']")).containsText("<script>%");
            page.navigate("/search.xhtml");
            assertThat(page.locator(".empty")).containsText("Type what you are looking for");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void manyOfAKindGoOnOnPagesOfTheirOwn() {
        String shop = Populated.fresh("SMANY");
        for (int n = 0; n < 9; n++) {
            Populated.portal().premises(shop + "-" + n, "140802");
        }
        try (Visitor visitor = visitor("city", "en")) {
            Page page = visitor.page();
            look(visitor, shop);
            Locator rows = page.locator(".found[data-kind=PREMISES] li");
            assertThat(rows).hasCount(8);
            assertThat(page.locator(".found-count")).hasText("9 in all");
            visitor.turn(() -> page.locator(".found-more a").click());
            assertThat(rows).hasCount(9);
            page.navigate("/search.xhtml?kind=PREMISES&first=7&q=" + shop);
            assertThat(rows).hasCount(2);
            visitor.turn(() -> page.locator(".found-more a").click());
            assertThat(rows).hasCount(9);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void theSecurityAdministratorFindsAccounts() {
        try (Visitor visitor = visitor("security", "en")) {
            Page page = visitor.page();
            look(visitor, TwoPlaces.login("leader"));
            visitor.turn(() -> page.locator(".found[data-kind=ACCOUNT] li a").click());
            assertThat(page).hasURL(Pattern.compile("/users/view\\.xhtml\\?login=z-leader"));
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void onAPhone() {
        Place place = places.inside();
        try (Visitor visitor = visitor("manager", "zh")) {
            Page page = visitor.page();
            page.setViewportSize(390, 844);
            page.navigate("/home.xhtml");
            visitor.turn(() -> page.locator(".topbar-find").click());
            page.locator("body").press("/");
            assertThat(page.locator("#wanted")).isFocused();
            page.keyboard().type(place.device());
            visitor.turn(() -> page.keyboard().press("Enter"));
            Locator link = page.locator(".found[data-kind=DEVICE] li a").first();
            assertThat(link).hasText(place.device());
            assertTrue(
                    page.locator(".found[data-kind=DEVICE] li").first().boundingBox().height
                            >= FINGER);
            assertEquals(
                    true,
                    page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"));
            assertEquals(List.of(), visitor.complaints());
        }
    }

    /** By the key and the field of the top bar. */
    private static void look(Visitor visitor, String text) {
        Page page = visitor.page();
        page.locator("body").press("/");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().insertText(text);
        visitor.turn(() -> page.keyboard().press("Enter"));
        assertThat(page).hasURL(Pattern.compile("/search\\.xhtml\\?q="));
    }

    private static Visitor visitor(String role, String language) {
        Visitor visitor =
                Chromium.shared()
                        .visitor(Populated.portal().node())
                        .login(TwoPlaces.login(role), Populated.PASSWORD);
        visitor.speak(language);
        return visitor;
    }
}
