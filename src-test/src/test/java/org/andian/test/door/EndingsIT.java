package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.HandOver;
import org.andian.portal.account.Sessions;
import org.andian.portal.account.TokenWish;
import org.andian.portal.account.Tokens;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What ends with a password or an account ends with the commit, on every node. */
@ArquillianTest
class EndingsIT {

    private static final String RIGHT = "Correct-Horse-7";

    @Inject private Stage stage;

    @Inject private Accounts accounts;

    @Inject private HandOver handOver;

    @Inject private Sessions sessions;

    @Inject private Tokens tokens;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void aDisabledAccountLosesSessionsAndTokensForGood() {
        Scope person = person("disabled");
        long session = sessions.open(person, "192.0.2.1", null);
        String token = token(person);
        assertTrue(sessions.goesOn(session) && sessions.use(session));
        assertTrue(tokens.find(token).isPresent());
        accounts.setDisabled(Stage.PORTAL, person.login(), true);
        assertEnded(session, token);
        accounts.setDisabled(Stage.PORTAL, person.login(), false);
        assertEnded(session, token);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        Scope person = person("changing");
        long own = sessions.open(person, "192.0.2.1", null);
        long other = sessions.open(person, "192.0.2.2", null);
        accounts.changePassword(
                person.login(), RIGHT.toCharArray(), "Brave-Lantern-42".toCharArray(), own);
        assertTrue(sessions.goesOn(own));
        assertFalse(sessions.goesOn(other));
        assertEquals(Set.of(own), sessions.alive(List.of(own, other)));
    }

    @Test
    void whoHandsOverIsOutOfTheHouse() {
        Scope person = person("leaving");
        Scope next = person("staying");
        long session = sessions.open(person, "192.0.2.1", null);
        String token = token(person);
        handOver.handOver(Stage.PORTAL, person.login(), next.login());
        assertEnded(session, token);
    }

    private void assertEnded(long session, String token) {
        assertFalse(sessions.goesOn(session));
        assertFalse(sessions.use(session));
        assertEquals(Set.of(), sessions.alive(List.of(session)));
        assertTrue(tokens.find(token).isEmpty());
    }

    private String token(Scope person) {
        return tokens.issue(
                person,
                new TokenWish(person.login(), "test", Duration.ofDays(1), Rights.ALL, null));
    }

    private Scope person(String name) {
        String login = name + "-" + stage.now().toEpochMilli();
        return stage.person(login, Role.LEADER, "140800", Set.of(), null);
    }
}
