package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.andian.test.MosquittoPub;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.andian.test.TwoPlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The portal in a hand: rows are cards, and what matters to this reader stands first. */
class PhonePagesIT {

    private static final int PHONE = 390;
    private static final int HIGH = 844;
    private static final int TABS = 56;
    private static final int TOUCH = 44;
    private static final int DECISIVE = 48;
    private static final int CREATED = 201;

    /** What is no card, or holds a link too small for a thumb; "none" where there is no row. */
    private static final String NO_CARDS =
            """
            list => {
              const rows = [...document.querySelectorAll(list + ' .ui-datatable-data > tr')];
              const found = rows.length ? [] : ['none'];
              const head = document.querySelector(list + ' thead');
              if (head && head.offsetHeight > 0) found.push('head');
              rows.forEach(row => {
                const at = row.getBoundingClientRect();
                if (getComputedStyle(row).display !== 'grid') found.push('no grid');
                if (at.left < 0 || at.right > innerWidth) found.push('wide ' + at.right);
                row.querySelectorAll('td').forEach(cell => {
                  const box = cell.getBoundingClientRect();
                  if (box.width > 0 && (box.left < at.left || box.right > at.right + 0.5
                      || cell.scrollWidth > cell.clientWidth + 1)) found.push('cell ' + cell.textContent.trim());
                });
                row.querySelectorAll('a:not(.state)').forEach(link => {
                  if (link.offsetHeight > 0 && link.getBoundingClientRect().height < 44) {
                    found.push('small ' + link.textContent.trim());
                  }
                });
              });
              return [...new Set(found)];
            }\
            """;

    private final Populated portal = Populated.portal();
    private final TwoPlaces places = TwoPlaces.portal();

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void rowsBecomeCards(String language) {
        places.countToday();
        Map<String, String> lists =
                Map.of(
                        "/device/list.xhtml?q=Z-1", ".device-list",
                        "/premises/list.xhtml?q=Z-IN", ".premises-cards",
                        "/device/view.xhtml?no=Z-1", ".circuits",
                        "/statistic/rows.xhtml?indicators=premises&cell=*~*~premises~NUMERATOR~CURRENT",
                                ".figure-rows",
                        "/alarm/events.xhtml?device=Z-1", ".event-list",
                        "/difference/list.xhtml?premises=Z-IN", ".difference-cards",
                        "/workorder/list.xhtml?premises=Z-IN", ".work-cards",
                        "/workorder/qualifications.xhtml?provider=Z-SP", ".qualification-cards",
                        "/workorder/training.xhtml?premises=Z-IN", ".training-cards");
        try (Visitor visitor = visitor("z-city", language)) {
            lists.forEach(
                    (address, list) -> {
                        visitor.page().navigate(address);
                        assertThat(visitor.page().locator(list + " td").first()).isVisible();
                        assertEquals(List.of(), visitor.page().evaluate(NO_CARDS, list), address);
                        assertEquals(Map.of(), PageFaults.of(visitor, language), address);
                    });
            Page page = visitor.page();
            page.navigate("/device/list.xhtml?q=Z-1");
            Locator card = page.locator(".device-list tbody tr").first();
            assertThat(card.locator(".state").first()).hasText(Pattern.compile("\\S"));
            assertTrue(
                    top(page, ".device-list tbody td")
                            <= extent(page, ".device-list tbody tr").middle(),
                    "number on top");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aSafetyManagerSeesTheOnePremises(String language) {
        String name = places.inside().name();
        try (Visitor visitor = visitor("z-manager", language)) {
            Page page = visitor.page();
            for (String address : List.of("/home.xhtml", "/map.xhtml")) {
                page.navigate(address);
                assertThat(page.locator(".own-premises a.own-name")).hasText(name);
                assertThat(page.locator(".map-cities")).hasCount(0);
                assertThat(page.locator("#districts")).hasCount(0);
                assertThat(page.locator(".topbar-scope b")).hasText(name);
                assertFalse(page.content().contains("株洲市"), address);
                assertEquals(Map.of(), PageFaults.of(visitor, language), address);
            }
            page.navigate("/home.xhtml");
            assertThat(page.locator("h1")).hasText(name);
            assertThat(page.locator("#map")).hasCount(0);
            assertTrue(top(page, ".own-premises") < top(page, "#tally"), "the premises first");
            assertThat(page.locator(".own-premises a.call").first())
                    .hasAttribute("href", "tel:13900000031");
            visitor.turn(() -> page.locator(".tabbar a[href*='/premises/']").click());
            assertThat(page.locator("h1")).hasText(name);
        }
    }

    @Test
    void aManagerOfSeveralGetsTheirList() {
        String code = fresh("PHM");
        organise(code);
        try (Visitor visitor = visitor(code.toLowerCase(Locale.ROOT) + "-m", "zh")) {
            Page page = visitor.page();
            page.navigate("/home.xhtml");
            assertThat(page.locator(".own-premises a.own-name"))
                    .hasText(new String[] {code + " A", code + " B"});
            assertThat(page.locator(".topbar-scope b")).hasText("2 家单位");
            assertTrue(top(page, ".own-premises") < top(page, "#tally"), "the premises first");
            assertEquals(Map.of(), PageFaults.of(visitor, "zh"));
        }
    }

    @Test
    void aProviderChoosesAmongTheCitiesItServes() {
        String code = fresh("PHP");
        organise(code);
        try (Visitor visitor = visitor(code.toLowerCase(Locale.ROOT) + "-p", "zh")) {
            visitor.page().navigate("/map.xhtml");
            assertThat(visitor.page().locator(".map-cities a"))
                    .hasText(new String[] {"运城市", "株洲市"});
        }
        try (Visitor visitor = visitor("z-provider", "zh")) {
            visitor.page().navigate("/map.xhtml");
            assertThat(visitor.page().locator(".map-cities")).hasCount(0);
            assertThat(visitor.page().locator("#map path.cell").first()).isVisible();
        }
    }

    @Test
    void aNewPremisesIsLookedAfterByAProviderOfTheCity() {
        String code = fresh("PHC");
        organise(code);
        try (Visitor visitor = visitor("z-district", "zh")) {
            Page page = visitor.page();
            page.navigate("/premises/new.xhtml");
            List<String> names =
                    page.locator("[id='premises:provider_input'] option").allInnerTexts();
            assertTrue(names.contains(code + " near"), names::toString);
            assertTrue(names.contains(code + " new"), names::toString);
            assertFalse(names.contains(code + " far"), names::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void anAlarmLeadsWithValuePlaceAndWhomToCall(String language) {
        long alarm = alarm(language);
        for (Map.Entry<String, String> reader :
                Map.of("z-manager", "tel:13900000031", "z-city", "tel:13900000032").entrySet()) {
            try (Visitor visitor = visitor(reader.getKey(), language)) {
                Page page = visitor.page();
                page.navigate("/alarm/detail.xhtml?id=" + alarm);
                assertThat(page.locator(".alarm-value b")).containsText("650");
                assertThat(page.locator("#alarmFacts a.call").first())
                        .hasAttribute("href", reader.getValue());
                Extent call = extent(page, "#alarmFacts a.call");
                assertTrue(call.height() >= TOUCH, call::toString);
                Extent act = extent(page, "#acknowledge");
                assertTrue(act.height() >= DECISIVE, act::toString);
                assertTrue(act.top() > HIGH / 2.0 && act.end() <= HIGH - TABS, act::toString);
                assertTrue(call.end() < act.top(), call::toString);
                assertInOrder(
                        page,
                        List.of(
                                ".alarm-value",
                                "#alarmFacts .where",
                                "#alarmFacts .calls",
                                ".alarm-cause",
                                ".alarm-todo",
                                "#alarmTrack"));
                assertThat(page.locator(".alarm-todo li")).hasCount(3);
                assertEquals(Map.of(), PageFaults.of(visitor, language));
            }
        }
    }

    private static void assertInOrder(Page page, List<String> parts) {
        for (int at = 1; at < parts.size(); at++) {
            String upper = parts.get(at - 1);
            String lower = parts.get(at);
            assertTrue(top(page, upper) < top(page, lower), upper + " above " + lower);
        }
    }

    private static double top(Page page, String part) {
        return extent(page, part).top();
    }

    /**
     * Found and measured in one step: an alarm's page is renewed while it is looked at, and what
     * was found before is then gone.
     */
    private static Extent extent(Page page, String part) {
        List<?> found =
                (List<?>)
                        page.waitForFunction(
                                        """
                                        part => {
                                          const box = document.querySelector(part)?.getBoundingClientRect();
                                          return box && box.height && [box.y, box.height];
                                        }\
                                        """,
                                        part)
                                .jsonValue();
        return new Extent(
                ((Number) found.get(0)).doubleValue(), ((Number) found.get(1)).doubleValue());
    }

    /** CSS pixels down the page. */
    private record Extent(double top, double height) {

        double end() {
            return top + height;
        }

        double middle() {
            return top + height / 2;
        }
    }

    /** One nobody else acknowledges. */
    private long alarm(String name) {
        String device = fresh("PHD-" + name);
        MosquittoPub publisher = portal.publisher(device, places.inside().premises());
        assertEquals(
                0, publisher.readings(device, "{\"values\": {\"residualCurrent\": 650}}").code());
        List<JsonElement> alarms =
                await().until(
                                () ->
                                        places.as("city")
                                                .get("/api/v1/alarms?device=" + device)
                                                .items(),
                                found -> !found.isEmpty());
        return alarms.getFirst().getAsJsonObject().get("id").getAsLong();
    }

    /**
     * A and B in Yuncheng with a provider of their own, which also serves one in Zhuzhou; another
     * provider there, and one that serves nobody yet; a manager of A and B, and the provider.
     */
    private void organise(String code) {
        String all =
                """
                {"providers": [
                  {"code": "%1$s-N", "name": "%1$s near", "phone": "13900000041"},
                  {"code": "%1$s-F", "name": "%1$s far", "phone": "13900000042"},
                  {"code": "%1$s-0", "name": "%1$s new", "phone": null}],
                 "premises": [
                  {"code": "%1$s-A", "name": "%1$s A", "district": "140802", "venueGroup": "MALL",
                   "provider": "%1$s-N", "address": "1"},
                  {"code": "%1$s-B", "name": "%1$s B", "district": "140881", "venueGroup": "MALL",
                   "provider": "%1$s-N", "address": "2"},
                  {"code": "%1$s-C", "name": "%1$s C", "district": "430211", "venueGroup": "MALL",
                   "provider": "%1$s-N", "address": "3"},
                  {"code": "%1$s-D", "name": "%1$s D", "district": "430211", "venueGroup": "MALL",
                   "provider": "%1$s-F", "address": "4"}],
                 "accounts": [
                  {"login": "%2$s-m", "name": "M", "password": "%3$s", "mustChange": false, "grants": [
                    {"role": "SAFETY_MANAGER", "premises": "%1$s-A"},
                    {"role": "SAFETY_MANAGER", "premises": "%1$s-B"}]},
                  {"login": "%2$s-p", "name": "P", "password": "%3$s", "mustChange": false, "grants": [
                    {"role": "SERVICE_PROVIDER", "provider": "%1$s-N"}]}]}\
                """
                        .formatted(code, code.toLowerCase(Locale.ROOT), Populated.PASSWORD);
        Rest.Reply reply = Rest.local(portal.node()).post("/api/local/demo/organisation", all);
        assertEquals(CREATED, reply.status(), reply::toString);
    }

    private Visitor visitor(String login, String language) {
        Visitor visitor = Chromium.shared().visitor(portal.node()).login(login, Populated.PASSWORD);
        visitor.speak(language);
        visitor.page().setViewportSize(PHONE, HIGH);
        return visitor;
    }
}
