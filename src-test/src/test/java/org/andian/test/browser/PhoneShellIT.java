package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.andian.test.RequestKeys.under;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ServiceWorkerPolicy;

import org.andian.portal.period.Zones;
import org.andian.test.Populated;
import org.andian.test.RequestKeys;
import org.andian.test.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Color;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The shell in a cellar: without a line, killed, handed to a second account, and what it kept is in
 * the portal once, under the right name; what others did meanwhile is shown and stays.
 */
class PhoneShellIT {

    private static final String WORDS = "插座已全部更换";
    private static final String HAZARDS = "/api/v1/hazards/";

    private final Populated portal = Populated.portal();

    @TempDir private Path folder;

    private String premises;
    private String manager;
    private String second;
    private long hazard;

    @BeforeEach
    void aHazardOfTwoManagers() {
        premises = fresh("PHONE" + System.nanoTime() % 1_000_000);
        portal.premises(premises, "140802");
        String grant = "{\"role\": \"SAFETY_MANAGER\", \"premises\": \"" + premises + "\"}";
        manager = portal.person(premises + "-a", grant);
        second = portal.person(premises + "-b", grant);
        hazard = ordered();
    }

    @Test
    void whatWasDoneInTheCellarIsThereOnceUnderTheRightName() {
        try (Phone phone = phone()) {
            phone.login(manager).whole();
            phone.offline(true);
            Page page = phone.page();
            assertThat(phone.line()).containsText("离线");
            prove(phone, photos(5));
            assertThat(phone.line()).containsText("1 项待发送");
            page.locator("#newFinding").click();
            page.locator("input").first().waitFor();
            fill(page, "发现了什么", "配电箱前堆放纸箱");
            phone.kept();

            phone.kill();
            phone.startAgain(true);
            assertThat(phone.line()).containsText("离线");
            assertThat(phone.line()).containsText("1 项待发送");
            phone.page().locator("a[href^='#/item/']").click();
            assertThat(phone.page().locator("input").first()).hasValue("配电箱前堆放纸箱");

            phone.offline(false);
            phone.open("");
            assertThat(phone.line()).containsText("未登录");
            assertThat(phone.page().locator("#main")).not().containsText(premises);

            phone.login(second).whole();
            assertThat(phone.page().locator("#main")).not().containsText("配电箱前堆放纸箱");
            phone.openQueue();
            assertThat(phone.page().locator("#queue")).containsText("其他账号的 2 项");
            assertThat(phone.queued("WAITING")).hasCount(0);
            phone.closeQueue();
            String stored = phone.stored();
            assertFalse(stored.contains(WORDS) || stored.contains("配电箱前堆放纸箱"), stored);
            assertFalse(stored.contains("key true"), stored);
            find(phone, "第二个账号的发现");
            await().until(() -> hazards("第二个账号的发现").size() == 1);
            assertEquals(List.of(), proofs());
            phone.leave();

            phone.login(manager);
            await().until(() -> !proofs().isEmpty());
            assertThat(phone.line()).containsText("已全部送达");
        }
        assertEquals(1, proofs().size());
        assertEquals(manager, text(proofs().getFirst(), "provedBy"));
        assertEquals(WORDS, text(proofs().getFirst(), "words"));
        List<JsonElement> files = portal.as("t-city").get("/api/v1/files/hazard/" + hazard).items();
        assertEquals(5, files.size(), files.toString());
        files.forEach(file -> assertEquals(manager, text(file, "addedBy")));
        assertEquals(second, text(hazards("第二个账号的发现").getFirst(), "finder"));
    }

    @Test
    void whatAnotherDidMeanwhileIsShownBesideAndStays() {
        try (Phone phone = phone()) {
            phone.login(manager).whole();
            phone.offline(true);
            prove(phone, photos(1));
            otherProves();
            phone.offline(false);
            assertThat(phone.line()).containsText("1 项有冲突");
            phone.openQueue();
            Locator pair = phone.queued("CONFLICT").locator(".pair > div");
            assertThat(pair).hasCount(2);
            assertThat(pair.first()).containsText(WORDS);
            assertThat(pair.last()).containsText("另一账号先做了");
            assertEquals(1, proofs().size());
            pair.last().locator("[data-choose='THEIRS']").click();
            assertThat(phone.queued("ASIDE")).hasCount(1);
            await().until(() -> chosen().equals(List.of("THEIRS")));
        }
        assertEquals(1, proofs().size());
        assertEquals("另一账号先做了", text(proofs().getFirst(), "words"));
        assertEquals(List.of(), files());
    }

    @Test
    void whoChoosesHisOwnSendsItOverWhatHeHasSeen() {
        try (Phone phone = phone()) {
            phone.login(manager).whole();
            phone.offline(true);
            prove(phone, photos(1));
            update("update hazard set version = version + 1 where id = ?", hazard);
            phone.offline(false);
            assertThat(phone.line()).containsText("1 项有冲突");
            assertEquals(List.of(), proofs());
            phone.openQueue();
            phone.page().locator("[data-choose='MINE']").click();
            await().until(() -> proofs().size() == 1);
            await().until(() -> chosen().equals(List.of("MINE")));
        }
        assertEquals(1, proofs().size());
        assertEquals(1, files().size());
    }

    /** The portal has done it, and the line is gone before the answer. */
    @Test
    void whatWasNotAnsweredIsSentAgainAndDoneOnce() {
        Browser.NewContextOptions phone =
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setServiceWorkers(ServiceWorkerPolicy.BLOCK);
        AtomicInteger lost = new AtomicInteger();
        try (Visitor visitor = Chromium.shared().visitor(portal.node(), phone)) {
            Page page = visitor.page();
            page.route(
                    url -> url.contains("/api/v1/phone/hazards/") || url.contains("/photos/"),
                    route -> lose(route, lost));
            visitor.enterPhone(manager);
            page.locator("a[data-record='hazard " + hazard + "']").click();
            write(page);
            addPhotos(page, photos(2));
            page.locator("#finish").click();
            // what is routed goes on only while the page is asked something
            assertThat(page.locator("#line")).containsText("1 项待发送");
            assertThat(page.locator("#line")).containsText("已全部送达");
        }
        assertTrue(lost.get() >= 3, lost::toString);
        assertEquals(1, proofs().size());
        assertEquals(2, files().size());
    }

    /** It is not the portal that says no: what waits says so, and goes once the way is free. */
    @Test
    void whatAProxyAnswersInThePortalsPlaceIsSaidInTheQueue() {
        Browser.NewContextOptions phone =
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setServiceWorkers(ServiceWorkerPolicy.BLOCK);
        try (Visitor visitor = Chromium.shared().visitor(portal.node(), phone)) {
            Page page = visitor.page();
            Predicate<String> sent = url -> url.contains("/api/v1/phone/hazards/");
            page.route(sent, PhoneShellIT::bar);
            visitor.enterPhone(manager);
            page.locator("a[data-record='hazard " + hazard + "']").click();
            write(page);
            page.locator("#finish").click();
            page.locator("#waiting").click();
            Locator waiting = page.locator("#queue li[data-state='WAITING']");
            assertThat(waiting).containsText("网络未放行");
            assertThat(waiting).containsText("403");
            page.unroute(sent);
            page.locator("#retry").click();
            assertThat(page.locator("#line")).containsText("已全部送达");
        }
        assertEquals(1, proofs().size());
    }

    private static void bar(Route route) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setStatus(403)
                        .setContentType("text/html")
                        .setBody("<h1>Log in to the network</h1>"));
    }

    /** Each answer to what was sent is lost the first time. */
    private static void lose(Route route, AtomicInteger lost) {
        boolean isFirst = lost.get() % 2 == 0;
        if (!route.request().method().equals("POST")) {
            route.resume();
            return;
        }
        lost.incrementAndGet();
        if (isFirst) {
            route.fetch();
            route.abort();
        } else {
            route.resume();
        }
    }

    @Test
    void alarmsAndStepsAreReadWithoutALineAsTheyWereSeen() throws Exception {
        String device = fresh("PHONE-D" + System.nanoTime() % 1_000_000);
        assertEquals(
                0,
                portal.publisher(device, premises)
                        .readings(device, "{\"values\": {\"residualCurrent\": 650}}")
                        .code());
        await().until(() -> portal.as(manager).get("/api/v1/phone/alarms").items().size() == 1);
        try (Phone phone = phone()) {
            phone.login(manager).whole();
            phone.page().locator("a[href^='#/alarm/']").waitFor();
            phone.offline(true);
            phone.kill();
            phone.startAgain(true);
            phone.page().locator("a[href^='#/alarm/']").click();
            assertThat(phone.page().locator(".phone-alarm h1")).containsText("650");
            assertThat(phone.page().locator(".steps li").first()).not().isEmpty();
            assertThat(phone.page().locator(".phone-sheet h2 small")).containsText("所见");
        }
    }

    /** Wherever somebody logs in, nothing of another is open, whoever left without a word. */
    @Test
    void theLoginPageLocksWhatIsKept() {
        try (Phone phone = phone()) {
            phone.login(manager).whole();
            phone.offline(true);
            prove(phone, List.of());
            phone.offline(false);
            phone.page().navigate("/login.xhtml");
            await().until(() -> !phone.stored().contains("open: "));
            phone.offline(true);
            phone.open("");
            assertThat(phone.line()).containsText("未登录");
            assertThat(phone.page().locator("#main")).not().containsText(premises);
        }
    }

    @Test
    void whoLeavesWithoutALineIsOutWhenItIsBack() {
        try (Phone phone = phone()) {
            phone.login(manager).whole();
            Page page = phone.page();
            phone.offline(true);
            assertThat(phone.line()).containsText("离线");
            page.locator("#leave").click();
            assertThat(phone.line()).containsText("未登录");
            phone.offline(false);
            phone.left();
            page.navigate("/home.xhtml");
            assertThat(page).hasURL(Pattern.compile("/login\\.xhtml"));
        }
    }

    @Test
    void theWorkerKeepsTheShellAndNothingElse() {
        try (Phone phone = phone()) {
            phone.login(manager).whole();
            Page page = phone.page();
            page.navigate("/home.xhtml");
            page.navigate(Phone.SHELL);
            List<?> kept =
                    (List<?>)
                            page.evaluate(
                                    """
                                    async () => {
                                      const all = [];
                                      for (const name of await caches.keys()) {
                                        for (const request of await (await caches.open(name)).keys()) {
                                          all.push(new URL(request.url).pathname);
                                        }
                                      }
                                      return all;
                                    }\
                                    """);
            assertTrue(kept.size() > 10, kept::toString);
            assertTrue(
                    kept.stream()
                            .map(Object::toString)
                            .allMatch(path -> path.startsWith("/phone/")),
                    kept::toString);
        }
    }

    @Test
    void theShellHasAPolicyOfItsOwn() {
        try (Visitor stranger = Chromium.shared().visitor(portal.node())) {
            for (String file : List.of("index.html", "app.js", "worker.js", "words-zh.json")) {
                APIResponse answer = stranger.page().request().get("/phone/" + file);
                assertEquals(200, answer.status(), file);
                String policy = answer.headers().get("content-security-policy");
                assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
                assertFalse(policy.contains("unsafe"), policy);
                assertEquals("no-store", answer.headers().get("cache-control"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 320})
    void allIsInReachOfAThumb(int width) {
        try (Phone phone = new Phone(portal.node(), folder.resolve("p" + width), width)) {
            phone.login(manager).whole();
            assertInReach(phone, "", "#newFinding");
            assertInReach(phone, "task/0", "#finish");
            assertInReach(phone, "queue", "#queue[open]");
        }
    }

    /**
     * @param part by which the place is known
     */
    private static void assertInReach(Phone phone, String place, String part) {
        phone.open(place);
        assertThat(phone.page().locator(part)).isVisible();
        assertEquals(List.of(), tooSmall(phone.page()), place);
        assertTrue(isWithin(phone.page()), place + " is wider than the screen");
    }

    private static List<?> tooSmall(Page page) {
        return (List<?>)
                page.evaluate(
                        """
                        () => [...document.querySelectorAll(
                            'a, button, input:not(.hidden-input), select, textarea, .phone-add')]
                          .filter(one => one.offsetParent !== null && !one.classList.contains('skip'))
                          .map(one => [one, one.getBoundingClientRect()])
                          .filter(([one, box]) => box.width < 44 || box.height < 44)
                          .map(([one, box]) => one.outerHTML.slice(0, 80) + ' ' + box.width + ' x ' + box.height)\
                        """);
    }

    private static boolean isWithin(Page page) {
        return (Boolean)
                page.evaluate(
                        "() => document.documentElement.scrollWidth <="
                                + " document.documentElement.clientWidth");
    }

    private Phone phone() {
        return new Phone(portal.node(), folder.resolve("profile"));
    }

    private void prove(Phone phone, List<Path> photos) {
        phone.page().locator("a[data-record='hazard " + hazard + "']").click();
        write(phone.page());
        phone.photos(phone.page().locator("#main"), photos);
        phone.kept();
        phone.page().locator("#finish").click();
        phone.page().locator("#newFinding").waitFor();
    }

    private static void write(Page page) {
        page.locator("textarea").first().fill(WORDS);
    }

    private static void addPhotos(Page page, List<Path> photos) {
        for (int at = 0; at < photos.size(); at++) {
            page.locator("input[type='file']").setInputFiles(photos.get(at));
            assertThat(page.locator("figure")).hasCount(at + 1);
        }
    }

    private void find(Phone phone, String what) {
        Page page = phone.page();
        page.locator("#newFinding").click();
        page.locator("select").first().selectOption(premises);
        page.locator("select").last().selectOption("OTHER");
        fill(page, "发现了什么", what);
        page.locator("#finish").click();
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label).fill(text);
    }

    private List<Path> photos(int count) {
        List<Color> colours = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.ORANGE, Color.PINK);
        return colours.stream()
                .limit(count)
                .map(colour -> HazardSteps.photo(folder, "p" + colour.getRGB(), colour))
                .toList();
    }

    private long ordered() {
        Rest.Reply made =
                under(portal.as("t-city"), RequestKeys.fresh())
                        .post(
                                "/api/v1/phone/hazards",
                                """
                                {"premises": "%s", "kind": "OTHER", "what": "to be mended", "foundOn": "%s"}\
                                """
                                        .formatted(premises, LocalDate.now(Zones.CHINA)));
        long number = made.json().get("recordKey").getAsLong();
        update("update hazard set state = 'ORDERED', due_on = '2099-01-01' where id = ?", number);
        return number;
    }

    private void otherProves() {
        Rest.Reply done =
                portal.as(second).post(HAZARDS + hazard + "/proofs", "{\"words\": \"另一账号先做了\"}");
        assertEquals(200, done.status(), done.body());
    }

    private List<JsonElement> proofs() {
        return portal.as("t-city").get(HAZARDS + hazard + "/proofs").items();
    }

    private List<JsonElement> files() {
        return portal.as("t-city").get("/api/v1/files/hazard/" + hazard).items();
    }

    private List<JsonElement> hazards(String what) {
        return portal.as("t-city").get("/api/v1/hazards?premises=" + premises).items().stream()
                .filter(one -> text(one, "what").equals(what))
                .toList();
    }

    private List<String> chosen() {
        return portal.as(manager).get("/api/v1/phone/conflicts").items().stream()
                .map(one -> text(one, "chosen"))
                .toList();
    }

    private static String text(JsonElement row, String member) {
        return row.getAsJsonObject().get(member).getAsString();
    }

    private void update(String statement, long id) {
        try (Connection database = portal.node().database();
                PreparedStatement update = database.prepareStatement(statement)) {
            update.setLong(1, id);
            assertEquals(1, update.executeUpdate());
        } catch (SQLException broken) {
            throw new IllegalStateException(statement, broken);
        }
    }
}
