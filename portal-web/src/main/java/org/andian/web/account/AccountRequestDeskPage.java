package org.andian.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.request.AccountRequest;
import org.andian.portal.account.request.AccountRequestDesk;
import org.andian.portal.account.request.AccountRequestState;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReadOnce;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** The requests for accounts as the security administrator finds them, those that wait first. */
@Named("accountRequestDesk")
@ViewScoped
public class AccountRequestDeskPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient AccountRequestDesk desk;

    private final LazyRows<AccountRequest> rows = new LazyRows<>(this::getCount, this::page);
    private AccountRequestState state;

    public LazyRows<AccountRequest> getRows() {
        return rows;
    }

    public int getCount() {
        return readOnce.once("accountRequestDesk.count", () -> desk.count(user.scope(), state));
    }

    private List<AccountRequest> page(int first, int size) {
        return desk.page(user.scope(), state, first, size);
    }

    public List<AccountRequestState> getStates() {
        return List.of(AccountRequestState.values());
    }

    public boolean isNarrow() {
        return state != null;
    }

    public String getState() {
        return state == null ? null : state.name();
    }

    public void setState(String state) {
        this.state =
                Arrays.stream(AccountRequestState.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst()
                        .orElse(null);
    }
}
