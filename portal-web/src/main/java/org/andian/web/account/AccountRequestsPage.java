package org.andian.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.request.AccountRequest;
import org.andian.portal.account.request.AccountRequestState;
import org.andian.portal.account.request.AccountRequests;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;

import java.io.Serializable;
import java.util.List;

/** The accounts the reader has asked for, and what has become of that. */
@Named("accountRequestsPage")
@ViewScoped
public class AccountRequestsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient AccountRequests requests;

    @Inject private transient Told told;

    private final LazyRows<AccountRequest> rows = new LazyRows<>(this::getCount, this::page);

    public LazyRows<AccountRequest> getRows() {
        return rows;
    }

    public int getCount() {
        return readOnce.once("accountRequests.count", () -> requests.countOwn(user.scope()));
    }

    private List<AccountRequest> page(int first, int size) {
        return requests.own(user.scope(), first, size);
    }

    /** How many days a request waits for an answer. */
    public int getDays() {
        return readOnce.once("accountRequests.days", requests::daysToWait);
    }

    public void withdraw(AccountRequest request) {
        requests.withdraw(user.scope(), request.id());
        told.done("accountRequest.withdrawn", request.login());
    }

    /** How its state looks, in every list of requests. */
    public String styleOf(AccountRequestState state) {
        return switch (state) {
            case WAITING -> "is-waiting";
            case RELEASED -> "is-normal";
            case REFUSED -> "is-due";
            case WITHDRAWN, LAPSED -> "is-done";
        };
    }
}
