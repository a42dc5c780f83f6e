package org.andian.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.notification.push.PushSubscriptions;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;

/** The browsers in which the reader lets himself be told. */
@Named("pushPage")
@RequestScoped
public class PushPage {

    @Inject private PushSubscriptions subscriptions;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Told told;

    public boolean isPossible() {
        return readOnce.once("push.possible", () -> subscriptions.isPossible(user.scope()));
    }

    public String getKey() {
        return readOnce.once("push.key", () -> subscriptions.publicKey(user.scope()));
    }

    public int getCount() {
        return readOnce.once("push.count", () -> subscriptions.count(user.scope()));
    }

    /** As the browser told the page's script. */
    public void subscribe(String endpoint, String p256dh, String auth) {
        subscriptions.subscribe(user.scope(), endpoint, p256dh, auth);
        told.done("push.subscribed");
    }

    public void unsubscribe() {
        subscriptions.unsubscribe(user.scope());
        told.done("push.unsubscribed");
    }
}
