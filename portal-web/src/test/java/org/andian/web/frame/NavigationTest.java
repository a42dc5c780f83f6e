package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.web.frame.Navigation.Link;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class NavigationTest {

    @Test
    void noPageStandsInTwoPlaces() throws IOException {
        for (String page : PagesOfTheModule.all()) {
            assertTrue(placesOf(page).size() <= 1, () -> page + " " + placesOf(page));
        }
    }

    @Test
    void aPageStandsInItsOwnPlaceOrInThatOfWhatItsFolderLists() {
        assertEquals(List.of("nav.alarms"), placesOf("/alarm/list.xhtml"));
        assertEquals(List.of("nav.alarms"), placesOf("/alarm/detail.xhtml"));
        assertEquals(List.of("nav.events"), placesOf("/alarm/events.xhtml"));
        assertEquals(List.of("nav.lines"), placesOf("/regulation/lines.xhtml"));
        assertEquals(List.of("nav.devices"), placesOf("/device/change.xhtml"));
        assertEquals(List.of("nav.statistics"), placesOf("/statistic/rows.xhtml"));
        assertEquals(List.of("nav.home"), placesOf("/home.xhtml"));
        assertEquals(List.of("nav.map"), placesOf("/map.xhtml"));
        assertEquals(List.of(), placesOf("/search.xhtml"));
        assertEquals(List.of(), placesOf("/account/view.xhtml"));
    }

    @Test
    void theFileOfTheOnePremisesStandsForTheirList() {
        Link own = new Link("nav.premises.own", "/premises/view.xhtml?code=A-1", "pi-building");
        assertTrue(Navigation.leadsTo(own, "/premises/view.xhtml"));
        assertTrue(Navigation.leadsTo(own, "/premises/list.xhtml"));
    }

    private static List<String> placesOf(String page) {
        return Navigation.links()
                .filter(link -> Navigation.leadsTo(link, page))
                .map(Link::key)
                .toList();
    }
}
