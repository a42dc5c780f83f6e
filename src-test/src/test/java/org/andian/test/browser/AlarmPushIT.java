package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;

import org.andian.test.MosquittoPub;
import org.andian.test.Node;
import org.andian.test.Populated;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** What happens at a device is on the open page a moment later, and nobody reloads it. */
class AlarmPushIT {

    private static final String MARK = "window.__opened = true";
    private static final Pattern WAITING = Pattern.compile("is-unacknowledged");

    private final Node node = Populated.portal().node();

    @Test
    void aNewAlarmJoinsTheOpenList() {
        MosquittoPub publisher = Populated.portal().publisher(fresh("PUSH-1"), "T-SCHOOL");
        try (Visitor visitor =
                Chromium.shared().visitor(node).login("t-watcher", Populated.PASSWORD)) {
            Page page = open(visitor, "/alarm/list.xhtml?unsettled=true");
            assertThat(page.locator("#alarms").getByText(fresh("PUSH-1"))).hasCount(0);
            leak(publisher, fresh("PUSH-1"), 650);
            page.locator("#alarms").getByText(fresh("PUSH-1")).waitFor();
            assertEquals(true, page.evaluate("() => window.__opened"));
        }
    }

    @Test
    void theMapShowsThePremisesInAlarm() {
        String premises = fresh("T-MAP");
        Populated.portal().premises(premises, "430211");
        MosquittoPub publisher = Populated.portal().publisher(fresh("PUSH-2"), premises);
        try (Visitor visitor =
                Chromium.shared().visitor(node).login("t-city2", Populated.PASSWORD)) {
            Page page = open(visitor, "/map.xhtml");
            Locator told = page.locator("#states[data-states*='" + premises + "']");
            assertThat(told).hasCount(0);
            leak(publisher, fresh("PUSH-2"), 650);
            told.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            page.locator("#map .pin.is-alarm").first().waitFor();
            assertEquals(true, page.evaluate("() => window.__opened"));
        }
    }

    /** The refresh of a premises' page once led every role to the page of failures. */
    @Test
    void thePageOfAPremisesStaysAndShowsItsAlarm() {
        String premises = fresh("T-PUSH");
        Populated.portal().premises(premises, "430211");
        MosquittoPub publisher = Populated.portal().publisher(fresh("PUSH-4"), premises);
        try (Visitor visitor =
                Chromium.shared().visitor(node).login("t-city2", Populated.PASSWORD)) {
            Page page = open(visitor, "/premises/view.xhtml?code=" + premises);
            Locator alarm = page.locator("#alarms a[href*='/alarm/detail.xhtml']");
            assertThat(alarm).hasCount(0);
            leak(publisher, fresh("PUSH-4"), 650);
            alarm.first().waitFor();
            assertEquals(true, page.evaluate("() => window.__opened"));
            assertEquals(List.of(), visitor.complaints());
            String state = page.locator("#alarms tbody td:last-child .state").first().innerText();
            page.navigate("/alarm/list.xhtml?premises=" + premises);
            assertThat(page.locator("#alarms tbody tr").first()).containsText(state.strip());
        }
    }

    @Test
    void acknowledgedAlarmsNoLongerWait() {
        MosquittoPub publisher = Populated.portal().publisher(fresh("PUSH-3"), "T-SCHOOL");
        leak(publisher, fresh("PUSH-3"), 650);
        try (Visitor watcher =
                        Chromium.shared().visitor(node).login("t-watcher", Populated.PASSWORD);
                Visitor manager =
                        Chromium.shared().visitor(node).login("t-manager", Populated.PASSWORD)) {
            Page page = open(watcher, "/alarm/list.xhtml?device=" + fresh("PUSH-3"));
            page.locator("#alarms").getByText(fresh("PUSH-3")).waitFor();
            Locator row = page.locator("#alarms tbody tr").first();
            assertThat(row).hasClass(WAITING);
            Page other = open(manager, "/alarm/list.xhtml?device=" + fresh("PUSH-3"));
            other.locator("#alarms tbody tr .ui-chkbox-box, #alarms tbody tr input[type=checkbox]")
                    .first()
                    .click();
            other.locator("[id='batchNote']").fill("on the way");
            other.locator("[id='acknowledgeTicked']").click();
            assertThat(row).not().hasClass(WAITING);
            assertThat(row).containsText(fresh("PUSH-3"));
            assertEquals(true, page.evaluate("() => window.__opened"));
        }
    }

    /**
     * A socket may be open before the page is whole, and a form without its page's nonce is
     * answered nothing; the visitor fails the test if one is sent.
     */
    @Test
    void aPageToldBeforeItIsWholeAsksOnceItIs() {
        try (Visitor visitor =
                Chromium.shared().visitor(node).login("t-watcher", Populated.PASSWORD)) {
            Page page = visitor.page();
            page.addInitScript(
                    "document.addEventListener('DOMContentLoaded', () => {"
                            + " window.__early = !PrimeFaces.csp.NONCE_VALUE;"
                            + " window.andianPush('alarms'); });");
            // the page before may still ask, and what is never answered to it waits for ever
            Response answer =
                    page.waitForResponse(
                            response ->
                                    isRefresh(response.request())
                                            && response.url().contains("/alarm/list.xhtml"),
                            () -> page.navigate("/alarm/list.xhtml"));
            assertEquals(true, page.evaluate("() => window.__early"));
            assertEquals(200, answer.status());
            visitor.settle();
            assertEquals(List.of(), visitor.complaints());
        }
    }

    /** What is refreshed between pressing and letting go would take the link from under it. */
    @Test
    void aClickReachesItsLinkWhateverIsAnsweredMeanwhile() {
        MosquittoPub publisher = Populated.portal().publisher(fresh("PUSH-5"), "T-SCHOOL");
        leak(publisher, fresh("PUSH-5"), 650);
        try (Visitor visitor =
                Chromium.shared().visitor(node).login("t-watcher", Populated.PASSWORD)) {
            Page page = open(visitor, "/home.xhtml");
            visitor.settle();
            Locator link = page.locator(".live a[href]:visible").first();
            link.scrollIntoViewIfNeeded();
            link.evaluate("link => { window.__pressed = link; }");
            link.hover();
            page.mouse().down();
            Response answer =
                    page.waitForResponse(
                            response -> isRefresh(response.request()),
                            () -> page.evaluate("() => window.Andian.tick()"));
            answer.finished();
            assertEquals(true, page.evaluate("() => window.__pressed.isConnected"));
            visitor.turn(() -> page.mouse().up());
            assertFalse(page.url().endsWith("/home.xhtml"), page.url());
        }
    }

    /** The refresh would show the row unticked, and the request for it would then send nothing. */
    @Test
    void aRefreshUnderWayDoesNotUndoWhatIsTickedMeanwhile() {
        MosquittoPub publisher = Populated.portal().publisher(fresh("PUSH-6"), "T-SCHOOL");
        leak(publisher, fresh("PUSH-6"), 650);
        try (Visitor visitor =
                Chromium.shared().visitor(node).login("t-manager", Populated.PASSWORD)) {
            Page page = open(visitor, "/alarm/list.xhtml?device=" + fresh("PUSH-6"));
            page.locator("#alarms").getByText(fresh("PUSH-6")).waitFor();
            visitor.settle();
            AtomicReference<Route> underWay = new AtomicReference<>();
            page.route(
                    "**/alarm/list.xhtml*",
                    route -> {
                        if (!isRefresh(route.request()) || !underWay.compareAndSet(null, route)) {
                            route.resume();
                        }
                    });
            page.evaluate("() => window.Andian.tick()");
            page.waitForCondition(() -> underWay.get() != null);
            page.locator("#alarms tbody tr .ui-chkbox-box").first().click();
            underWay.get().resume();
            page.locator("[id='batchNote']").waitFor();
        }
    }

    /** Nobody waits for an answer longer than a press takes. */
    @Test
    void anAnswerComesOnceThePointerLetsGo() {
        try (Visitor visitor =
                Chromium.shared().visitor(node).login("t-watcher", Populated.PASSWORD)) {
            Page page = open(visitor, "/home.xhtml");
            visitor.settle();
            page.evaluate(
                    "() => document.addEventListener('andian:refreshed',"
                            + " () => { window.__refreshed = true; })");
            page.locator("h1").first().hover();
            page.mouse().down();
            page.waitForResponse(
                    response -> isRefresh(response.request()),
                    () -> page.evaluate("() => window.Andian.tick()"));
            page.mouse().up();
            page.waitForFunction("() => window.__refreshed");
        }
    }

    private static boolean isRefresh(Request request) {
        return request.method().equals("POST")
                && request.postData() != null
                && request.postData().contains("unasked=1")
                && request.postData().contains("rows");
    }

    private static Page open(Visitor visitor, String address) {
        visitor.listen(address).evaluate("() => { " + MARK + " }");
        return visitor.page();
    }

    private static void leak(MosquittoPub publisher, String device, int milliampere) {
        assertEquals(
                0,
                publisher
                        .readings(
                                device, "{\"values\": {\"residualCurrent\": " + milliampere + "}}")
                        .code());
    }
}
