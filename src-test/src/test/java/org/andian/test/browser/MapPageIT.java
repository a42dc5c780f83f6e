package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The map as one reads it: its bubbles count alarms, and nothing on it hides anything else. */
class MapPageIT {

    private static final int HIGH = 900;
    private static final int WIDE = 1440;
    private static final int SHOPS = 12;
    private static final int CREATED = 201;
    private static final double MOSTLY = 0.85;

    /** Pairs of labels and bubbles whose boxes overlap, and those that leave the map. */
    private static final String HIDDEN =
            """
            () => {
              const frame = document.getElementById('map').getBoundingClientRect();
              const all = [...document.querySelectorAll('#map .pin, #map .cell-label > span')]
                  .map(one => ({ text: one.textContent, at: one.getBoundingClientRect(), pin: one.matches('.pin') }))
                  .filter(one => one.at.right > frame.left && one.at.left < frame.right
                      && one.at.bottom > frame.top && one.at.top < frame.bottom);
              const found = all.length ? [] : ['nothing at all'];
              all.forEach((a, i) => {
                all.slice(i + 1).filter(b => a.at.left < b.at.right - 0.5 && b.at.left < a.at.right - 0.5
                    && a.at.top < b.at.bottom - 0.5 && b.at.top < a.at.bottom - 0.5)
                  .forEach(b => found.push(a.text + ' / ' + b.text));
                if (a.at.left < frame.left - 0.5 || a.at.right > frame.right + 0.5
                    || a.at.top < frame.top - 0.5 || a.at.bottom > frame.bottom + 0.5) found.push(a.text + ' outside');
              });
              return found;
            }\
            """;

    /** Names of districts that count something and whose figure cannot be read on the map. */
    private static final String UNREADABLE =
            """
            () => {
              const figures = JSON.parse(document.getElementById('figures').dataset.figures);
              const read = new Map([...document.querySelectorAll('#map .cell-label > span')]
                  .map(one => [one.title, one.querySelector('b') && one.querySelector('b').textContent]));
              const cells = JSON.parse(document.getElementById('map').dataset.cells).features;
              const counting = cells.map(one => one.properties).filter(cell => figures[cell.id] > 0);
              return counting.length
                ? counting.filter(cell => read.get(cell.name) !== String(figures[cell.id])).map(cell => cell.name)
                : ['no district counts anything'];
            }\
            """;

    /** Names of districts that stand nowhere on the map. */
    private static final String NAMELESS =
            """
            () => {
              const names = [...document.querySelectorAll('#map .cell-label .data')];
              const read = new Set(names.map(one => one.textContent));
              return JSON.parse(document.getElementById('map').dataset.cells).features
                .map(one => one.properties.name).filter(name => !read.has(name));
            }\
            """;

    /** How much of the map's width and height its cells take, the lesser of both. */
    private static final String FILLED =
            """
            () => {
              const frame = document.getElementById('map').getBoundingClientRect();
              const all = [...document.querySelectorAll('#map path.cell')]
                  .map(one => one.getBoundingClientRect());
              const span = (low, high) =>
                  Math.max(...all.map(one => one[high])) - Math.min(...all.map(one => one[low]));
              return Math.min(span('left', 'right') / frame.width, span('top', 'bottom') / frame.height);
            }\
            """;

    /** Words of the legends that lie under something else. */
    private static final String COVERED =
            """
            () => [...document.querySelectorAll('.map-columns .legend > *, .map-columns .legend .unplaced')]
                .filter(one => one.offsetWidth > 0)
                .filter(one => {
                  one.scrollIntoView({ block: 'center' });
                  const at = one.getBoundingClientRect();
                  const top = document.elementFromPoint(at.left + at.width / 2, at.top + at.height / 2);
                  return !top || !(one.contains(top) || top.contains(one) && top.closest('.legend'));
                })
                .map(one => one.textContent)\
            """;

    private final Populated portal = Populated.portal();

    @Test
    void aBubbleCountsAlarmsAndNotThePremisesAroundThem() {
        String shop = fresh("MAP");
        shops(shop);
        String device = fresh("MAPD");
        MosquittoPub publisher = portal.publisher(device, shop + "-0");
        assertEquals(
                0, publisher.readings(device, "{\"values\": {\"residualCurrent\": 650}}").code());
        try (Visitor visitor = visitor("system", "zh")) {
            Page page = visitor.page();
            openCity(visitor, "张家口市");
            Locator worst = page.locator("#map .pin[data-state=ALARM]");
            assertThat(worst).hasCount(1);
            assertThat(worst).hasText("1报警");
            assertThat(page.locator("#map .pin")).hasCount(1);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, 390})
    void nothingOnTheMapHidesAnythingElse(int width) {
        for (String language : List.of("zh", "en")) {
            try (Visitor visitor = visitor("system", language)) {
                Page page = visitor.page();
                page.setViewportSize(width, HIGH);
                for (String city : List.of("运城市", "株洲市", "昌都市")) {
                    openCity(visitor, city);
                    String where = city + " " + language + " " + width;
                    assertEquals(List.of(), page.evaluate(HIDDEN), where);
                    if (width == WIDE) {
                        assertEquals(List.of(), page.evaluate(NAMELESS), where);
                    }
                    double filled = ((Number) page.evaluate(FILLED)).doubleValue();
                    assertTrue(filled > MOSTLY, () -> where + " filled " + filled);
                    assertEquals(List.of(), page.evaluate(COVERED), where);
                }
                openCity(visitor, "运城市");
                assertEquals(List.of(), page.evaluate(UNREADABLE));
                assertEquals(List.of(), visitor.complaints());
            }
        }
    }

    @Test
    void nothingIsHiddenAfterAZoom() {
        try (Visitor visitor = visitor("city", "zh")) {
            Page page = visitor.page();
            page.navigate("/map.xhtml");
            for (int zoom = 0; zoom < 2; zoom++) {
                String before = page.locator("#map").getAttribute("data-zoom");
                page.locator("#map .leaflet-control-zoom-in").click();
                assertThat(page.locator("#map")).not().hasAttribute("data-zoom", before);
                // A map on its way takes no further step, and news may tell its zoom beforehand.
                assertThat(page.locator("#map .leaflet-zoom-anim")).hasCount(0);
                assertEquals(List.of(), page.evaluate(HIDDEN));
            }
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, 390})
    void theOnlyCellThatCountsShowsItsFigureOnTheWorkbench(int width) {
        try (Visitor visitor = visitor("district", "zh")) {
            Page page = visitor.page();
            page.setViewportSize(width, HIGH);
            page.navigate("/home.xhtml");
            assertThat(page.locator("#map .cell-label b")).hasCount(1);
            assertEquals(List.of(), page.evaluate(UNREADABLE));
            assertEquals(List.of(), page.evaluate(HIDDEN));
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void aDistrictWithoutACellIsCountedInTheLegend() {
        try (Visitor visitor = visitor("city", "zh")) {
            Page page = visitor.page();
            page.navigate("/map.xhtml");
            Locator unplaced = page.locator("#unplaced .unplaced");
            assertThat(unplaced).hasCount(1);
            assertThat(unplaced).containsText("运城开发区");
            String row =
                    page.locator("#districts tr:has-text('运城开发区') td.number").innerText().strip();
            assertThat(unplaced).containsText(row + "（图上无单元）");
        }
    }

    private static void openCity(Visitor visitor, String city) {
        visitor.page().navigate("/map.xhtml");
        visitor.turn(
                () ->
                        visitor.page()
                                .locator(".map-cities a:has-text('" + city + "')")
                                .first()
                                .click());
        assertThat(visitor.page().locator("#map path.cell").first()).isVisible();
    }

    /** So close together that they make one bubble. */
    private void shops(String code) {
        String all =
                IntStream.range(0, SHOPS)
                        .mapToObj(
                                n ->
                                        """
                                        {"code": "%s-%d", "name": "%s-%d", "district": "130702", \
                                        "venueGroup": "MALL", "address": "1", "lon": 114.9, "lat": 40.8}\
                                        """
                                                .formatted(code, n, code, n))
                        .collect(Collectors.joining(", ", "{\"premises\": [", "]}"));
        Rest.Reply reply = Rest.local(portal.node()).post("/api/local/demo/organisation", all);
        assertEquals(CREATED, reply.status(), reply::toString);
    }

    private Visitor visitor(String role, String language) {
        TwoPlaces.portal();
        Visitor visitor =
                Chromium.shared()
                        .visitor(portal.node())
                        .login(TwoPlaces.login(role), Populated.PASSWORD);
        visitor.speak(language);
        visitor.page().setViewportSize(1440, HIGH);
        return visitor;
    }
}
