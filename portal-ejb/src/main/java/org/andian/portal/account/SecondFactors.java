package org.andian.portal.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.account.attempt.PasswordProof;
import org.andian.portal.account.secret.Base32;
import org.andian.portal.account.secret.FactorCipher;
import org.andian.portal.account.secret.Secrets;
import org.andian.portal.account.secret.Totp;
import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Door: the second factor of an account, from enrolment to removal. Taking codes at login is the
 * door {@link Accounts}.
 */
@Stateless
public class SecondFactors {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_BYTES = 10;
    private static final int RECOVERY_CODES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject private Sql sql;

    @Inject private People people;

    @Inject private FactorGate gate;

    @Inject private PasswordProof proof;

    @Inject private Endings endings;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /**
     * Begins an enrolment; nothing is stored before its first code.
     *
     * @param password of the caller, once more
     * @throws Refusal WRONG_PASSWORD, TOO_MANY_GUESSES; NOT_ALLOWED while one is enrolled
     */
    public FactorDraft begin(Scope scope, char[] password) {
        Person person = own(scope);
        requireNone(scope, person);
        proof.require(person.id(), person.login(), hash(person), password, "factor.enrol");
        return new FactorDraft(person.login(), random(SECRET_BYTES), clock.instant());
    }

    /**
     * Ends the account's other sessions: they came in without it.
     *
     * @param draft of this caller, begun within the last quarter of an hour
     * @param session number of the one that stays
     * @return the recovery codes, shown once; none when the code is wrong or the draft too old
     */
    public List<String> confirm(Scope scope, FactorDraft draft, String code, long session) {
        Person person = own(scope);
        requireNone(scope, person);
        Instant now = clock.instant();
        String offered = code == null ? "" : code.replaceAll("\\s", "");
        OptionalLong step = Totp.match(draft.secret(), offered, now, 0);
        if (!draft.isFor(person.login(), now) || step.isEmpty()) {
            return List.of();
        }
        keep(person, draft, step.getAsLong());
        List<String> codes = recoveryCodes(person);
        endings.otherSessions(person.id(), session);
        audit.done(person.login(), "factor.enrol", "account " + person.login(), null);
        return codes;
    }

    private static void requireNone(Scope scope, Person person) {
        if (person.state().factor()) {
            throw scope.refusal(
                    "enrol a second factor beside the one that stands; remove that one first");
        }
    }

    private String hash(Person person) {
        return sql.first(
                        "select password_hash from account where id = ?",
                        List.of(person.id()),
                        row -> row.text("password_hash"))
                .orElseThrow();
    }

    private void keep(Person person, FactorDraft draft, long step) {
        Instant now = clock.instant();
        sql.update(
                "delete from second_factor where account_id = ? and confirmed_at is null",
                person.id());
        sql.update(
                "insert into second_factor (account_id, secret, created_at, confirmed_at,"
                        + " last_step) values (?, ?, ?, ?, ?)",
                person.id(),
                FactorCipher.ofEnvironment().encrypt(draft.secret(), person.id()),
                now,
                now,
                step);
    }

    /**
     * The codes before end.
     *
     * @return none when the code is wrong
     * @throws Refusal TOO_MANY_GUESSES
     */
    public List<String> renewCodes(Scope scope, String code) {
        Person person = own(scope);
        if (!isProved(person, code)) {
            return List.of();
        }
        List<String> codes = recoveryCodes(person);
        audit.done(person.login(), "factor.renewCodes", "account " + person.login(), null);
        return codes;
    }

    /** How many of the caller's own recovery codes are not used yet. */
    public int codesLeft(Scope scope) {
        return (int)
                sql.count(
                        "select count(*) as n from recovery_code where account_id = ? and used_at"
                                + " is null",
                        List.of(own(scope).id()));
    }

    /** Whether the caller has one. */
    public boolean isEnrolled(Scope scope) {
        return own(scope).state().factor();
    }

    /**
     * Asks somebody who is logged in for a code once more, before an act that binds; a code serves
     * once.
     *
     * @return false when the code is wrong
     * @throws Refusal TOO_MANY_GUESSES
     */
    public boolean confirms(Scope scope, String code) {
        return isProved(own(scope), code);
    }

    /**
     * For another phone.
     *
     * @return false when the code is wrong
     * @throws Refusal TOO_MANY_GUESSES
     */
    public boolean remove(Scope scope, String code) {
        Person person = own(scope);
        if (!isProved(person, code)) {
            return false;
        }
        delete(person);
        audit.done(person.login(), "factor.remove", "account " + person.login(), null);
        return true;
    }

    /**
     * For somebody who has lost phone and codes; an administrator enrols anew at the next login.
     *
     * @throws Refusal NO_ACCOUNT; NOT_ALLOWED also for the own account
     */
    public void reset(Scope scope, String login) {
        scope.require(Role.SECURITY_ADMINISTRATOR::equals, "reset second factors");
        Person person = people.get(login);
        if (person.login().equals(scope.login())) {
            throw scope.refusal("reset the own second factor; remove it with a code");
        }
        delete(person);
        audit.done(scope.login(), "factor.reset", "account " + person.login(), null);
    }

    private boolean isProved(Person person, String code) {
        return proof.isRight(
                person.id(), person.login(), "factor.prove", () -> gate.accepts(person.id(), code));
    }

    private List<String> recoveryCodes(Person person) {
        List<String> codes =
                Stream.generate(() -> Base32.encode(random(RECOVERY_BYTES)))
                        .limit(RECOVERY_CODES)
                        .toList();
        sql.update("delete from recovery_code where account_id = ?", person.id());
        codes.forEach(
                code ->
                        sql.update(
                                "insert into recovery_code (account_id, code_hash) values (?, ?)",
                                person.id(),
                                Secrets.sha256(code)));
        return codes.stream().map(code -> code.replaceAll("(.{4})(?=.)", "$1-")).toList();
    }

    private void delete(Person person) {
        sql.update("delete from recovery_code where account_id = ?", person.id());
        sql.update("delete from second_factor where account_id = ?", person.id());
    }

    private Person own(Scope scope) {
        if (scope.rights() != Rights.ALL) {
            throw scope.refusal("change the second factor by a token");
        }
        return people.find(scope.login()).orElseThrow(() -> scope.refusal("have a second factor"));
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
