package org.andian.portal.telling.contact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Door: whom a premises names for its alarms, in its own order. Offices and the premises' own
 * safety managers keep them; who need not call anybody there does not read them.
 */
@Stateless
public class Contacts {

    /** Of one premises. */
    public static final int MOST = 20;

    private static final String LIST =
            """
            select c.id, c.name, c.post, c.phone, c.mail, c.language, a.login, c.version
            from contact c join premises_view p on p.id = c.premises_id
            left join account_view a on a.id = c.account_id
            where p.code = ? and %s order by c.sort, c.id\
            """;

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject private Sql sql;

    @Inject private Audit audit;

    /** In the premises' order; empty for a premises whose people the caller need not know. */
    public List<Contact> list(Scope scope, String premisesCode) {
        Reach reach = scope.premises("p", Calls::callsPeople);
        List<Object> parameters = new ArrayList<>(List.of(premisesCode));
        parameters.addAll(reach.parameters());
        return sql.list(LIST.replace("%s", reach.sql()), parameters, Contacts::contact);
    }

    /** Whether the caller may change them. */
    public boolean mayKeep(Scope scope, String premisesCode) {
        return !premises(scope, premisesCode).isEmpty();
    }

    /**
     * At the end of the order.
     *
     * @param contact id and version are not looked at
     * @throws Refusal NO_PREMISES, CONTACTS, CONTACT_ACCOUNT and as {@link #change}
     */
    public void add(Scope scope, String premisesCode, Contact contact) {
        long premises = require(scope, premisesCode);
        List<ContactEntry> all = held(premises);
        if (all.size() >= MOST) {
            throw new Refusal(TellingReason.CONTACTS, MOST);
        }
        int last = all.stream().mapToInt(ContactEntry::sort).max().orElse(0);
        ContactEntry entry = new ContactEntry(premises, last + 1);
        entry.write(contact, account(premises, contact.login()));
        entities.persist(entry);
        audit.done(scope.login(), "contact.add", "premises " + premisesCode, entry.name());
    }

    /**
     * @throws Refusal NO_PREMISES, NO_CONTACT, CONTACT_CHANGED, CONTACT_NAME, CONTACT_POST,
     *     CONTACT_PHONE, CONTACT_MAIL, CONTACT_LANGUAGE, CONTACT_UNREACHED, CONTACT_ACCOUNT
     */
    public void change(Scope scope, String premisesCode, Contact contact) {
        long premises = require(scope, premisesCode);
        ContactEntry entry = held(premises, contact.id());
        entry.requireVersion(contact.version());
        entry.write(contact, account(premises, contact.login()));
        audit.done(scope.login(), "contact.edit", "premises " + premisesCode, entry.name());
    }

    /**
     * @throws Refusal NO_PREMISES, NO_CONTACT
     */
    public void remove(Scope scope, String premisesCode, long id) {
        ContactEntry entry = held(require(scope, premisesCode), id);
        entities.remove(entry);
        audit.done(scope.login(), "contact.remove", "premises " + premisesCode, entry.name());
    }

    /**
     * One place up in the order; the first stays.
     *
     * @throws Refusal NO_PREMISES, NO_CONTACT
     */
    public void raise(Scope scope, String premisesCode, long id) {
        long premises = require(scope, premisesCode);
        ContactEntry entry = held(premises, id);
        held(premises).stream()
                .filter(other -> other.sort() < entry.sort())
                .max(Comparator.comparing(ContactEntry::sort))
                .ifPresent(
                        other -> {
                            entry.swapPlaces(other);
                            audit.done(
                                    scope.login(),
                                    "contact.raise",
                                    "premises " + premisesCode,
                                    entry.name());
                        });
    }

    private long require(Scope scope, String premisesCode) {
        scope.require(Role::mayKeepContacts, "keep the contacts of premises");
        return premises(scope, premisesCode).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(TellingReason.NO_PREMISES, premisesCode));
    }

    private List<Long> premises(Scope scope, String code) {
        Reach reach = scope.premises("p", Role::mayKeepContacts);
        List<Object> parameters = new ArrayList<>(List.of(code));
        parameters.addAll(reach.parameters());
        return sql.list(
                "select p.id from premises_view p where p.code = ? and " + reach.sql(),
                parameters,
                row -> row.number("id"));
    }

    private List<ContactEntry> held(long premises) {
        return entities.createQuery(
                        "select c from ContactEntry c where c.premisesId = ?1", ContactEntry.class)
                .setParameter(1, premises)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private ContactEntry held(long premises, long id) {
        ContactEntry entry = entities.find(ContactEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (entry == null || !entry.isOf(premises)) {
            throw new Refusal(TellingReason.NO_CONTACT);
        }
        return entry;
    }

    /** Of somebody who has a right in this premises alone: others' inboxes are not for it. */
    private Long account(long premises, String login) {
        if (login == null || login.isBlank()) {
            return null;
        }
        return sql.first(
                        """
                        select a.id from account_view a join account_grant_view g on g.account_id = a.id
                        where a.login = ? and a.disabled_at is null and g.premises_id = ? limit 1\
                        """,
                        List.of(login.strip(), premises),
                        row -> row.number("id"))
                .orElseThrow(() -> new Refusal(TellingReason.CONTACT_ACCOUNT, login.strip()));
    }

    private static Contact contact(Row row) {
        return new Contact(
                row.number("id"),
                row.text("name"),
                row.text("post"),
                row.text("phone"),
                row.text("mail"),
                row.text("language"),
                row.text("login"),
                (int) row.number("version"));
    }
}
