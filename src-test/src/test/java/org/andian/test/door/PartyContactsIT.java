package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;

import org.andian.portal.account.mail.AccountMails;
import org.andian.portal.alarm.Level;
import org.andian.portal.district.Districts;
import org.andian.portal.outbox.OutboxReason;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.telling.ChainStep;
import org.andian.portal.telling.Chains;
import org.andian.portal.telling.PreviewRow;
import org.andian.portal.telling.contact.Contact;
import org.andian.portal.telling.contact.Party;
import org.andian.portal.telling.contact.PartyContacts;
import org.andian.portal.telling.contact.TellingReason;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** Whom bodies name is told at their step; where officers' mail goes each says himself. */
@ArquillianTest
class PartyContactsIT {

    private static final String DISTRICT = "140822";
    private static final Scope SYSTEM =
            new Scope("tests", List.of(Grant.everywhere(Role.SYSTEM_ADMINISTRATOR)));

    @Inject private Stage stage;

    @Inject private PartyContacts contacts;

    @Inject private AccountMails mails;

    @Inject private Bodies bodies;

    @Inject private Chains chains;

    @Inject private Districts districts;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void aSafetyOfficesContactsAreToldAtTheDistrictsStep() {
        stage.premises("PC-1", DISTRICT, "SCHOOL");
        bodies.registerBody(
                SYSTEM,
                new NewBody("PC safety office", NewBody.Kind.SAFETY_OFFICE, null, DISTRICT, true));
        Scope office = office("pc-office", DISTRICT);
        Scope other = office("pc-other", "140823");
        Party party =
                contacts.parties(office).stream()
                        .filter(one -> one.name().equals("PC safety office"))
                        .findFirst()
                        .orElseThrow();
        Contact contact =
                new Contact(0, "Zhao", "Duty", "13912340021", "zhao@example.gov.cn", "zh", null, 0);
        Refused.assertRefused(
                TellingReason.NO_PARTY, () -> contacts.add(other, party.key(), contact));
        contacts.add(office, party.key(), contact);
        assertEquals(List.of(), contacts.list(other, party.key()));
        assertEquals(List.of("Zhao", "pc-office"), atDistrict(office));
        Contact kept = contacts.list(office, party.key()).getFirst();
        Refused.assertRefused(
                TellingReason.CONTACT_ACCOUNT_OF,
                () ->
                        contacts.change(
                                office,
                                party.key(),
                                new Contact(
                                        kept.id(), "Zhao", null, null, null, "zh", "pc-other", 0)));
        contacts.change(
                office,
                party.key(),
                new Contact(kept.id(), "Zhao Lin", null, null, null, "zh", "pc-office", 0));
        Refused.assertRefused(
                TellingReason.CONTACT_CHANGED, () -> contacts.change(office, party.key(), kept));
        // the same person by account and as a contact is told once
        assertEquals(List.of("Zhao Lin"), atDistrict(office));
        contacts.remove(office, party.key(), kept.id());
        assertEquals(List.of("pc-office"), atDistrict(office));
    }

    private List<String> atDistrict(Scope office) {
        return chains.preview(office, "PC-1", Level.ALARM).stream()
                .filter(row -> row.step() == ChainStep.DISTRICT)
                .flatMap(row -> row.people().stream())
                .map(PreviewRow.Person::who)
                .toList();
    }

    @Test
    void eachKeepsHisOwnMailAddress() {
        Scope office = office("pc-mail", "140823");
        Scope other = office("pc-mail-other", "140823");
        assertNull(mails.find(office, "pc-mail"));
        mails.set(office, "pc-mail", "pc-mail@example.gov.cn");
        assertEquals("pc-mail@example.gov.cn", mails.find(office, "pc-mail"));
        Refused.assertRefused(
                OutboxReason.ADDRESS, () -> mails.set(office, "pc-mail", "no address"));
        Refused.assertNotAllowed(() -> mails.set(other, "pc-mail", "x@example.gov.cn"));
        Refused.assertNotAllowed(() -> mails.find(other, "pc-mail"));
        mails.set(office, "pc-mail", null);
        assertNull(mails.find(office, "pc-mail"));
    }

    private Scope office(String login, String district) {
        return stage.person(login, Role.DISTRICT_OFFICE, district, Set.of(), null);
    }
}
