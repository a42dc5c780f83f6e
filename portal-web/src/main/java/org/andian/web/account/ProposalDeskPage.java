package org.andian.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.proposal.AccountProposal;
import org.andian.portal.account.proposal.ProposalDesk;
import org.andian.portal.account.proposal.ProposalState;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReadOnce;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** The requests for accounts as the security administrator finds them, those that wait first. */
@Named("proposalDesk")
@ViewScoped
public class ProposalDeskPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient ProposalDesk desk;

    private final LazyRows<AccountProposal> rows = new LazyRows<>(this::getCount, this::page);
    private ProposalState state;

    public LazyRows<AccountProposal> getRows() {
        return rows;
    }

    public int getCount() {
        return readOnce.once("proposalDesk.count", () -> desk.count(user.scope(), state));
    }

    private List<AccountProposal> page(int first, int size) {
        return desk.page(user.scope(), state, first, size);
    }

    public List<ProposalState> getStates() {
        return List.of(ProposalState.values());
    }

    public boolean isNarrow() {
        return state != null;
    }

    public String getState() {
        return state == null ? null : state.name();
    }

    public void setState(String state) {
        this.state =
                Arrays.stream(ProposalState.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst()
                        .orElse(null);
    }
}
