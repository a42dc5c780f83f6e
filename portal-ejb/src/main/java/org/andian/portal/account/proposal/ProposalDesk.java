package org.andian.portal.account.proposal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.NewPerson;
import org.andian.portal.account.Person;
import org.andian.portal.account.PersonFilter;
import org.andian.portal.account.proposal.AccountProposal.Answer;
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
public class ProposalDesk {

    private static final int MOST_ALIKE = 5;

    @Inject private ProposalTable table;

    @Inject private ProposalReach reach;

    @Inject private Accounts accounts;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /**
     * Those that wait first.
     *
     * @param state null for all
     */
    public List<AccountProposal> page(Scope scope, ProposalState state, int first, int size) {
        requireToRead(scope);
        return table.all(state, first, size);
    }

    /**
     * @param state null for all
     */
    public int count(Scope scope, ProposalState state) {
        requireToRead(scope);
        return table.countAll(state);
    }

    /** How many wait for the caller; none for whoever releases nothing. */
    public int waiting(Scope scope) {
        return scope.mayRead(Role.SECURITY_ADMINISTRATOR::equals)
                ? table.countAll(ProposalState.WAITING)
                : 0;
    }

    public Optional<AccountProposal> find(Scope scope, long id) {
        requireToRead(scope);
        return table.find(id);
    }

    /**
     * Some accounts that may be the same person's, for they have the number that was given, or the
     * name.
     */
    public List<Person> alike(Scope scope, AccountProposal proposal) {
        requireToRead(scope);
        NaturalPerson wanted = NaturalPerson.of(proposal.contact());
        return Stream.of(proposal.contact().phone(), proposal.contact().name())
                .flatMap(text -> named(scope, text).stream())
                .distinct()
                .filter(
                        person ->
                                person.name().equals(wanted.name())
                                        || NaturalPerson.of(person).isSameAs(wanted))
                .filter(person -> !person.login().equals(made(proposal)))
                .toList();
    }

    private List<Person> named(Scope scope, String text) {
        return accounts.page(scope, new PersonFilter(text, null, null), 0, MOST_ALIKE);
    }

    private static String made(AccountProposal proposal) {
        return proposal.answer() == null ? null : proposal.answer().login();
    }

    /**
     * Makes the account.
     *
     * @param login the one asked for, or another where that is taken by now
     * @param password the first one
     * @return the account
     * @throws Refusal PROPOSAL_UNKNOWN, PROPOSAL_SETTLED, PROPOSAL_OWN, PROPOSAL_OUTGROWN,
     *     LOGIN_TAKEN, or what is wrong with login or password
     */
    public Person release(Scope scope, long id, String login, char[] password) {
        scope.require(Role.SECURITY_ADMINISTRATOR::equals, "release accounts");
        AccountProposal proposal = table.hold(id, any -> true);
        requireAnother(scope, proposal);
        requireStillAllowed(proposal);
        Person made =
                accounts.create(
                        scope,
                        new NewPerson(
                                login,
                                proposal.contact().name(),
                                proposal.contact().phone(),
                                password,
                                true,
                                List.of(proposal.reach()),
                                proposal.demo()));
        end(scope, proposal, ProposalState.RELEASED, null, made.login());
        audit.done(
                scope.login(),
                "proposal.release",
                "account " + made.login(),
                "asked by "
                        + proposal.asked().by()
                        + (made.login().equals(proposal.login())
                                ? ""
                                : ", wanted " + proposal.login()));
        return made;
    }

    /**
     * @param why told to who asked
     * @throws Refusal PROPOSAL_UNKNOWN, PROPOSAL_SETTLED, PROPOSAL_ANSWER
     */
    public void refuse(Scope scope, long id, String why) {
        scope.require(Role.SECURITY_ADMINISTRATOR::equals, "refuse accounts");
        String words = NewProposal.words(why, AccountReason.PROPOSAL_ANSWER);
        AccountProposal proposal = table.hold(id, any -> true);
        end(scope, proposal, ProposalState.REFUSED, words, null);
        audit.done(
                scope.login(),
                "proposal.refuse",
                "account " + proposal.login(),
                "asked by " + proposal.asked().by() + ": " + words);
    }

    private void end(
            Scope scope, AccountProposal proposal, ProposalState how, String words, String login) {
        Answer answer = new Answer(scope.login(), clock.instant(), words, login);
        if (!table.answer(proposal.id(), how, answer)) {
            throw new Refusal(AccountReason.PROPOSAL_SETTLED);
        }
    }

    /** Who asks and who releases are two people, and neither is the one the account is for. */
    private void requireAnother(Scope scope, AccountProposal proposal) {
        if (proposal.asked().by().equals(scope.login())) {
            throw new Refusal(AccountReason.PROPOSAL_OWN);
        }
        Optional<NaturalPerson> releases = accounts.find(scope.login()).map(NaturalPerson::of);
        Optional<NaturalPerson> asked =
                accounts.find(proposal.asked().by()).map(NaturalPerson::of);
        NaturalPerson wanted = NaturalPerson.of(proposal.contact());
        if (releases.filter(one -> one.isSameAs(wanted)).isPresent()
                || releases.flatMap(one -> asked.filter(one::isSameAs)).isPresent()) {
            throw new Refusal(AccountReason.PROPOSAL_OWN);
        }
    }

    private void requireStillAllowed(AccountProposal proposal) {
        boolean allowed =
                accounts.find(proposal.asked().by())
                        .filter(asker -> !asker.disabled())
                        .filter(asker -> reach.against(asker.scope(), proposal.reach()).isEmpty())
                        .isPresent();
        if (!allowed) {
            throw new Refusal(AccountReason.PROPOSAL_OUTGROWN, proposal.asked().by());
        }
    }

    private static void requireToRead(Scope scope) {
        scope.requireToRead(Role.SECURITY_ADMINISTRATOR::equals, "list requests for accounts");
    }
}
