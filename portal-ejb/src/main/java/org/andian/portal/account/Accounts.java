package org.andian.portal.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.account.secret.Passwords;
import org.andian.portal.audit.Act;
import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.text.PlainText;

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

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject private LoginGate gate;

    @Inject private FactorGate factors;

    @Inject private PasswordChange passwords;

    @Inject private Enrolment enrolment;

    @Inject private People people;

    @Inject private Endings endings;

    @Inject private Sql sql;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /**
     * Counts failures, locks after five for 15 minutes, and writes the audit in every case. Unknown
     * logins take as long as known ones.
     *
     * @param remote client address, may be null
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public LoginResult login(String login, char[] password, String remote) {
        String name = Login.normal(login);
        return noted(name, check(name, password, remote), remote);
    }

    /**
     * The second step of a login; whoever calls has seen the first step of this very visitor
     * succeed. Wrong codes count like wrong passwords.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public LoginResult confirm(String login, String code, String remote) {
        String name = Login.normal(login);
        return noted(name, checkCode(name, code, remote), remote);
    }

    private LoginResult noted(String login, LoginResult result, String remote) {
        if (!(result instanceof LoginResult.Welcome)
                && !(result instanceof LoginResult.CodeNeeded)) {
            audit.refused(
                    new Act(
                            login,
                            "login",
                            "account " + login,
                            result.getClass().getSimpleName(),
                            remote));
        }
        return result;
    }

    private LoginResult checkCode(String login, String code, String remote) {
        Optional<LoginGate.Attempt> attempt = gate.begin(login);
        if (attempt.isEmpty() || attempt.get().disabled()) {
            return new LoginResult.Disabled();
        }
        if (attempt.get().lockedUntil() != null) {
            return new LoginResult.Locked(attempt.get().lockedUntil());
        }
        long id = attempt.get().accountId();
        return factors.accepts(id, code)
                ? new LoginResult.Welcome(gate.welcome(id, remote))
                : new LoginResult.WrongCode();
    }

    private LoginResult check(String login, char[] password, String remote) {
        Optional<LoginGate.Attempt> attempt = gate.begin(login);
        if (attempt.isPresent() && attempt.get().lockedUntil() != null) {
            return new LoginResult.Locked(attempt.get().lockedUntil());
        }
        boolean right;
        try {
            right =
                    attempt.map(a -> Passwords.matches(a.hash(), password))
                            .orElseGet(() -> Passwords.matchesNobody(password));
        } catch (Refusal crowd) {
            attempt.ifPresent(a -> gate.halfway(a.accountId())); // it was not tried
            return new LoginResult.Crowded();
        }
        if (!right) {
            return new LoginResult.Wrong();
        }
        if (attempt.get().disabled()) {
            return new LoginResult.Disabled();
        }
        if (attempt.get().factor()) {
            gate.halfway(attempt.get().accountId());
            return new LoginResult.CodeNeeded(login);
        }
        return new LoginResult.Welcome(gate.welcome(attempt.get().accountId(), remote));
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

    /** An account's roles in a form that can be changed and given again. */
    public List<NewPerson.GrantSpec> reaches(Scope scope, String login) {
        scope.requireToRead(Role.SECURITY_ADMINISTRATOR::equals, "read the rights of accounts");
        return get(login).reaches();
    }

    /**
     * Changes name and phone of any account; for security administrators only.
     *
     * @param phone blank or null takes it away
     * @throws Refusal NO_ACCOUNT, NAME, PHONE
     */
    public void rename(Scope scope, String login, String name, String phone) {
        requireSecurity(scope, "rename accounts");
        String shown = PlainText.of(name);
        String number = PlainText.folded(phone);
        Enrolment.requireContact(shown, number);
        Account account = one(login, LockModeType.PESSIMISTIC_WRITE);
        account.rename(shown, number == null || number.isEmpty() ? null : number);
        entities.flush();
        audit.done(scope.login(), "account.rename", "account " + account.login(), shown);
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
                Enrolment.roles(reaches));
    }

    /**
     * @throws Refusal WRONG_PASSWORD of the old one, a PASSWORD_ reason of the fresh one
     */
    public void changePassword(String login, char[] old, char[] fresh) {
        Account account = get(login);
        if (!Passwords.matches(account.passwordHash(), old)) {
            audit.refused(account.login(), "password.change", "account " + account.login(), null);
            throw new Refusal(AccountReason.WRONG_PASSWORD);
        }
        passwords.byOwner(account, fresh);
        entities.flush();
        audit.done(account.login(), "password.change", "account " + account.login(), null);
    }

    /**
     * Sets a first password again, to be changed at the next login; ends the account's API tokens
     * and sessions.
     *
     * @throws Refusal NO_ACCOUNT, a PASSWORD_ reason
     */
    public void resetPassword(Scope scope, String login, char[] fresh) {
        Account account = ofAnother(scope, login, "reset the password of");
        passwords.byAnother(account, fresh);
        entities.flush();
        endings.tokens(account.id());
        endings.sessions(account.id());
        audit.done(scope.login(), "password.reset", "account " + account.login(), null);
    }

    /** Shuts or opens the door for another's account; nobody disables himself. */
    public void setDisabled(Scope scope, String login, boolean disabled) {
        Account account = ofAnother(scope, login, disabled ? "disable" : "enable");
        if (disabled) {
            account.disable(Instant.now(clock));
        } else {
            account.enable();
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
