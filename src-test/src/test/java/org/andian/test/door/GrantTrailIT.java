package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.NewPerson.GrantSpec;
import org.andian.portal.audit.Trail;
import org.andian.portal.district.Districts;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** Who reads the trail sees what an account may do from then on, and what it could before. */
@ArquillianTest
class GrantTrailIT {

    private static final String LOGIN = "grant-trail";

    @Inject private Stage stage;

    @Inject private Accounts accounts;

    @Inject private Districts districts;

    @Inject private Trail trail;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void rolesThatAreReplacedAreToldWithThoseThatReplaceThem() {
        Scope security =
                stage.person("grant-security", Role.SECURITY_ADMINISTRATOR, null, Set.of(), null);
        Scope auditor =
                stage.person("grant-auditor", Role.AUDIT_ADMINISTRATOR, null, Set.of(), null);
        stage.person(LOGIN, Role.DISTRICT_OFFICE, "140802", Set.of(), null);
        long district = districts.find("140802").orElseThrow().id();
        accounts.grant(
                security,
                LOGIN,
                List.of(new GrantSpec(Role.DISTRICT_OFFICE, district, Set.of(), null, null)),
                List.of(new GrantSpec(Role.LEADER, null, Set.of(), null, null)));
        assertEquals(
                "LEADER; was DISTRICT_OFFICE district=" + district,
                trail.page(auditor, "account " + LOGIN, 0, 10).stream()
                        .filter(entry -> entry.act().action().equals("account.grant"))
                        .findFirst()
                        .orElseThrow()
                        .act()
                        .detail());
    }
}
