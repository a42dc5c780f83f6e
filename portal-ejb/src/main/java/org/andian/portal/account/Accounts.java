package org.andian.portal.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.andian.portal.account.attempt.AttemptTrack;
import org.andian.portal.account.attempt.KnownBrowsers;
import org.andian.portal.account.attempt.LoginRefusals;
import org.andian.portal.account.attempt.LoginThrottle;
import org.andian.portal.account.attempt.Networks;
import org.andian.portal.account.attempt.PasswordProof;
import org.andian.portal.account.attempt.Visitor;
import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.account.secret.Passwords;
import org.andian.portal.account.secret.Proven;
import org.andian.portal.audit.Act;
import org.andian.portal.audit.Audit;
import org.andian.portal.audit.Changes;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.search.Finds;
import org.andian.portal.search.Found;
import org.andian.portal.search.Wanted;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/** Door: people and their logins. Small and capital letters of a login are the same. */
@Stateless
public class Accounts {

    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final String LOGIN = "login";
    private static final String ANY_LOGIN = "*";
    private static final String PASSWORD_CHANGE = "password.change";

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject private LoginGate gate;

    @Inject private LoginThrottle throttle;

    @Inject private LoginRefusals refusals;

    @Inject private PasswordProof proof;

    @Inject private KnownBrowsers browsers;

    @Inject private FactorGate factors;

    @Inject private PasswordChange passwords;

    @Inject private Enrolment enrolment;

    @Inject private People people;

    @Inject private Endings endings;

    @Inject private Sql sql;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /**
     * Counts the attempt and makes too many wait, see {@link AttemptTrack}; failures reach the
     * audit trail within a minute. Unknown logins take and wait as long as known ones.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public LoginResult login(String login, char[] password, Visitor visitor) {
        String name = Login.normal(login);
        LoginGate.Attempt attempt = gate.begin(name, visitor);
        return attempt.mustWait()
                ? mustWait(name, attempt, visitor)
                : noted(name, check(name, attempt, password, visitor), visitor);
    }

    /**
     * The second step of a login. Wrong codes count like wrong passwords.
     *
     * @param proven the first step of this very visitor; Wrong when the password was replaced since
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public LoginResult confirm(Proven proven, String code, Visitor visitor) {
        String name = proven.login();
        LoginGate.Attempt attempt = gate.begin(name, visitor);
        return attempt.mustWait()
                ? mustWait(name, attempt, visitor)
                : noted(name, checkCode(proven, attempt, code, visitor), visitor);
    }

    /**
     * Of an address that must wait the logins do not matter: it may type new ones for ever. Nor do
     * the addresses of one network, which has as many.
     */
    private LoginResult mustWait(String login, LoginGate.Attempt attempt, Visitor visitor) {
        String whose = attempt.counted().closed() == AttemptTrack.ADDRESS ? ANY_LOGIN : login;
        String network = visitor.remote() == null ? null : Networks.of(visitor.remote());
        refusals.note(whose, LOGIN, "Wait", network);
        return new LoginResult.Wait(attempt.counted().closedUntil());
    }

    private LoginResult noted(String login, LoginResult result, Visitor visitor) {
        if (!(result instanceof LoginResult.Welcome)
                && !(result instanceof LoginResult.CodeNeeded)) {
            refusals.note(login, LOGIN, result.getClass().getSimpleName(), visitor.remote());
        }
        return result;
    }

    private LoginResult checkCode(
            Proven proven, LoginGate.Attempt attempt, String code, Visitor visitor) {
        Optional<LoginGate.Known> account = attempt.account().filter(one -> !one.disabled());
        if (account.isEmpty()) {
            return new LoginResult.Disabled();
        }
        if (!proven.isPassword(account.get().hash())) {
            return new LoginResult.Wrong(); // and no code is used up
        }
        return factors.accepts(account.get().id(), code)
                ? welcome(proven.byCode(), attempt, visitor)
                : new LoginResult.WrongCode();
    }

    private LoginResult check(
            String login, LoginGate.Attempt attempt, char[] password, Visitor visitor) {
        Optional<LoginGate.Known> account = attempt.account();
        boolean right;
        try {
            right =
                    account.map(one -> Passwords.matches(one.hash(), password))
                            .orElseGet(() -> Passwords.matchesNobody(password));
        } catch (Refusal crowd) {
            throttle.takeBack(attempt.counted()); // it was not tried
            return new LoginResult.Crowded();
        }
        if (!right) {
            return new LoginResult.Wrong();
        }
        if (account.get().disabled()) {
            return new LoginResult.Disabled();
        }
        Proven proven = Proven.byPassword(login, account.get().hash());
        if (account.get().factor()) {
            throttle.takeBack(attempt.counted()); // this attempt counts with the code
            return new LoginResult.CodeNeeded(proven);
        }
        return welcome(proven, attempt, visitor);
    }

    private LoginResult welcome(Proven proven, LoginGate.Attempt attempt, Visitor visitor) {
        LoginResult result = gate.welcome(proven, visitor);
        if (result instanceof LoginResult.Welcome) {
            throttle.succeeded(attempt.counted());
        }
        return result;
    }

    /** Notes that somebody left by himself. */
    public void left(Scope scope, String remote) {
        audit.done(new Act(scope.login(), "logout", "account " + scope.login(), null, remote));
    }

    /**
     * Without a scope: it serves the login and the portal's own work.
     *
     * @param login as typed
     */
    public Optional<Person> find(String login) {
        return people.find(Login.normal(login));
    }

    /** In order of logins. */
    public List<Person> page(Scope scope, PersonFilter filter, int first, int size) {
        scope.requireToRead(Role.SECURITY_ADMINISTRATOR::equals, "list accounts");
        return people.page(filter, first, size);
    }

    /** How many accounts the list has; for security administrators only. */
    public int count(Scope scope, PersonFilter filter) {
        scope.requireToRead(Role.SECURITY_ADMINISTRATOR::equals, "list accounts");
        return people.count(filter);
    }

    /**
     * Accounts by login, name or phone; nothing for whoever is no security administrator, since
     * nobody else has a list of them.
     */
    public Finds search(Scope scope, Wanted wanted) {
        if (wanted.isNothing() || !scope.mayRead(Role.SECURITY_ADMINISTRATOR::equals)) {
            return Finds.none();
        }
        PersonFilter filter = new PersonFilter(wanted.text(), null, null);
        List<Found> rows =
                people.page(filter, wanted.first(), wanted.size()).stream()
                        .map(Person::found)
                        .toList();
        return new Finds(rows, Math.min(people.count(filter), Finds.MOST_COUNTED));
    }

    /** An account's roles in a form that can be changed and given again. */
    public List<NewPerson.GrantSpec> reaches(Scope scope, String login) {
        scope.requireToRead(Role.SECURITY_ADMINISTRATOR::equals, "read the rights of accounts");
        return get(login).reaches();
    }

    /**
     * Changes name and phone of any account; for security administrators only. Nothing is traced
     * where nothing was changed.
     *
     * @param seen as the caller saw them
     * @throws Refusal CONTACT_CHANGED when they are others by now, NO_ACCOUNT, NAME, PHONE
     */
    public void rename(Scope scope, String login, Person.Contact seen, Person.Contact wanted) {
        requireSecurity(scope, "rename accounts");
        Person.Contact fresh = wanted.plain();
        Enrolment.requireContact(fresh.name(), fresh.phone());
        Account account = one(login, LockModeType.PESSIMISTIC_WRITE);
        Person.Contact old = account.contact();
        if (!old.equals(seen)) {
            throw new Refusal(AccountReason.CONTACT_CHANGED, account.login());
        }
        account.rename(fresh);
        entities.flush();
        Changes changes =
                Changes.NONE
                        .with("name", old.name(), fresh.name())
                        .with("phone", old.phone(), fresh.phone());
        if (!changes.isEmpty()) {
            audit.done(
                    scope.login(),
                    "account.rename",
                    "account " + account.login(),
                    changes.toString());
        }
    }

    /**
     * @throws Refusal LOGIN_TAKEN, what is wrong with login, name, phone or password, or why the
     *     roles do not go together
     */
    public Person create(Scope scope, NewPerson person) {
        requireSecurity(scope, "create accounts");
        return enrolment.create(scope.login(), person);
    }

    /**
     * Makes and hashes first passwords for many accounts, without a transaction, for hashing is
     * slow on purpose.
     *
     * @param progress hears how many are done
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public FirstPasswords prepare(Scope scope, List<NewPerson> persons, IntConsumer progress) {
        requireSecurity(scope, "create accounts");
        return enrolment.prepare(persons, progress);
    }

    /** All or none, in the caller's transaction. */
    public void createAll(Scope scope, FirstPasswords ready) {
        requireSecurity(scope, "create accounts");
        ready.all().forEach(one -> enrolment.create(scope.login(), one));
    }

    /**
     * Replaces the roles of an account; nobody changes their own.
     *
     * @param seen the roles as the caller saw them, in any order
     * @throws Refusal ROLES_CHANGED when they are others by now, NO_ACCOUNT, or why the new ones do
     *     not go together
     */
    public void grant(
            Scope scope,
            String login,
            List<NewPerson.GrantSpec> seen,
            List<NewPerson.GrantSpec> reaches) {
        Account account = ofAnother(scope, login, "change the rights of");
        Separation.check(reaches);
        account.requireReaches(seen);
        account.grant(reaches);
        entities.flush();
        audit.done(
                scope.login(),
                "account.grant",
                "account " + account.login(),
                Enrolment.roles(reaches) + "; was " + Enrolment.roles(seen));
    }

    /**
     * Changes the own password and ends the account's other sessions.
     *
     * @param session number of the one that stays
     * @throws Refusal WRONG_PASSWORD of the old one, TOO_MANY_GUESSES of it, a PASSWORD_ reason of
     *     the fresh one
     */
    public void changePassword(String login, char[] old, char[] fresh, long session) {
        Account account = get(login);
        proof.require(account.id(), account.login(), account.passwordHash(), old, PASSWORD_CHANGE);
        passwords.byOwner(account, fresh);
        entities.flush();
        endings.otherSessions(account.id(), session);
        audit.done(account.login(), PASSWORD_CHANGE, "account " + account.login(), null);
    }

    /**
     * Sets a first password again, to be changed at the next login; ends the account's API tokens
     * and sessions, and forgets its browsers and failed attempts.
     *
     * @throws Refusal NO_ACCOUNT, a PASSWORD_ reason
     */
    public void resetPassword(Scope scope, String login, char[] fresh) {
        Account account = ofAnother(scope, login, "reset the password of");
        passwords.byAnother(account, fresh);
        entities.flush();
        endings.tokens(account.id());
        endings.sessions(account.id());
        browsers.forget(account.id());
        throttle.forget(account.id());
        audit.done(scope.login(), "password.reset", "account " + account.login(), null);
    }

    /**
     * Shuts or opens the door for another's account; nobody disables himself. Its sessions and API
     * tokens end with it for good.
     */
    public void setDisabled(Scope scope, String login, boolean disabled) {
        Account account = ofAnother(scope, login, disabled ? "disable" : "enable");
        if (disabled) {
            account.disable(Instant.now(clock));
            endings.tokens(account.id());
            endings.sessions(account.id());
        } else {
            account.enable();
            throttle.forget(account.id());
        }
        entities.flush();
        audit.done(
                scope.login(),
                disabled ? "account.disable" : "account.enable",
                "account " + account.login(),
                null);
    }

    /**
     * @param language {@code zh} or {@code en}, which pages choose from
     */
    public void setLanguage(String login, String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("The portal speaks zh and en.");
        }
        get(login).speak(language);
    }

    /**
     * What somebody is called whom a record names by the login: whoever may read the record may
     * read the name. Empty for what is no account, such as the portal itself.
     */
    public Optional<String> findName(String login) {
        return sql.first(
                "select name from account where login = ?",
                List.of(login),
                row -> row.text("name"));
    }

    /** True until the first account exists. */
    public boolean isEmpty() {
        return sql.count("select count(*) as n from account", List.of()) == 0;
    }

    private Account ofAnother(Scope scope, String login, String what) {
        requireSecurity(scope, what + " accounts");
        Account account = one(login, LockModeType.PESSIMISTIC_WRITE);
        if (account.login().equals(scope.login())) {
            throw scope.refusal(what + " the own account");
        }
        return account;
    }

    private Account get(String login) {
        return one(login, LockModeType.NONE);
    }

    private Account one(String login, LockModeType lock) {
        return entities.createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", Login.normal(login))
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(AccountReason.NO_ACCOUNT, login == null ? "" : login));
    }

    private static void requireSecurity(Scope scope, String what) {
        scope.require(Role.SECURITY_ADMINISTRATOR::equals, what);
    }
}
