package org.andian.portal.account.request;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.NewPerson;
import org.andian.portal.account.Person;
import org.andian.portal.account.PersonFilter;
import org.andian.portal.account.person.NaturalPerson;
import org.andian.portal.account.person.NaturalPersons;
import org.andian.portal.account.request.AccountRequest.Answer;
import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Door: the requests for accounts as the security administrator answers them. Releasing one makes
 * the account, with a first password to be changed at the first login; whether who asked may still
 * ask for it is looked at again.
 */
@Stateless
public class AccountRequestDesk {

    private static final int MOST_ALIKE = 5;

    /** Of those whose login, name or phone hold it anywhere, most of whom are others. */
    private static final int MOST_LOOKED_AT = 500;

    @Inject private AccountRequestTable table;

    @Inject private AccountRequestReach reach;

    @Inject private NaturalPersons people;

    @Inject private Accounts accounts;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /**
     * Those that wait first.
     *
     * @param state null for all
     */
    public List<AccountRequest> page(Scope scope, AccountRequestState state, int first, int size) {
        requireToRead(scope);
        return table.all(state, first, size);
    }

    /**
     * @param state null for all
     */
    public int count(Scope scope, AccountRequestState state) {
        requireToRead(scope);
        return table.countAll(state);
    }

    /** How many wait for the caller; none for whoever releases nothing. */
    public int waiting(Scope scope) {
        return scope.mayRead(Role.SECURITY_ADMINISTRATOR::equals)
                ? table.countAll(AccountRequestState.WAITING)
                : 0;
    }

    public Optional<AccountRequest> find(Scope scope, long id) {
        requireToRead(scope);
        return table.find(id);
    }

    /**
     * Some accounts that may be the same person's, for they have the number that was given, however
     * it is written, or the name.
     */
    public List<Person> alike(Scope scope, AccountRequest request) {
        requireToRead(scope);
        NaturalPerson wanted = NaturalPerson.of(request.contact());
        return Stream.of(wanted.lastDigits(), wanted.name())
                .flatMap(text -> named(scope, text).stream())
                .distinct()
                .filter(person -> NaturalPerson.of(person).isSameAs(wanted))
                .filter(person -> !person.login().equals(made(request)))
                .limit(MOST_ALIKE)
                .toList();
    }

    private List<Person> named(Scope scope, String text) {
        return accounts.page(scope, new PersonFilter(text, null, null), 0, MOST_LOOKED_AT);
    }

    private static String made(AccountRequest request) {
        return request.answer() == null ? null : request.answer().login();
    }

    /**
     * Makes the account.
     *
     * @param login the one asked for, or another where that is taken by now
     * @param password the first one
     * @return the account
     * @throws Refusal REQUEST_UNKNOWN, REQUEST_SETTLED, REQUEST_OWN, REQUEST_OUTGROWN, LOGIN_TAKEN,
     *     or what is wrong with login or password
     */
    public Person release(Scope scope, long id, String login, char[] password) {
        scope.require(Role.SECURITY_ADMINISTRATOR::equals, "release accounts");
        AccountRequest request = table.hold(id, any -> true);
        requireAnother(scope, request);
        requireStillAllowed(request);
        Person made =
                accounts.create(
                        scope,
                        new NewPerson(
                                login,
                                request.contact().name(),
                                request.contact().phone(),
                                password,
                                true,
                                List.of(request.reach()),
                                request.demo()));
        end(scope, request, AccountRequestState.RELEASED, null, made.login());
        audit.done(
                scope.login(),
                "accountRequest.release",
                "account " + made.login(),
                "asked by "
                        + request.asked().by()
                        + (made.login().equals(request.login())
                                ? ""
                                : ", wanted " + request.login()));
        return made;
    }

    /**
     * @param why told to who asked
     * @throws Refusal REQUEST_UNKNOWN, REQUEST_SETTLED, REQUEST_ANSWER
     */
    public void refuse(Scope scope, long id, String why) {
        scope.require(Role.SECURITY_ADMINISTRATOR::equals, "refuse accounts");
        String words = NewAccountRequest.words(why, AccountReason.REQUEST_ANSWER);
        AccountRequest request = table.hold(id, any -> true);
        end(scope, request, AccountRequestState.REFUSED, words, null);
        audit.done(
                scope.login(),
                "accountRequest.refuse",
                "account " + request.login(),
                "asked by " + request.asked().by() + ": " + words);
    }

    private void end(
            Scope scope,
            AccountRequest request,
            AccountRequestState how,
            String words,
            String login) {
        Answer answer = new Answer(scope.login(), clock.instant(), words, login);
        if (!table.answer(request.id(), how, answer)) {
            throw new Refusal(AccountReason.REQUEST_SETTLED);
        }
    }

    /** Who asks and who releases are two people, and neither is the one the account is for. */
    private void requireAnother(Scope scope, AccountRequest request) {
        NaturalPerson wanted = NaturalPerson.of(request.contact());
        List<String> releases = List.of(scope.login());
        if (people.isAnyOf(wanted, releases)
                || people.isAnySame(request.asked().behind(), releases)) {
            throw new Refusal(AccountReason.REQUEST_OWN);
        }
    }

    private void requireStillAllowed(AccountRequest request) {
        boolean allowed =
                accounts.find(request.asked().by())
                        .filter(asker -> !asker.disabled())
                        .filter(asker -> reach.against(asker.scope(), request.reach()).isEmpty())
                        .isPresent();
        if (!allowed) {
            throw new Refusal(AccountReason.REQUEST_OUTGROWN, request.asked().by());
        }
    }

    private static void requireToRead(Scope scope) {
        scope.requireToRead(Role.SECURITY_ADMINISTRATOR::equals, "list requests for accounts");
    }
}
