package org.andian.portal.account.proposal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.Person;
import org.andian.portal.account.proposal.AccountProposal.Answer;
import org.andian.portal.account.rule.SecuritySettings;
import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.audit.Audit;
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
 * ProposalDesk}.
 */
@Stateless
public class AccountProposals {

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

    @Inject private ProposalTable table;

    @Inject private ProposalReach reach;

    @Inject private Accounts accounts;

    @Inject private SecuritySettings settings;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** The roles the caller may ask an account for; none where he may ask for nothing. */
    public List<Role> roles(Scope scope) {
        return scope.may(Role::mayProposeAccounts)
                ? ProposalRights.below(scope.grants().stream().map(Grant::role).toList())
                : List.of();
    }

    /** How many days a request waits for an answer. */
    public int daysToWait() {
        return settings.proposalDays();
    }

    /**
     * @return the number of the request
     * @throws Refusal PROPOSAL_ROLE, PROPOSAL_OUTSIDE, PROPOSAL_SELF, PROPOSAL_MANY,
     *     PROPOSAL_WAITS, LOGIN_TAKEN
     */
    public long ask(Scope scope, NewProposal wanted) {
        scope.require(Role::mayProposeAccounts, "ask for accounts");
        table.holdAsker(scope.login());
        reach.against(scope, wanted.reach())
                .ifPresent(
                        reason -> {
                            throw new Refusal(reason);
                        });
        requireAnother(scope, wanted);
        requireFree(wanted.login());
        if (table.countOwnWaiting(scope.login()) >= MOST_WAITING) {
            throw new Refusal(AccountReason.PROPOSAL_MANY, MOST_WAITING);
        }
        long id = table.add(wanted, scope.login(), clock.instant());
        audit.done(
                scope.login(),
                "proposal.ask",
                "account " + wanted.login(),
                wanted.reach().written() + ": " + wanted.why());
        return id;
    }

    /** Nobody gets a second account by asking for it, with which he would be two people. */
    private void requireAnother(Scope scope, NewProposal wanted) {
        Person asker =
                accounts.find(scope.login()).orElseThrow(() -> scope.refusal("ask for accounts"));
        if (NaturalPerson.of(asker).isSameAs(NaturalPerson.of(wanted.contact()))) {
            throw new Refusal(AccountReason.PROPOSAL_SELF);
        }
    }

    private void requireFree(String login) {
        if (accounts.find(login).isPresent()) {
            throw new Refusal(AccountReason.LOGIN_TAKEN, login);
        }
        if (table.isAskedFor(login)) {
            throw new Refusal(AccountReason.PROPOSAL_WAITS, login);
        }
    }

    /** The caller's own, the newest first, also after he has lost the role he asked in. */
    public List<AccountProposal> own(Scope scope, int first, int size) {
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
     * @throws Refusal PROPOSAL_UNKNOWN where it is somebody else's, PROPOSAL_SETTLED
     */
    public void withdraw(Scope scope, long id) {
        scope.require(Role::mayProposeAccounts, "withdraw a request for an account");
        AccountProposal own = table.hold(id, one -> one.asked().by().equals(scope.login()));
        Answer answer = new Answer(scope.login(), clock.instant(), null, null);
        if (!table.answer(id, ProposalState.WITHDRAWN, answer)) {
            throw new Refusal(AccountReason.PROPOSAL_SETTLED);
        }
        audit.done(scope.login(), "proposal.withdraw", "account " + own.login(), null);
    }
}
