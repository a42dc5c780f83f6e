package org.andian.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.proposal.AccountProposals;
import org.andian.portal.account.proposal.ProposalDesk;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;

/** What menus and the start page say of requests for accounts. */
@Named("proposalNews")
@RequestScoped
public class ProposalNews {

    private static final AccountProposals.News NOTHING = new AccountProposals.News(0, 0);

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private AccountProposals proposals;

    @Inject private ProposalDesk desk;

    /** How many wait for the reader to release them; none for whoever releases nothing. */
    public int getToRelease() {
        return user.isMayManageAccounts()
                ? readOnce.once("proposals.toRelease", () -> desk.waiting(user.scope()))
                : 0;
    }

    /** Of the reader's own requests; nothing for whoever may not ask. */
    public AccountProposals.News getOwn() {
        return user.scope().may(Role::mayProposeAccounts)
                ? readOnce.once("proposals.own", () -> proposals.news(user.scope()))
                : NOTHING;
    }
}
