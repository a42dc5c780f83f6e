package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.HandOver;
import org.andian.portal.account.LoginResult;
import org.andian.portal.account.Sessions;
import org.andian.portal.account.TokenWish;
import org.andian.portal.account.Tokens;
import org.andian.portal.account.attempt.Visitor;
import org.andian.portal.account.secret.Proven;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/** What ends with a password or an account ends with the commit, on every node. */
@ArquillianTest
class EndingsIT {

    private static final String RIGHT = "Correct-Horse-7";
    private static final String FRESH = "Brave-Lantern-42";

    @Inject private Stage stage;

    @Inject private Accounts accounts;

    @Inject private HandOver handOver;

    @Inject private Sessions sessions;

    @Inject private Tokens tokens;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    @Resource(lookup = "jdbc/portal")
    private DataSource database;

    @Resource private ManagedExecutorService people;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void aDisabledAccountLosesSessionsAndTokensForGood() {
        Scope person = person("disabled");
        long session = opened(proven(person));
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
        long own = opened(proven(person));
        long other = opened(proven(person));
        accounts.changePassword(person.login(), RIGHT.toCharArray(), FRESH.toCharArray(), own);
        assertTrue(sessions.goesOn(own));
        assertFalse(sessions.goesOn(other));
        assertEquals(Set.of(own), sessions.alive(List.of(own, other)));
    }

    @Test
    void whoHandsOverIsOutOfTheHouse() {
        Scope person = person("leaving");
        Scope next = person("staying");
        long session = opened(proven(person));
        String token = token(person);
        handOver.handOver(Stage.PORTAL, person.login(), next.login());
        assertEnded(session, token);
    }

    @Test
    void aPasswordReplacedSinceItWasCheckedOpensNothing() {
        Scope person = person("replaced");
        Proven old = proven(person);
        accounts.resetPassword(Stage.PORTAL, person.login(), FRESH.toCharArray());
        assertEquals(OptionalLong.empty(), sessions.open(old, "192.0.2.1", null));
        assertInstanceOf(
                LoginResult.Wrong.class, accounts.confirm(old, "123456", Visitor.unknown()));
    }

    @Test
    void anAccountDisabledSinceOpensNothing() {
        Scope person = person("shut");
        Proven proven = proven(person);
        accounts.setDisabled(Stage.PORTAL, person.login(), true);
        assertEquals(OptionalLong.empty(), sessions.open(proven, "192.0.2.1", null));
    }

    @Test
    void aSecondFactorEnrolledSinceIsAskedFor() {
        Scope person = person("enrolled");
        Proven proven = proven(person);
        byHand.update(
                "insert into second_factor (account_id, secret, created_at, confirmed_at,"
                        + " last_step) select id, '-', 0, 0, 0 from account where login = ?",
                person.login());
        assertEquals(OptionalLong.empty(), sessions.open(proven, "192.0.2.1", null));
    }

    /** The session is asked for while the new password stands there, but is not committed yet. */
    @Test
    void whoOpensWaitsForAPasswordThatIsBeingReplaced() throws Exception {
        Scope person = person("racing");
        Proven old = proven(person);
        Future<OptionalLong> opening;
        try (Connection other = database.getConnection();
                PreparedStatement replace =
                        other.prepareStatement(
                                "update account set password_hash = '-' where login = ?")) {
            other.setAutoCommit(false);
            try {
                replace.setString(1, person.login());
                replace.executeUpdate();
                CountDownLatch begun = new CountDownLatch(1);
                opening =
                        people.submit(
                                () -> {
                                    begun.countDown();
                                    return sessions.open(old, "192.0.2.1", null);
                                });
                assertTrue(begun.await(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS));
                other.commit();
            } finally {
                other.rollback();
                other.setAutoCommit(true);
            }
        }
        assertEquals(
                OptionalLong.empty(), opening.get(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS));
    }

    private long opened(Proven proven) {
        return sessions.open(proven, "192.0.2.1", null).orElseThrow();
    }

    private Proven proven(Scope person) {
        LoginResult result = accounts.login(person.login(), RIGHT.toCharArray(), Visitor.unknown());
        return assertInstanceOf(LoginResult.Welcome.class, result).proven();
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
