package org.andian.portal.campaign.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** Whose drafts are listed and written. */
class SetupReachTest {

    @Test
    void aListIsNarrowedWhereItIsRead() {
        assertEquals(
                new Reach("(x.path like ? or x.path like ?)", List.of("/1/2/%", "/1/9/%")),
                SetupReach.reading(
                        scope(
                                Rights.ALL,
                                grant(Role.CITY_OFFICE, "/1/2/", null),
                                grant(Role.CITY_OFFICE, "/1/9/", null))));
        assertEquals(
                new Reach("1 = 1", List.of()),
                SetupReach.reading(scope(Rights.ALL, grant(Role.CITY_OFFICE, null, null))));
        assertEquals(
                new Reach("1 = 0", List.of()),
                SetupReach.reading(
                        scope(
                                Rights.ALL,
                                grant(Role.LEADER, null, null),
                                grant(Role.CITY_OFFICE, "/1/2/", 7L))));
    }

    @Test
    void whoReachesAllOfTheCityActs() {
        Scope office = scope(Rights.ALL, grant(Role.CITY_OFFICE, "/1/2/", null));
        assertTrue(SetupReach.acts(office, "/1/2/"));
        assertFalse(SetupReach.acts(office, "/1/9/"));
        assertFalse(
                SetupReach.acts(
                        scope(Rights.READ, grant(Role.CITY_OFFICE, "/1/2/", null)), "/1/2/"));
    }

    private static Scope scope(Rights rights, Grant... grants) {
        return new Scope("tests", List.of(grants), rights);
    }

    private static Grant grant(Role role, String path, Long premises) {
        return new Grant(role, path, Set.of(), premises, null);
    }
}
