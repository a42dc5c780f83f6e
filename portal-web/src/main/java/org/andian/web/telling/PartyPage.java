package org.andian.web.telling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.telling.contact.Contact;
import org.andian.portal.telling.contact.Party;
import org.andian.portal.telling.contact.PartyContacts;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Register;

import java.util.List;
import java.util.stream.Stream;

/** The contacts of a service provider or a body; the address says of which. */
@Named("partyPage")
@ViewScoped
public class PartyPage extends Register<Contact> {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient PartyContacts contacts;

    @Inject private transient ReadOnce readOnce;

    private String party;
    private final ContactForm form = new ContactForm();

    @Override
    protected List<Contact> read() {
        return getParty() == null ? List.of() : contacts.list(user.scope(), getParty());
    }

    @Override
    protected Stream<String> seen(Contact row) {
        return Stream.of(row.name(), row.post(), row.phone(), row.mail());
    }

    public void begin() {
        form.begin();
    }

    public void edit(Contact row) {
        form.show(row);
    }

    /** Adds a new one where none was opened. */
    public void save() {
        change(
                () -> {
                    Contact contact = form.contact();
                    if (form.isNew()) {
                        contacts.add(user.scope(), getParty(), contact);
                    } else {
                        contacts.change(user.scope(), getParty(), contact);
                    }
                    told().done("org.saved", contact.name());
                });
    }

    public void remove(long contact) {
        change(
                () -> {
                    contacts.remove(user.scope(), getParty(), contact);
                    told().done("contact.removed");
                });
    }

    public List<Party> getParties() {
        return readOnce.once("party.all", () -> contacts.parties(user.scope()));
    }

    /** The first of all where the address names none; null where there is none at all. */
    public String getParty() {
        if (party == null) {
            party = getParties().stream().map(Party::key).findFirst().orElse(null);
        }
        return party;
    }

    /** One that the reader does not keep is none. */
    public void setPartyText(String text) {
        party =
                getParties().stream()
                        .map(Party::key)
                        .filter(key -> key.equals(text))
                        .findFirst()
                        .orElse(null);
    }

    public String getPartyText() {
        return party;
    }

    public ContactForm getForm() {
        return form;
    }
}
