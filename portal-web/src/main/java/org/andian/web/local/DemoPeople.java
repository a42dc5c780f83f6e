package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.telling.contact.Contact;
import org.andian.portal.telling.contact.Contacts;
import org.andian.portal.telling.contact.Party;
import org.andian.portal.telling.contact.PartyContacts;
import org.andian.portal.telling.duty.DutyOwner;
import org.andian.portal.telling.duty.DutyPerson;
import org.andian.portal.telling.duty.Rota;
import org.andian.portal.telling.duty.ShiftNote;
import org.andian.portal.telling.duty.ShiftNotes;
import org.andian.web.local.DemoAct.Kind;

import java.util.List;
import java.util.Map;

/** Whom a demo's premises, providers and offices name, and who of them is on duty when. */
@RequestScoped
public class DemoPeople implements DemoDeeds {

    private static final String OWNER = "owner";
    private static final String PREMISES = "premises";

    @Inject private Contacts contacts;

    @Inject private PartyContacts parties;

    @Inject private Rota rota;

    @Inject private ShiftNotes notes;

    @Override
    public Map<Kind, Deed> deeds() {
        return Map.of(
                Kind.CONTACT, Deed.only(this::contact),
                Kind.PARTY, Deed.only(this::party),
                Kind.DUTY, Deed.only(this::duty),
                Kind.HAND_OVER, Deed.only(this::handOver),
                Kind.TAKE_OVER, Deed.only(this::takeOver));
    }

    private void contact(DemoStep step) {
        contacts.add(step.by(), step.act().need(PREMISES), named(step.act()));
    }

    private void party(DemoStep step) {
        String name = step.act().need("party");
        String key =
                parties.parties(step.by()).stream()
                        .filter(one -> one.name().equals(name))
                        .map(Party::key)
                        .findFirst()
                        .orElseThrow(() -> nothing(step, name));
        parties.add(step.by(), key, named(step.act()));
    }

    private static Contact named(DemoAct act) {
        return new Contact(
                0,
                act.need("name"),
                act.text("post"),
                act.text("phone"),
                act.text("mail"),
                "zh",
                act.text("login"),
                0);
    }

    private void duty(DemoStep step) {
        DemoAct act = step.act();
        String owner = owner(step);
        List<DutyPerson> people = rota.people(step.by(), owner);
        if (people.isEmpty()) {
            throw nothing(step, owner);
        }
        DutyPerson on = people.get(act.number("person") % people.size());
        rota.add(
                step.by(),
                owner,
                on.person(),
                new Rota.Times(
                        step.day(), act.number("hour"), act.number("hours"), act.number("days")));
    }

    private void handOver(DemoStep step) {
        notes.handOver(step.by(), owner(step), step.act().need("words"));
    }

    /** Of what others have handed over the oldest. */
    private void takeOver(DemoStep step) {
        String owner = owner(step);
        notes.list(step.by(), owner).reversed().stream()
                .filter(note -> note.takenAt() == null && !note.actor().equals(step.act().by()))
                .mapToLong(ShiftNote::id)
                .findFirst()
                .ifPresent(note -> notes.takeOver(step.by(), owner, note));
    }

    /** The one of that name; of a premises by its code; else the caller's own. */
    private String owner(DemoStep step) {
        String premises = step.act().text(PREMISES);
        String name = step.act().text(OWNER);
        return (premises != null
                        ? rota.ofPremises(step.by(), premises)
                        : rota.owners(step.by()).stream()
                                .filter(one -> name == null || one.name().equals(name))
                                .findFirst())
                .map(DutyOwner::key)
                .orElseThrow(() -> nothing(step, name == null ? premises : name));
    }

    private static IllegalArgumentException nothing(DemoStep step, String name) {
        return new IllegalArgumentException(
                step.act().by() + " keeps nothing of " + name + ", or nobody is there.");
    }
}
