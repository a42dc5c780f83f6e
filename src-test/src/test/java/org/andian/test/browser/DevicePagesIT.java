package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.andian.test.MosquittoPub;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Devices are registered, moved, replaced and retired on their pages, by those who install them.
 */
class DevicePagesIT {

    /** Readings alone refresh a page that waits for them, and that at its ease. */
    private static final double FIRST_MILLIS = 20_000;

    private static final String DANGER = "{\"circuit\": 1, \"values\": {\"residualCurrent\": 900}}";

    /** Of limits close together: pairs of words that overlap, and words without a place. */
    private static final String ON_ANOTHER =
            """
            () => {
              const area = { left: 40, right: 640, top: 20, bottom: 240 };
              const places = AndianLines.spread([100, 96, 96, 96, 21, 239].map(at => ({ at, wide: 110 })), area);
              const bad = (a, b) => !a || a.left < area.left || a.right > area.right || a.top < area.top
                  || a.bottom > area.bottom
                  || b && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
              return places.flatMap((a, i) => [null, ...places.slice(i + 1)].filter(b => bad(a, b)).map(() => i));
            }\
            """;

    private final Populated portal = Populated.portal();

    @Test
    void aProviderRegistersAtThePremisesItServes() {
        String device = Populated.fresh("DP-NEW");
        try (Visitor visitor = visitor("t-provider")) {
            Page page = visitor.page();
            page.navigate("/device/list.xhtml");
            visitor.turn(() -> page.locator(".actions a[href*='register']").click());
            page.locator("[id='register:count']").click();
            page.locator("[id='register:count_panel'] li").nth(2).click();
            assertThat(page.locator("[id='register:names'] .limits-edit")).hasCount(3);
            page.locator("[id='register:no']").fill(device);
            page.locator("[id='register:premises_input']").pressSequentially("T-SCHOOL");
            page.locator("[id='register:premises_panel'] tr:has-text('T-SCHOOL')").first().click();
            visitor.turn(() -> page.locator("[id='register:save']").click());

            assertThat(page.locator("#deviceUser")).hasText(device);
            assertThat(page.locator("#devicePort"))
                    .hasText(Integer.toString(portal.node().mqttPort()));
            assertThat(page.locator("svg.qr path")).hasCount(1);
            String password = page.locator("#devicePassword").textContent();
            assertThat(page.locator("[data-copy]"))
                    .hasAttribute(
                            "data-copy",
                            "mqtt://"
                                    + device
                                    + ":"
                                    + password
                                    + "@"
                                    + page.locator("#deviceHost").textContent()
                                    + ":"
                                    + portal.node().mqttPort()
                                    + "/andian/v1/"
                                    + device
                                    + "/readings");
            page.locator("[data-copy]").click();
            assertThat(page.locator(".copying [role=status]")).hasText("Copied");
            assertEquals(List.of(), visitor.complaints());
        }
        assertEquals(200, portal.as("t-provider").get("/api/v1/devices/" + device).status());
    }

    @Test
    void aRetiredOneIsKeptOutAndMayComeBack() {
        String device = Populated.fresh("DP-RETIRE");
        MosquittoPub publisher = portal.publisher(device, "T-SCHOOL");
        assertEquals(0, publisher.readings(device, DANGER).code());
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.page();
            page.navigate("/device/view.xhtml?no=" + device);
            visitor.turn(() -> page.locator(".actions a[href*='change']").click());
            act(page, "retire");
            assertThat(asking(page)).containsText("Retire device " + device);
            visitor.turn(() -> yes(page));
            assertThat(page.locator("[id='facts']")).containsText("Retired since");
            assertThat(page.locator(".placements")).containsText("taken down");
            await().until(() -> publisher.readings(device, DANGER).code() != 0);

            page.navigate("/device/list.xhtml?retired=true&q=" + device);
            assertThat(page.locator("[id='devices'] tbody tr")).hasCount(1);
            page.navigate("/device/list.xhtml?q=" + device);
            assertThat(page.locator(".empty")).isVisible();

            page.navigate("/device/change.xhtml?no=" + device);
            page.locator("[id='back:do']").click();
            visitor.turn(() -> yes(page));
            assertThat(page.locator("[id='facts']")).not().containsText("Retired since");
            await().until(() -> publisher.readings(device, DANGER).code() == 0);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void whatIsMovedAndReplacedKeepsItsHistory() {
        String device = Populated.fresh("DP-MOVE");
        String successor = Populated.fresh("DP-NEXT");
        portal.publisher(device, "T-SCHOOL").readings(device, DANGER);
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.page();
            page.navigate("/device/change.xhtml?no=" + device);
            page.locator("[id='move:premises_input']").pressSequentially("T-MALL");
            page.locator("[id='move:premises_panel'] tr:has-text('T-MALL')").first().click();
            act(page, "move");
            visitor.turn(() -> yes(page));
            assertEquals(List.of(), visitor.complaints());
            assertEquals(List.of(), page.locator(".notices .is-warning").allInnerTexts());
            assertThat(page).hasURL(Pattern.compile("/device/view"));
            assertThat(page.locator(".placements tbody tr")).hasCount(2);
            assertThat(page.locator(".placements tbody tr").last()).containsText("Moved");

            page.navigate("/device/change.xhtml?no=" + device);
            page.locator("[id='replace:newNo']").fill(successor);
            act(page, "replace");
            visitor.turn(() -> yes(page));
            assertThat(page.locator("#deviceUser")).hasText(successor);

            page.navigate("/device/view.xhtml?no=" + successor);
            assertThat(page.locator("[id='facts']")).containsText(device);
            page.navigate("/device/view.xhtml?no=" + device);
            assertThat(page.locator(".circuits tbody tr").first()).containsText("Retired");
            assertThat(page.locator(".actions a[href*='change']")).hasCount(0);
            page.navigate("/device/change.xhtml?no=" + device);
            assertThat(page.locator(".notice").first())
                    .containsText("Device " + successor + " has taken over");
            assertThat(page.locator("[id='back:do']")).hasCount(0);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void whatWasWrittenDownWrongIsCorrected() {
        String device = Populated.fresh("DP-MEND");
        portal.publisher(device, "T-SCHOOL");
        try (Visitor visitor = visitor("t-provider");
                Visitor late = visitor("t-city")) {
            Page page = visitor.page();
            page.navigate("/device/change.xhtml?no=" + device);
            late.page().navigate("/device/change.xhtml?no=" + device);
            page.locator("[id='correct:position']").fill("second floor");
            page.getByLabel("Name of circuit 1").fill("main switch");
            Locator rated = page.getByLabel("Rated current of circuit 1");
            rated.fill("much");
            page.locator("[id='correct:do']").click();
            assertThat(page.locator(".notices"))
                    .containsText("Enter the rated current of circuit 1 as a number");
            rated.fill("９９９９９９９９");
            page.locator("[id='correct:do']").click();
            assertThat(page.locator(".notices")).containsText("above 0 and below 100000");
            assertThat(rated).hasValue("99999999");
            rated.fill("４０．５");
            visitor.turn(() -> page.locator("[id='correct:do']").click());
            assertThat(page.locator("[id='facts']")).containsText("second floor");
            assertThat(page.locator(".circuits tbody")).containsText("main switch");
            assertThat(page.locator(".circuits tbody")).containsText("40.5");
            assertThat(page.locator(".placements tbody")).containsText("second floor");
            assertThat(page.locator(".placements tbody tr")).hasCount(1);

            late.page().locator("[id='correct:position']").fill("cellar");
            late.page().locator("[id='correct:do']").click();
            assertThat(late.page().locator(".notices"))
                    .containsText("Somebody else has just changed device " + device);
            assertThat(late.page().locator("[id='correct:position']")).hasValue("cellar");
            assertEquals(List.of(), visitor.complaints());
        }
        String address = "/api/v1/devices/" + device;
        String body =
                """
                {"position": null, "circuits": [{"no": 1, "name": "rest", "ratedCurrent": null}], "version": %d}\
                """;
        assertEquals(409, portal.as("t-provider").put(address, body.formatted(0)).status());
        assertEquals(403, portal.as("t-district").put(address, body.formatted(1)).status());
        Rest.Reply done = portal.as("t-provider").put(address, body.formatted(1));
        assertEquals(
                "rest 2",
                done.json()
                                .getAsJsonArray("circuits")
                                .get(0)
                                .getAsJsonObject()
                                .get("name")
                                .getAsString()
                        + " "
                        + done.json().get("version").getAsInt(),
                done.body());
    }

    /** What cannot be done is said before anybody is asked; each act has a reason of its own. */
    @Test
    void nobodyIsAskedAboutWhatCannotBeDone() {
        String device = Populated.fresh("DP-ASK");
        portal.publisher(device, "T-SCHOOL");
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.page();
            page.navigate("/device/change.xhtml?no=" + device);
            page.locator("[id='move:do']").click();
            assertThat(page.locator(".notices")).containsText("Choose the premises");
            assertThat(asking(page)).hasCount(0);
            page.locator("[id='replace:newNo']").fill(device.toLowerCase(Locale.ROOT));
            act(page, "replace");
            assertThat(page.locator(".notices"))
                    .containsText("differs from " + device + " in small and capital letters");
            assertThat(asking(page)).hasCount(0);
            assertThat(page.locator("[id='retire:reason']")).hasValue("");
            page.locator("[id='move:premises_input']").pressSequentially("T-MALL");
            page.locator("[id='move:premises_panel'] tr:has-text('T-MALL')").first().click();
            act(page, "move");
            String mall =
                    portal.as("t-city")
                            .get("/api/v1/premises/T-MALL")
                            .json()
                            .get("name")
                            .getAsString();
            assertThat(asking(page)).containsText("watches " + mall);
            page.keyboard().press("Escape");
            assertThat(asking(page)).hasCount(0);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void whatWasTypedIsNotLostWithoutAQuestion() {
        String device = Populated.fresh("DP-TYPED");
        portal.publisher(device, "T-SCHOOL");
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.page();
            List<String> asked = new ArrayList<>();
            page.onDialog(
                    dialog -> {
                        asked.add(dialog.type());
                        dialog.dismiss();
                    });
            page.navigate("/device/change.xhtml?no=" + device);
            page.locator("[id='correct:position']").click();
            page.keyboard().type("third floor");
            page.locator(".trail a").first().click();
            page.waitForCondition(() -> asked.equals(List.of("beforeunload")));
            assertThat(page.locator("[id='correct:position']")).hasValue("third floor");
            visitor.turn(() -> page.locator("[id='correct:do']").click());
            assertThat(page).hasURL(Pattern.compile("/device/view"));
            visitor.turn(() -> page.locator(".trail a").last().click());

            page.locator(".filterbar input[name=q]").click();
            page.keyboard().type("anything");
            visitor.turn(() -> page.locator(".trail a").first().click());
            assertEquals(List.of("beforeunload"), asked);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void oneThatHangsNowhereIsAskedAboutInWords() {
        String device = Populated.fresh("DP-NOWHERE");
        portal.node().register(device);
        try (Visitor visitor = visitor("t-system")) {
            Page page = visitor.page();
            page.navigate("/device/change.xhtml?no=" + device);
            act(page, "retire");
            assertThat(asking(page)).containsText("its open alarms at the place where it hangs");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void anOpenPageBeginsItsCurvesWithTheFirstReadings() {
        String device = Populated.fresh("DP-FIRST");
        MosquittoPub publisher = portal.publisher(device, "T-SCHOOL");
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.listen("/device/view.xhtml?no=" + device);
            assertThat(page.locator("[id='curves'] .empty")).isVisible();
            publisher.readings(device, "{\"values\": {\"residualCurrent\": 21}}");
            assertThat(page.locator("[id='curves'] figure.curve"))
                    .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(FIRST_MILLIS));
            assertThat(page.locator(".circuits tbody")).containsText("21");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void thePageOpensAtTheWorstCircuit() {
        String device = Populated.fresh("DP-WORST");
        portal.as("t-system")
                .post(
                        "/api/v1/devices",
                        """
                        {"no": "%s", "premises": "T-SCHOOL", "circuits": [{"no": 1}, {"no": 2}, {"no": 3}]}\
                        """
                                .formatted(device));
        portal.as("t-system")
                .post(
                        "/api/v1/devices/" + device + "/readings",
                        "{\"ts\": %d, \"circuit\": 2, \"values\": {\"residualCurrent\": 900}}"
                                .formatted(System.currentTimeMillis()));
        await().until(
                        () ->
                                !portal.as("t-city")
                                        .get("/api/v1/alarms?device=" + device)
                                        .items()
                                        .isEmpty());
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.page();
            page.navigate("/device/view.xhtml?no=" + device);
            assertThat(page.locator(".circuits tr.is-open")).containsText("2#");
            assertThat(page.locator("[id='limits'] tbody")).containsText(Pattern.compile("\\d mA"));
            page.navigate("/device/view.xhtml?no=" + device + "&circuit=3");
            assertThat(page.locator(".circuits tr.is-open")).containsText("3#");
        }
    }

    @Test
    void theListIsNarrowedSortedAndTakenAsItStands() throws IOException {
        String quiet = Populated.fresh("DP-LIST-A");
        String loud = Populated.fresh("DP-LIST-B");
        portal.publisher(quiet, "T-MALL");
        assertEquals(0, portal.publisher(loud, "T-SCHOOL").readings(loud, DANGER).code());
        portal.publisher(Populated.fresh("DP-OTHER"), "T-MALL");
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.page();
            page.navigate("/device/list.xhtml");
            page.locator(".filterbar input[name=q]").fill("DP-LIST");
            visitor.turn(() -> page.locator(".filterbar button[type=submit]").click());
            assertThat(page.locator("#devices tbody tr")).hasCount(2);

            Locator number = page.locator("#devices th").first();
            number.click();
            assertThat(number).hasAttribute("aria-sort", "descending");
            page.waitForURL(Pattern.compile("q=DP-LIST&sort=no-$"));
            assertThat(page.locator("#devices tbody tr a.code")).hasText(fallen(quiet, loud));
            visitor.turn(() -> page.locator(".filterbar button[type=submit]").click());
            assertTrue(page.url().contains("sort=no-"), page.url());
            assertThat(page.locator("#devices tbody tr a.code")).hasText(fallen(quiet, loud));

            visitor.turn(() -> page.locator("#never").click());
            assertThat(page.locator("#devices tbody tr a.code")).hasText(new String[] {quiet});
            visitor.turn(
                    () -> {
                        page.locator(".filterbar select[name=type]").selectOption("DETECTOR-1");
                        page.locator(".filterbar button[type=submit]").click();
                    });
            assertThat(page.locator(".empty")).isVisible();
            page.navigate("/device/list.xhtml?premises=T-SCHOOL&q=DP-LIST&sort=no-");
            assertThat(page.locator("#devices tbody tr a.code")).hasText(new String[] {loud});

            page.locator("#export button").first().click();
            Download file = page.waitForDownload(() -> page.locator("[id$=':csv']").click());
            String csv = Files.readString(file.path());
            assertTrue(csv.contains(loud), csv);
            assertFalse(csv.contains(quiet), csv);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    private static String[] fallen(String... numbers) {
        return Stream.of(numbers).sorted(Comparator.reverseOrder()).toArray(String[]::new);
    }

    /** Limits may lie as close as they like: 300 and 310 mA, and three of one value. */
    @Test
    void noWordOfALimitStandsOnAnother() {
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.page();
            page.navigate("/device/view.xhtml?no=T-1");
            assertEquals(List.of(), page.evaluate(ON_ANOTHER));
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void whoMayNotKeepDevicesIsOfferedNothing() {
        try (Visitor visitor = visitor("t-district")) {
            Page page = visitor.page();
            page.navigate("/device/view.xhtml?no=T-1");
            assertThat(page.locator(".actions a[href*='change']")).hasCount(0);
            page.navigate("/device/list.xhtml");
            assertThat(page.locator(".actions a[href*='register']")).hasCount(0);
            assertTrue(page.navigate("/device/change.xhtml?no=T-1").status() == 403);
            assertTrue(page.navigate("/device/register.xhtml").status() == 403);
        }
    }

    /** A question that comes before what is missing is told would be asked in vain. */
    @Test
    void nothingIsAskedWhileSomethingIsMissing() {
        String device = Populated.fresh("DP-UNTOLD");
        portal.publisher(device, "T-SCHOOL");
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.page();
            page.navigate("/device/change.xhtml?no=" + device);
            page.locator("[id='retire:do']").click();
            assertThat(page.locator(".notices")).containsText("Say why");
            assertThat(asking(page)).hasCount(0);
            page.locator("[id='replace:newNo']").fill("no number");
            page.locator("[id='replace:reason']").fill("broken");
            page.locator("[id='replace:do']").click();
            assertThat(page.locator("[id='replace'] .field-message").first()).isVisible();
            assertThat(asking(page)).hasCount(0);
            act(page, "retire");
            assertThat(asking(page)).hasCount(1);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    /** The type has limits for more than this one has sensors for. */
    @Test
    void theLimitsShownAreOfWhatIsMeasured() {
        String device = Populated.fresh("DP-LIMITS");
        portal.publisher(device, "T-SCHOOL")
                .readings(device, "{\"values\": {\"residualCurrent\": 20}}");
        await().until(
                        () ->
                                portal.as("t-city")
                                        .get("/api/v1/devices/" + device + "/readings")
                                        .body()
                                        .contains("residualCurrent"));
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.page();
            page.navigate("/device/view.xhtml?no=" + device);
            Locator rows = page.locator("[id='limits'] tbody tr");
            assertThat(rows).hasCount(1);
            assertThat(rows).containsText("Residual current");
            page.locator("[id$='allLimits']").click();
            assertThat(page.locator("[id='limits'] tbody")).containsText("Temperature");
            assertThat(page.locator(".limits-idle")).hasCount(0);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    private static void act(Page page, String form) {
        page.locator("[id='" + form + ":reason']").fill("taken down");
        page.locator("[id='" + form + ":do']").click();
    }

    private static Locator asking(Page page) {
        return page.locator(".ui-confirm-dialog:visible");
    }

    private static void yes(Page page) {
        page.locator(".ui-confirmdialog-yes:visible").click();
    }

    private Visitor visitor(String login) {
        Visitor visitor = Chromium.shared().visitor(portal.node()).login(login, Populated.PASSWORD);
        visitor.speak("en");
        return visitor;
    }
}
