package org.andian.test.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;

import org.andian.test.MosquittoPub;
import org.andian.test.Patience;
import org.andian.test.Populated;
import org.andian.test.browser.PortalPages.Address;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Some pages open at once, each in a tab, those of one account in one session. */
final class OpenPages {

    /** The server keeps the state of so many pages of a session and forgets the oldest of more. */
    private static final int TABS = 8;

    /** Of a batch; each stays open as long as any other. */
    private static final int SESSIONS = 2;

    private static final Duration STAY = Duration.ofSeconds(10);
    private static final double BETWEEN_MESSAGES_MS = 1_000;

    private final List<OpenPage> pages = new ArrayList<>();

    /** Whose session the page at a place among those of a batch is opened in. */
    @FunctionalInterface
    private interface Sessions {
        Visitor of(String login, int place);
    }

    /** Opens them and waits until each is there. */
    private OpenPages(List<Address> addresses, Sessions sessions) {
        for (Address address : addresses) {
            Visitor session = sessions.of(address.login(), pages.size());
            pages.add(new OpenPage(address, session.tab()));
        }
        pages.forEach(OpenPage::watch);
    }

    /**
     * Opens all of them, some at once and then the next: more would wait for the processor rather
     * than for the portal.
     */
    static void someAtOnce(List<Address> addresses, String language, Consumer<OpenPages> look) {
        Map<String, Visitor> sessions = new HashMap<>();
        try {
            int most = TABS * SESSIONS;
            for (int first = 0; first < addresses.size(); first += most) {
                OpenPages pages =
                        new OpenPages(
                                addresses.subList(first, Math.min(first + most, addresses.size())),
                                (login, place) ->
                                        sessions.computeIfAbsent(
                                                login + place / TABS,
                                                key -> session(login, language)));
                look.accept(pages);
                pages.pages.forEach(open -> open.page().close());
            }
        } finally {
            sessions.values().forEach(Visitor::close);
        }
    }

    /** The page it came in by is left, or it would refresh itself beside those looked at. */
    private static Visitor session(String login, String language) {
        Visitor session =
                Chromium.shared()
                        .visitor(Populated.portal().node())
                        .login(login, Populated.PASSWORD);
        session.speak(language);
        session.page().navigate("about:blank");
        return session;
    }

    /**
     * An alarm is raised and cleared in turn, for ten seconds and until every page has asked again
     * for what it shows.
     */
    void letDataArrive(MosquittoPub publisher, String device) {
        long began = System.nanoTime();
        boolean goesOn = true;
        for (int message = 0; goesOn; message++) {
            int milliampere = message % 2 == 0 ? 650 : 20;
            String body = "{\"values\": {\"residualCurrent\": " + milliampere + "}}";
            assertEquals(0, publisher.readings(device, body).code());
            pages.getFirst().page().waitForTimeout(BETWEEN_MESSAGES_MS);
            Duration stayed = Duration.ofNanos(System.nanoTime() - began);
            boolean isDone = pages.stream().allMatch(OpenPage::hasRefreshedOrFailed);
            goesOn = stayed.compareTo(STAY) < 0 || !isDone && stayed.compareTo(Patience.LIMIT) < 0;
        }
        pages.stream()
                .filter(Predicate.not(OpenPage::hasRefreshedOrFailed))
                .forEach(page -> page.ledTo.add("nothing new, for it did not ask"));
    }

    /** The tabs, in the order of the addresses. */
    List<Visitor> tabs() {
        return pages.stream().map(page -> page.tab).toList();
    }

    /** What has gone wrong on them so far, a page a line; empty where nothing has. */
    String faults() {
        return pages.stream()
                .map(OpenPage::faults)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining("\n"));
    }

    /** A page that was opened and what has become of it since. */
    private static final class OpenPage {

        private final Address address;
        private final Visitor tab;
        private final List<String> ledTo = new ArrayList<>();
        private boolean asks;
        private int refreshes;

        /** Begins to open it; {@link #watch} waits for it. */
        OpenPage(Address address, Visitor tab) {
            this.address = address;
            this.tab = tab;
            page().navigate(
                            address.path(),
                            new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        }

        /** A page that knows how to refresh itself must do so, or it proves nothing. */
        void watch() {
            page().waitForLoadState();
            asks = (boolean) page().evaluate("() => Boolean(window.andianRefresh)");
            page().onFrameNavigated(
                            frame -> {
                                if (frame.equals(page().mainFrame())) {
                                    ledTo.add(frame.url());
                                }
                            });
            page().onResponse(
                            response -> {
                                if (response.request().headers().containsKey("faces-request")) {
                                    refreshes++;
                                }
                            });
        }

        boolean hasRefreshedOrFailed() {
            return !asks || refreshes > 0 || !ledTo.isEmpty();
        }

        String faults() {
            List<String> faults = new ArrayList<>(tab.complaints());
            ledTo.forEach(url -> faults.add("led to " + url));
            return faults.isEmpty() ? "" : address + " " + faults;
        }

        Page page() {
            return tab.page();
        }
    }
}
