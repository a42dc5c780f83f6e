package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

class PageRightsTest {

    /** Reached without a session, so that nobody's rights are asked. */
    private static final Set<String> OPEN =
            Set.of("/login.xhtml", "/code.xhtml", "/setup.xhtml", "/check.xhtml");

    private static final Scope EVERY_ROLE =
            new Scope("all", Arrays.stream(Role.values()).map(Grant::everywhere).toList());

    @Test
    void everyPageIsSomebodys() throws IOException {
        List<String> nobodys =
                PagesOfTheModule.all().stream()
                        .filter(page -> !OPEN.contains(page))
                        .filter(page -> !PageRights.allow(page, EVERY_ROLE))
                        .toList();
        assertEquals(List.of(), nobodys, "pages no role may open");
    }

    @Test
    void whatIsNotNamedIsRefused() {
        assertFalse(PageRights.allow("/nowhere/list.xhtml", EVERY_ROLE));
        assertFalse(PageRights.allow("/nowhere.xhtml", EVERY_ROLE));
        assertFalse(PageRights.allow("/alarmist/list.xhtml", EVERY_ROLE));
        assertFalse(PageRights.allow("/home.xhtml.old", EVERY_ROLE));
    }

    @Test
    void aPageIsForThoseOfItsFolderAndItsOwn() {
        Scope grid = scope(Role.GRID_OFFICER);
        assertTrue(PageRights.allow("/premises/list.xhtml", grid));
        assertFalse(PageRights.allow("/premises/edit.xhtml", grid));
        assertFalse(PageRights.allow("/users/list.xhtml", grid));
        assertTrue(PageRights.allow("/account/view.xhtml", grid));
    }

    @Test
    void whoAsksForAccountsDoesNotReleaseThem() {
        for (Role role : Role.values()) {
            boolean asks =
                    Set.of(Role.CITY_OFFICE, Role.DISTRICT_OFFICE, Role.SAFETY_MANAGER)
                            .contains(role);
            assertEquals(asks, PageRights.allow("/request/list.xhtml", scope(role)), role.name());
            assertEquals(asks, PageRights.allow("/request/new.xhtml", scope(role)), role.name());
            assertEquals(
                    role == Role.SECURITY_ADMINISTRATOR,
                    PageRights.allow("/users/request.xhtml", scope(role)),
                    role.name());
        }
    }

    @Test
    void whoeverIsSignedInReachesWhatIsEverybodys() {
        Scope auditor = scope(Role.AUDIT_ADMINISTRATOR);
        assertTrue(PageRights.allow("/", auditor));
        assertTrue(PageRights.allow("/password.xhtml", auditor));
        assertTrue(PageRights.allow("/push/alarms", auditor));
        assertFalse(PageRights.allow("/home.xhtml", auditor));
    }

    private static Scope scope(Role role) {
        return new Scope("one", List.of(Grant.everywhere(role)));
    }
}
