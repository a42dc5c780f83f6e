package org.andian.test.browser;

import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;

import org.andian.test.MosquittoPub;
import org.andian.test.Populated;
import org.andian.test.TwoPlaces;
import org.andian.test.browser.PortalPages.Address;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every role is given every page its menu offers, and every other page it may have without an
 * error. With the system property {@code andian.pages}, which {@code ./portal test --pages} sets,
 * all of them are opened, in both languages, for ten seconds while data arrives, and looked at in
 * every width; without it {@link PagesIT} and {@link StayIT} open each page once.
 */
class EveryRoleIT {

    private static final boolean WHOLE = Boolean.getBoolean("andian.pages");
    private static final List<String> LANGUAGES = WHOLE ? List.of("zh", "en") : List.of("zh");
    private static final List<Integer> WIDTHS = List.of(1440, 1024, 390);
    private static final int HIGH = 900;

    private final String device = fresh("ROLES");
    private final MosquittoPub publisher =
            Populated.portal().publisher(device, TwoPlaces.portal().inside().premises());

    @TestFactory
    Stream<DynamicTest> everyPageForEveryRole() {
        return TwoPlaces.ROLES.stream()
                .flatMap(
                        role ->
                                LANGUAGES.stream()
                                        .map(
                                                language ->
                                                        DynamicTest.dynamicTest(
                                                                role + " " + language,
                                                                () -> walk(role, language))));
    }

    private void walk(String role, String language) {
        String login = TwoPlaces.login(role);
        List<Address> given = given(login);
        assertTrue(given.contains(new Address(login, "/account/view.xhtml")), "its own account");
        List<Address> offered = offered(login);
        assertTrue(given.containsAll(offered), () -> "offered, not given: " + offered);
        if (WHOLE) {
            open(given, language);
        }
        System.out.printf(
                "%s was offered %d pages and given %d in %s%n",
                role, offered.size(), given.size(), language);
    }

    private void open(List<Address> addresses, String language) {
        List<String> faults = new ArrayList<>();
        OpenPages.someAtOnce(
                addresses,
                language,
                pages -> {
                    pages.letDataArrive(publisher, device);
                    pages.tabs().forEach(tab -> look(tab, language, faults));
                    faults.add(pages.faults());
                });
        faults.removeIf(String::isEmpty);
        assertEquals("", String.join("\n", faults));
    }

    private static void look(Visitor tab, String language, List<String> all) {
        for (int width : WIDTHS) {
            tab.page().setViewportSize(width, HIGH);
            Map<String, Object> faults = PageFaults.of(tab, language);
            PageFaults.note(faults, "axe", PageFaults.unreadable(tab.page(), true));
            if (!faults.isEmpty()) {
                all.add(tab.page().url() + " " + width + " " + faults);
            }
        }
    }

    /** Pages the server shows to the account; the others it refuses or leads home. */
    private static List<Address> given(String login) {
        List<Address> open = new ArrayList<>();
        try (Visitor visitor = visitor(login)) {
            for (String path : PortalPages.portal().paths()) {
                APIResponse answer =
                        visitor.page()
                                .request()
                                .get(path, RequestOptions.create().setMaxRedirects(0));
                switch (answer.status()) {
                    case 200 -> open.add(new Address(login, path));
                    case 302, 403, 404 -> {
                        // led to a page of its own, refused, or not told that it is there
                    }
                    default -> throw new AssertionError(login + " " + path + answer.status());
                }
                answer.dispose();
            }
        }
        return open;
    }

    private static List<Address> offered(String login) {
        Set<String> known = Set.copyOf(PortalPages.portal().paths());
        try (Visitor visitor = visitor(login)) {
            return visitor.menu().stream()
                    .filter(known::contains)
                    .map(path -> new Address(login, path))
                    .toList();
        }
    }

    private static Visitor visitor(String login) {
        return Chromium.shared()
                .visitor(Populated.portal().node())
                .login(login, Populated.PASSWORD);
    }
}
