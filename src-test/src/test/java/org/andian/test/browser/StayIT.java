package org.andian.test.browser;

import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;

import org.andian.test.Checkout;
import org.andian.test.MosquittoPub;
import org.andian.test.Patience;
import org.andian.test.Populated;
import org.andian.test.TwoPlaces;
import org.andian.test.TwoPlaces.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every page stays as it was opened while readings and alarms arrive: it refreshes what it shows
 * and leads nowhere else, least of all to an error page.
 */
class StayIT {

    private static final Duration STAY = Duration.ofSeconds(10);
    private static final double BETWEEN_MESSAGES_MS = 1_000;

    /** The server keeps the state of so many pages of a session and forgets the oldest of more. */
    private static final int TABS = 8;

    private static final Collector<CharSequence, ?, String> JOINED = Collectors.joining("\n");

    private static final Set<String> BEFORE_LOGIN =
            Set.of("/login.xhtml", "/code.xhtml", "/setup.xhtml");

    private static final List<String> MAY_OPEN_PREMISES =
            List.of(
                    "system",
                    "city",
                    "district",
                    "regulator",
                    "fire",
                    "grid",
                    "duty",
                    "manager",
                    "provider",
                    "leader");

    private final Populated portal = Populated.portal();
    private final TwoPlaces places = TwoPlaces.portal();
    private final String device = fresh("STAY");
    private final MosquittoPub publisher =
            portal.publisher(device, TwoPlaces.portal().inside().premises());
    private final List<Visitor> sessions = new ArrayList<>();
    private final List<Address> addresses = new ArrayList<>();

    private record Address(String login, String path) {}

    @AfterEach
    void leave() {
        sessions.forEach(Visitor::close);
    }

    @Test
    void everyPageStaysOpenWhileDataArrives() {
        places.countToday();
        MAY_OPEN_PREMISES.forEach(
                role ->
                        add(
                                TwoPlaces.login(role),
                                places.inside().in("/premises/view.xhtml?code={premises}")));
        addAllOfTheCityOffice();
        addAllOfTheAdministrators();
        assertEquals(Set.of(), pagesLeftOut());

        String faults =
                batches().map(this::stay).filter(Predicate.not(String::isEmpty)).collect(JOINED);
        assertEquals("", faults);
        System.out.println("Pages that stayed open while data arrived: " + addresses.size());
    }

    private Stream<List<Address>> batches() {
        return IntStream.iterate(0, first -> first < addresses.size(), first -> first + TABS)
                .mapToObj(
                        first ->
                                addresses.subList(first, Math.min(first + TABS, addresses.size())));
    }

    /** Some pages in tabs at once; more would wait for the processor rather than for the portal. */
    private String stay(List<Address> batch) {
        List<OpenPage> pages = new ArrayList<>();
        batch.stream()
                .collect(Collectors.groupingBy(Address::login, TreeMap::new, Collectors.toList()))
                .forEach(
                        (login, some) -> {
                            Visitor session = session(login);
                            some.forEach(
                                    one ->
                                            pages.add(
                                                    new OpenPage(
                                                            login, one.path(), session.tab())));
                        });
        pages.forEach(OpenPage::watch);
        letDataArrive(pages);
        String faults =
                pages.stream()
                        .map(OpenPage::faults)
                        .filter(Predicate.not(String::isEmpty))
                        .collect(JOINED);
        sessions.forEach(Visitor::close);
        sessions.clear();
        return faults;
    }

    private void addAllOfTheCityOffice() {
        Place place = places.inside();
        String premises = "?code=" + place.premises();
        addAll(
                "t-city",
                List.of(
                        bulletin(),
                        place.in("/alarm/detail.xhtml?id={alarm}"),
                        "/alarm/list.xhtml?device=" + device,
                        "/bulletin/schedule.xhtml",
                        "/bulletin/schedules.xhtml",
                        "/campaign/view.xhtml?code=YUNCHENG-2022",
                        "/device/change.xhtml?no=" + device,
                        "/device/register.xhtml",
                        "/device/view.xhtml?no=" + device,
                        "/premises/change.xhtml" + premises,
                        "/premises/duplicates.xhtml",
                        "/premises/edit.xhtml" + premises,
                        "/premises/new.xhtml",
                        "/premises/view.xhtml" + premises,
                        "/statistic/rows.xhtml?indicators=premises"
                                + "&cell=*~*~premises~NUMERATOR~CURRENT",
                        "/password.xhtml",
                        "/account/deputies.xhtml",
                        "/account/tokens.xhtml",
                        "/account/factor.xhtml"));
    }

    private void addAllOfTheAdministrators() {
        addAll("t-system", List.of("/device/register.xhtml", "/device/view.xhtml?no=" + device));
        addAll(
                "t-security",
                List.of(
                        "/users/new.xhtml",
                        "/users/view.xhtml?login=t-city",
                        "/users/settings.xhtml",
                        "/users/tokens.xhtml",
                        "/users/rules.xhtml"));
        addAll("t-audit", List.of());
    }

    /** The address of a bulletin made for this test. */
    private String bulletin() {
        try (Visitor office = visitor("t-city")) {
            office.speak("zh");
            BulletinDesk.schedule(office.page(), fresh("stay") + "@yuncheng.gov.cn");
            BulletinDesk.make(office.page(), false);
            return office.page().url().replaceFirst("^https?://[^/]+", "");
        }
    }

    /** What the account's menu offers, and what else it may open. */
    private void addAll(String login, List<String> more) {
        Collection<String> paths = new TreeSet<>(more);
        try (Visitor visitor = visitor(login)) {
            paths.addAll(visitor.menu());
        }
        paths.forEach(path -> add(login, path));
    }

    private void add(String login, String path) {
        addresses.add(new Address(login, path));
    }

    private Visitor session(String login) {
        Visitor session = visitor(login);
        sessions.add(session);
        return session;
    }

    private Visitor visitor(String login) {
        return Chromium.shared().visitor(portal.node()).login(login, Populated.PASSWORD);
    }

    private Set<String> pagesLeftOut() {
        Path folder = Checkout.module("portal-web").resolve("src/main/webapp");
        Set<String> left =
                Checkout.files(folder, ".xhtml").stream()
                        .map(file -> "/" + folder.relativize(file))
                        .filter(page -> !page.startsWith("/WEB-INF/"))
                        .filter(page -> !page.startsWith("/error/"))
                        .collect(Collectors.toCollection(TreeSet::new));
        left.removeAll(BEFORE_LOGIN);
        addresses.forEach(page -> left.remove(page.path().replaceFirst("\\?.*", "")));
        return left;
    }

    /**
     * An alarm is raised and cleared in turn, until every page has asked again for what it shows.
     */
    private void letDataArrive(List<OpenPage> pages) {
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
    }

    /** A page that was opened and what has become of it since. */
    private static final class OpenPage {

        private final String login;
        private final String address;
        private final Visitor tab;
        private final List<String> ledTo = new ArrayList<>();
        private boolean asks;
        private int refreshes;

        /** Begins to open it; {@link #watch} waits for it. */
        OpenPage(String login, String address, Visitor tab) {
            this.login = login;
            this.address = address;
            this.tab = tab;
            page().navigate(
                            address,
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
            if (!hasRefreshedOrFailed()) {
                faults.add("asked for nothing new");
            }
            return faults.isEmpty() ? "" : login + " " + address + " " + faults;
        }

        Page page() {
            return tab.page();
        }
    }
}
