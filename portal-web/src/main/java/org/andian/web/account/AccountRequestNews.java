package org.andian.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.request.AccountRequestDesk;
import org.andian.portal.account.request.AccountRequests;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;

/** What menus and the start page say of requests for accounts. */
@Named("accountRequestNews")
@RequestScoped
public class AccountRequestNews {

    private static final AccountRequests.News NOTHING = new AccountRequests.News(0, 0);

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private AccountRequests requests;

    @Inject private AccountRequestDesk desk;

    /** How many wait for the reader to release them; none for whoever releases nothing. */
    public int getToRelease() {
        return user.isMayManageAccounts()
                ? readOnce.once("accountRequests.toRelease", () -> desk.waiting(user.scope()))
                : 0;
    }

    /** Of the reader's own requests; nothing for whoever may not ask. */
    public AccountRequests.News getOwn() {
        return user.scope().may(Role::mayAskForAccounts)
                ? readOnce.once("accountRequests.own", () -> requests.news(user.scope()))
                : NOTHING;
    }
}
