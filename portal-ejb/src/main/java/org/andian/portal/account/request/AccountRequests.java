package org.andian.portal.account.request;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.Person;
import org.andian.portal.account.person.NaturalPerson;
import org.andian.portal.account.person.NaturalPersons;
import org.andian.portal.account.request.AccountRequest.Answer;
import org.andian.portal.account.request.AccountRequest.Asked;
import org.andian.portal.account.rule.SecuritySettings;
import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.audit.Audit;
import org.andian.portal.audit.Deputies;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Door: asking for accounts below the own role and within the own reach, and what has become of the
 * own requests. Those of others are nobody's but the security administrator's, see {@link
 * AccountRequestDesk}.
 */
@Stateless
public class AccountRequests {

    /** Of one account that wait at once. */
    static final int MOST_WAITING = 50;

    private static final Duration NEWS = Duration.ofDays(7);

    /**
     * What a start page says of the own requests.
     *
     * @param answered of the last seven days, lapsed ones too
     */
    public record News(int waiting, int answered) {

        public boolean isNothing() {
            return waiting == 0 && answered == 0;
        }
    }

    @Inject private AccountRequestTable table;

    @Inject private AccountRequestReach reach;

    @Inject private NaturalPersons people;

    @Inject private Deputies deputies;

    @Inject private Accounts accounts;

    @Inject private SecuritySettings settings;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** The roles the caller may ask an account for; none where he may ask for nothing. */
    public List<Role> roles(Scope scope) {
        return scope.may(Role::mayAskForAccounts)
                ? AccountRequestRights.below(scope.grants().stream().map(Grant::role).toList())
                : List.of();
    }

    /** How many days a request waits for an answer. */
    public int daysToWait() {
        return settings.requestDays();
    }

    /**
     * @return the number of the request
     * @throws Refusal REQUEST_ROLE, REQUEST_OUTSIDE, REQUEST_SELF, REQUEST_MANY, REQUEST_WAITS,
     *     LOGIN_TAKEN
     */
    public long ask(Scope scope, NewAccountRequest wanted) {
        scope.require(Role::mayAskForAccounts, "ask for accounts");
        table.holdAsker(scope.login());
        reach.against(scope, wanted.reach())
                .ifPresent(
                        reason -> {
                            throw new Refusal(reason);
                        });
        Asked asked = asked(scope);
        requireAnother(asked, wanted);
        requireFree(wanted.login());
        if (table.countOwnWaiting(scope.login()) >= MOST_WAITING) {
            throw new Refusal(AccountReason.REQUEST_MANY, MOST_WAITING);
        }
        long id = table.add(wanted, asked);
        audit.done(
                scope.login(),
                "accountRequest.ask",
                "account " + wanted.login(),
                wanted.reach().written() + ": " + wanted.why());
        return id;
    }

    private Asked asked(Scope scope) {
        Person asker =
                accounts.find(scope.login()).orElseThrow(() -> scope.refusal("ask for accounts"));
        return new Asked(
                asker.login(),
                asker.name(),
                clock.instant(),
                deputies.standingInFor(scope.login(), "accountRequest.ask"));
    }

    /** Nobody gets a second account by asking for it, with which he would be two people. */
    private void requireAnother(Asked asked, NewAccountRequest wanted) {
        if (people.isAnyOf(NaturalPerson.of(wanted.contact()), asked.behind())) {
            throw new Refusal(AccountReason.REQUEST_SELF);
        }
    }

    private void requireFree(String login) {
        if (accounts.find(login).isPresent()) {
            throw new Refusal(AccountReason.LOGIN_TAKEN, login);
        }
        if (table.isAskedFor(login)) {
            throw new Refusal(AccountReason.REQUEST_WAITS, login);
        }
    }

    /** The caller's own, the newest first, also after he has lost the role he asked in. */
    public List<AccountRequest> own(Scope scope, int first, int size) {
        return table.own(scope.login(), first, size);
    }

    public int countOwn(Scope scope) {
        return table.countOwn(scope.login());
    }

    /** Of the caller's own requests. */
    public News news(Scope scope) {
        return new News(
                table.countOwnWaiting(scope.login()),
                table.countOwnAnswered(scope.login(), clock.instant().minus(NEWS)));
    }

    /**
     * By who asked, while it waits.
     *
     * @throws Refusal REQUEST_UNKNOWN where it is somebody else's, REQUEST_SETTLED
     */
    public void withdraw(Scope scope, long id) {
        scope.require(Role::mayAskForAccounts, "withdraw a request for an account");
        AccountRequest own = table.hold(id, one -> one.asked().by().equals(scope.login()));
        Answer answer = new Answer(scope.login(), clock.instant(), null, null);
        if (!table.answer(id, AccountRequestState.WITHDRAWN, answer)) {
            throw new Refusal(AccountReason.REQUEST_SETTLED);
        }
        audit.done(scope.login(), "accountRequest.withdraw", "account " + own.login(), null);
    }
}
