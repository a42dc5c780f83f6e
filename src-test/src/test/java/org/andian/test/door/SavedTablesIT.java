package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.statistic.StatisticReason;
import org.andian.portal.statistic.saved.FormNames;
import org.andian.portal.statistic.saved.SavedTable;
import org.andian.portal.statistic.saved.SavedTables;
import org.andian.portal.statistic.saved.SavedText;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Who keeps a question, who sees it, who changes it. */
@ArquillianTest
class SavedTablesIT {

    private static final FormNames NAMES = new FormNames("T7 Office", "Li", null, "Wang");

    @Inject private OwnCity city;

    @Inject private Stage stage;

    @Inject private SavedTables tables;

    private Scope east;
    private Scope west;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void twoCountiesOfOneCity() {
        city.found();
        east = stage.person("t7-east", Role.DISTRICT_OFFICE, "ST-EAST", Set.of(), null);
        west = stage.person("t7-west", Role.DISTRICT_OFFICE, "ST-WEST", Set.of(), null);
    }

    @Test
    void whatIsKeptIsThereWordForWordUntilItIsGivenUp() {
        SavedText text = text("T7 monthly", true, 2);
        long id = tables.keep(east, text);
        SavedTable kept = tables.find(east, id).orElseThrow();
        assertEquals(text, kept.text());
        assertTrue(kept.own());
        SavedText other = text("T7 yearly", false, null);
        tables.change(east, id, kept.version(), other);
        assertEquals(other, tables.find(east, id).orElseThrow().text());
        assertRefused(
                StatisticReason.SAVED_CHANGED, () -> tables.change(east, id, kept.version(), text));
        tables.forget(east, id, kept.version() + 1);
        assertTrue(tables.find(east, id).isEmpty());
        assertRefused(StatisticReason.SAVED_GONE, () -> tables.forget(east, id, 0));
    }

    @Test
    void whatIsSharedIsSeenAlongTheLineOfDistrictsAndChangedByNobodyElse() {
        long shared = tables.keep(east, text("T7 shared", true, null));
        long own = tables.keep(east, text("T7 own", false, null));
        assertEquals(List.of(shared), seen(city.office(), shared, own));
        assertEquals(List.of(), seen(west, shared, own));
        assertEquals(List.of(shared, own), seen(east, shared, own));
        assertRefused(
                StatisticReason.SAVED_GONE,
                () -> tables.change(city.office(), shared, 0, text("T7 mine", true, null)));
        assertRefused(StatisticReason.SAVED_GONE, () -> tables.forget(city.office(), shared, 0));
    }

    @Test
    void theBookHasOnesOwnChaptersInTheirOrder() {
        Scope author = stage.person("t7-author", Role.CITY_OFFICE, "ST-CITY", Set.of(), null);
        tables.book(author).forEach(old -> tables.forget(author, old.id(), old.version()));
        tables.keep(author, text("T7 second", false, 2));
        tables.keep(author, text("T7 first", false, 1));
        tables.keep(author, text("T7 none", false, null));
        assertEquals(
                List.of("T7 first", "T7 second"),
                tables.book(author).stream().map(one -> one.text().title()).toList());
    }

    @Test
    void whoSeesNoStatisticsKeepsNone() {
        Scope manager = stage.person("t7-keeper", Role.SAFETY_MANAGER, null, Set.of(), "ST-1");
        assertNotAllowed(() -> tables.list(manager));
        assertNotAllowed(() -> tables.keep(manager, text("T7 tried", true, null)));
    }

    private List<Long> seen(Scope scope, long... ids) {
        List<Long> listed = tables.list(scope).stream().map(SavedTable::id).toList();
        return Arrays.stream(ids)
                .boxed()
                .filter(id -> listed.contains(id) && tables.find(scope, id).isPresent())
                .toList();
    }

    private static SavedText text(String title, boolean shared, Integer chapter) {
        return new SavedText(title, "?rows=VENUE_GROUP&step=MONTH", shared, chapter, NAMES);
    }
}
