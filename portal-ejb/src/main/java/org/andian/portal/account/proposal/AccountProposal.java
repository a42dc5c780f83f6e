package org.andian.portal.account.proposal;

import org.andian.portal.account.NewPerson.GrantSpec;
import org.andian.portal.account.Person;

import java.time.Instant;

/**
 * A request for an account, as who asked and the security administrator see it.
 *
 * @param login the one wanted
 * @param why what the account is for
 * @param answer null while it waits
 * @param demo made by the example, not by people
 */
public record AccountProposal(
        long id,
        String login,
        Person.Contact contact,
        GrantSpec reach,
        String why,
        Asked asked,
        ProposalState state,
        Answer answer,
        boolean demo) {

    /**
     * @param by login
     * @param name of the account, as it is now
     */
    public record Asked(String by, String name, Instant at) {}

    /**
     * How it ended.
     *
     * @param by login; the portal's own name where it lapsed
     * @param words why it was refused, else null
     * @param login of the account that was made, else null
     */
    public record Answer(String by, Instant at, String words, String login) {}

    public boolean isWaiting() {
        return state == ProposalState.WAITING;
    }
}
