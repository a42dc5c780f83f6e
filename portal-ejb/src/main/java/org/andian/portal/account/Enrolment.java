package org.andian.portal.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

import org.andian.portal.account.rule.SecurityRules;
import org.andian.portal.account.rule.SecuritySettings;
import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.account.secret.Passwords;
import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.sql.SqlFailure;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Creates accounts in the caller's transaction; whether the caller may is decided at the doors. */
@ApplicationScoped
class Enrolment {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PHONE = 40;

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject private People people;

    @Inject private SecuritySettings settings;

    @Inject private Audit audit;

    @Inject private Clock clock;

    public Person create(String actor, NewPerson person) {
        NewPerson checked = checked(person);
        return people.find(write(actor, checked, Passwords.hash(checked.password()))).orElseThrow();
    }

    /** With a password that was hashed beforehand. */
    public void create(String actor, FirstPasswords.Ready ready) {
        write(actor, checked(ready.person()), ready.hash());
    }

    public FirstPasswords prepare(List<NewPerson> persons, IntConsumer progress) {
        SecurityRules rules = settings.current();
        List<FirstPasswords.Ready> ready = new ArrayList<>();
        for (NewPerson person : persons) {
            String password = FirstPasswords.random(rules, NewPerson.login(person.login()));
            NewPerson full =
                    new NewPerson(
                            person.login(),
                            person.name(),
                            person.phone(),
                            password.toCharArray(),
                            true,
                            person.reaches(),
                            person.demo());
            ready.add(new FirstPasswords.Ready(full, password, Passwords.hash(full.password())));
            progress.accept(ready.size());
        }
        return new FirstPasswords(ready);
    }

    private long write(String actor, NewPerson checked, String hash) {
        Account account = new Account(checked, hash, Instant.now(clock));
        try {
            entities.persist(account);
            entities.flush();
        } catch (PersistenceException failure) {
            throw SqlFailure.isOfDuplicate(failure)
                    ? new Refusal(AccountReason.LOGIN_TAKEN, checked.login())
                    : failure;
        }
        audit.done(actor, "account.create", "account " + checked.login(), roles(checked.reaches()));
        return account.id();
    }

    private NewPerson checked(NewPerson person) {
        String login = Login.of(person.login()).value();
        requireContact(person.name(), person.phone());
        if (people.find(login).isPresent()) {
            throw new Refusal(AccountReason.LOGIN_TAKEN, login);
        }
        settings.current().requireStrong(login, person.password());
        Separation.check(person.reaches());
        return new NewPerson(
                login,
                person.name().strip(),
                person.phone(),
                person.password(),
                person.mustChange(),
                person.reaches(),
                person.demo());
    }

    static void requireContact(String name, String phone) {
        if (phone != null && phone.length() > LONGEST_PHONE) {
            throw new Refusal(AccountReason.PHONE, LONGEST_PHONE);
        }
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new Refusal(AccountReason.NAME, LONGEST_NAME);
        }
    }

    static String roles(List<NewPerson.GrantSpec> reaches) {
        return String.join(", ", reaches.stream().map(NewPerson.GrantSpec::written).toList());
    }
}
