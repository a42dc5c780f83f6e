package org.andian.test.door;

import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.LoginResult;
import org.andian.portal.account.attempt.Visitor;
import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.account.secret.Secrets;
import org.andian.portal.scope.Role;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

/** Who guesses waits, and nobody else waits for him. */
@ArquillianTest
class LoginWaitIT {

    private static final String RIGHT = "Correct-Horse-7";
    private static final int FREE_FROM_ONE_ADDRESS = 5;
    private static final int FREE_FROM_ALL = 20;
    private static final int FREE_OF_AN_ADDRESS = 100;
    private static final Duration INTO_THE_TRAIL = Duration.ofMinutes(3);

    @Inject private Stage stage;

    @Inject private Accounts accounts;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    @Resource(lookup = "jdbc/portal")
    private DataSource database;

    private String run;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void run() {
        run = Long.toString(stage.now().toEpochMilli());
    }

    @Test
    void whoGuessesWaitsAndTheOwnersBrowserDoesNot() {
        String login = person("guessed");
        LoginResult.Welcome first =
                assertInstanceOf(LoginResult.Welcome.class, enter(login, RIGHT, "192.0.2.1", null));
        for (int n = 0; n < FREE_FROM_ONE_ADDRESS; n++) {
            assertInstanceOf(LoginResult.Wrong.class, enter(login, "guess", "192.0.2.2", null));
        }
        assertInstanceOf(LoginResult.Wait.class, enter(login, RIGHT, "192.0.2.2", null));
        for (int n = FREE_FROM_ONE_ADDRESS; n < FREE_FROM_ALL; n++) {
            enter(login, "guess", "192.0.2." + (n + 10), null);
        }
        assertInstanceOf(LoginResult.Wait.class, enter(login, RIGHT, "192.0.2.99", null));
        assertInstanceOf(
                LoginResult.Welcome.class, enter(login, RIGHT, "192.0.2.2", first.browser()));
    }

    /** Whoever must wait may make up logins for ever: none leaves a row. */
    @Test
    void whoMustWaitFillsNothing() {
        String address = "198.51.100." + stage.now().toEpochMilli() % 250;
        enter("nobody-" + run, "guess", address, null);
        assertEquals(
                1,
                byHand.update(
                        "update login_throttle set failures = ? where place = ?",
                        FREE_OF_AN_ADDRESS + 10,
                        Secrets.sha256("ADDRESS " + address)));
        long places = count("login_throttle");
        enter("nobody-else-" + run, "guess", address, null);
        long refusals = count("login_refusal");
        for (int n = 0; n < 50; n++) {
            assertInstanceOf(
                    LoginResult.Wait.class,
                    enter("nobody-" + run + "-" + n, "guess", address, null));
        }
        assertEquals(places, count("login_throttle"));
        assertEquals(refusals, Math.max(refusals, count("login_refusal")));
    }

    @Test
    void aFailedLoginWaitsForNoActAndIsInTheTrailSoon() throws SQLException {
        String login = person("failing");
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("select id from audit_turn where id = 1 for update");
            assertInstanceOf(LoginResult.Wrong.class, enter(login, "guess", "192.0.2.3", null));
            other.rollback();
            other.setAutoCommit(true);
        }
        Waiting.until(
                INTO_THE_TRAIL,
                () ->
                        sql.count(
                                        "select count(*) as n from audit where object = ? and"
                                                + " action = 'login' and result = 'refused'",
                                        List.of("account " + login))
                                == 1);
    }

    @Test
    void guessesOfTheOldPasswordCount() {
        String login = person("unwatched");
        for (int n = 0; n < FREE_FROM_ONE_ADDRESS; n++) {
            assertRefused(AccountReason.WRONG_PASSWORD, () -> change(login, "guess"));
        }
        assertRefused(AccountReason.TOO_MANY_GUESSES, () -> change(login, RIGHT));
        assertInstanceOf(LoginResult.Welcome.class, enter(login, RIGHT, "192.0.2.4", null));
    }

    private String person(String name) {
        String login = name + "-" + run;
        stage.person(login, Role.LEADER, "140800", Set.of(), null);
        return login;
    }

    private LoginResult enter(String login, String password, String remote, String browser) {
        return accounts.login(login, password.toCharArray(), new Visitor(remote, browser));
    }

    private void change(String login, String old) {
        accounts.changePassword(login, old.toCharArray(), "Brave-Lantern-42".toCharArray(), 0);
    }

    private long count(String table) {
        return sql.count("select count(*) as n from " + table, List.of());
    }
}
