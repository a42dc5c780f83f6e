package org.andian.web.notification;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.notification.push.PushSubscriptions;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.Serializable;

/** Whose push services may be called, as the system administrator sets it. */
@Named("pushHostsPage")
@ViewScoped
public class PushHostsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private PushSubscriptions subscriptions;

    @Inject private CurrentUser user;

    @Inject private Told told;

    private String hosts;
    private String contact;

    @PostConstruct
    void read() {
        hosts = subscriptions.hosts(user.scope());
        contact = subscriptions.contact(user.scope());
    }

    public void save() {
        subscriptions.set(user.scope(), hosts, contact);
        read();
        told.done("channel.push.saved");
    }

    public String getHosts() {
        return hosts;
    }

    public void setHosts(String hosts) {
        this.hosts = Typed.text(hosts);
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = Typed.text(contact);
    }
}
