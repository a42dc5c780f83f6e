package org.andian.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.proposal.AccountProposal;
import org.andian.portal.account.proposal.AccountProposals;
import org.andian.portal.account.proposal.ProposalState;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;

import java.io.Serializable;
import java.util.List;

/** The accounts the reader has asked for, and what has become of that. */
@Named("proposalsPage")
@ViewScoped
public class ProposalsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient AccountProposals proposals;

    @Inject private transient Told told;

    private final LazyRows<AccountProposal> rows = new LazyRows<>(this::getCount, this::page);

    public LazyRows<AccountProposal> getRows() {
        return rows;
    }

    public int getCount() {
        return readOnce.once("proposals.count", () -> proposals.countOwn(user.scope()));
    }

    private List<AccountProposal> page(int first, int size) {
        return proposals.own(user.scope(), first, size);
    }

    /** How many days a request waits for an answer. */
    public int getDays() {
        return readOnce.once("proposals.days", proposals::daysToWait);
    }

    public void withdraw(AccountProposal proposal) {
        proposals.withdraw(user.scope(), proposal.id());
        told.done("proposal.withdrawn", proposal.login());
    }

    /** How its state looks, in every list of requests. */
    public String styleOf(ProposalState state) {
        return switch (state) {
            case WAITING -> "is-waiting";
            case RELEASED -> "is-normal";
            case REFUSED -> "is-due";
            case WITHDRAWN, LAPSED -> "is-done";
        };
    }
}
