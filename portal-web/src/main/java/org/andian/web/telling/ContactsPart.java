package org.andian.web.telling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.telling.contact.Contact;
import org.andian.portal.telling.contact.Contacts;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;

import java.util.List;

/** The contacts as the page of their premises shows them. */
@Named("contactsPart")
@RequestScoped
public class ContactsPart {

    @Inject private Contacts contacts;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    public List<Contact> of(String code) {
        return code == null
                ? List.of()
                : readOnce.once(
                        List.of("contacts.of", code), () -> contacts.list(user.scope(), code));
    }

    public boolean mayKeep(String code) {
        return code != null
                && readOnce.once(
                        List.of("contacts.mayKeep", code),
                        () -> contacts.mayKeep(user.scope(), code));
    }

    /** There is something to see, or to do. */
    public boolean shown(String code) {
        return !of(code).isEmpty() || mayKeep(code);
    }
}
