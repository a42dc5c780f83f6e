package org.andian.portal.telling.contact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.List;

/**
 * Door: whom service providers and bodies name for alarms, in their own order; they are told beside
 * the accounts at their step. Only who keeps them reads them.
 */
@Stateless
public class PartyContacts {

    private static final String LIST =
            """
            select c.id, c.name, c.post, c.phone, c.mail, c.language, a.login, c.version
            from party_contact c left join account_view a on a.id = c.account_id
            where c.party = ? order by c.sort, c.id\
            """;

    /** Of an account that works for that provider. */
    private static final String OF_PROVIDER =
            """
            select a.id from account_view a join account_grant_view g on g.account_id = a.id
            where a.login = ? and a.disabled_at is null and g.provider_id = ? limit 1\
            """;

    /** Of an account that works in that body's district and for no single premises or provider. */
    private static final String OF_BODY =
            """
            select a.id from account_view a join account_grant_view g on g.account_id = a.id
            join body_view b on b.district_id = g.district_id
            where a.login = ? and a.disabled_at is null and b.id = ? and g.premises_id is null
              and g.provider_id is null limit 1\
            """;

    @Inject private Sql sql;

    @Inject private PartyReach reach;

    @Inject private Today today;

    @Inject private Audit audit;

    /** Those whose contacts the caller keeps. */
    public List<Party> parties(Scope scope) {
        return reach.kept(scope, today.date());
    }

    /** In the party's order; empty for one the caller does not keep. */
    public List<Contact> list(Scope scope, String party) {
        return isKept(scope, party)
                ? sql.list(LIST, List.of(party), PartyContacts::contact)
                : List.of();
    }

    /**
     * At the end of the order.
     *
     * @param contact id and version are not looked at
     * @throws Refusal NO_PARTY, CONTACTS, CONTACT_ACCOUNT, CONTACT_NAME, CONTACT_POST,
     *     CONTACT_PHONE, CONTACT_MAIL, CONTACT_LANGUAGE, CONTACT_UNREACHED
     */
    public void add(Scope scope, String party, Contact contact) {
        require(scope, party);
        Long account = account(party, contact.login());
        ContactFields fields = ContactFields.of(contact, account);
        List<Long> all =
                sql.list(
                        "select sort from party_contact where party = ? order by sort for update",
                        List.of(party),
                        row -> row.number("sort"));
        if (all.size() >= Contacts.MOST) {
            throw new Refusal(TellingReason.CONTACTS, Contacts.MOST);
        }
        sql.update(
                """
                insert into party_contact (party, sort, name, post, phone, mail, language, account_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                party,
                all.isEmpty() ? 1 : all.getLast() + 1,
                fields.name(),
                fields.post(),
                fields.phone(),
                fields.mail(),
                fields.language(),
                account);
        audit.done(scope.login(), "contact.add", object(party), fields.name());
    }

    /**
     * @throws Refusal as {@link #add}, and CONTACT_CHANGED
     */
    public void change(Scope scope, String party, Contact contact) {
        require(scope, party);
        Long account = account(party, contact.login());
        ContactFields fields = ContactFields.of(contact, account);
        int changed =
                sql.update(
                        """
                        update party_contact set name = ?, post = ?, phone = ?, mail = ?, language = ?, account_id = ?,
                          version = version + 1
                        where id = ? and party = ? and version = ?\
                        """,
                        fields.name(),
                        fields.post(),
                        fields.phone(),
                        fields.mail(),
                        fields.language(),
                        account,
                        contact.id(),
                        party,
                        contact.version());
        if (changed == 0) {
            throw new Refusal(TellingReason.CONTACT_CHANGED);
        }
        audit.done(scope.login(), "contact.edit", object(party), fields.name());
    }

    /**
     * @throws Refusal NO_PARTY, NO_CONTACT
     */
    public void remove(Scope scope, String party, long id) {
        require(scope, party);
        String name =
                sql.first(
                                "select name from party_contact where id = ? and party = ? for"
                                        + " update",
                                List.of(id, party),
                                row -> row.text("name"))
                        .orElseThrow(() -> new Refusal(TellingReason.NO_CONTACT));
        sql.update("delete from party_contact where id = ?", id);
        audit.done(scope.login(), "contact.remove", object(party), name);
    }

    private boolean isKept(Scope scope, String party) {
        return parties(scope).stream().anyMatch(one -> one.key().equals(party));
    }

    private void require(Scope scope, String party) {
        if (!isKept(scope, party)) {
            throw new Refusal(TellingReason.NO_PARTY);
        }
    }

    private Long account(String party, String login) {
        if (login == null || login.isBlank()) {
            return null;
        }
        boolean isProvider = party.startsWith(PartyReach.PROVIDER);
        return sql.first(
                        isProvider ? OF_PROVIDER : OF_BODY,
                        List.of(login.strip(), number(party)),
                        row -> row.number("id"))
                .orElseThrow(() -> new Refusal(TellingReason.CONTACT_ACCOUNT_OF, login.strip()));
    }

    private static long number(String party) {
        return Long.parseLong(party.substring(party.indexOf(':') + 1));
    }

    private String object(String party) {
        if (!party.startsWith(PartyReach.PROVIDER)) {
            return "body " + number(party);
        }
        return sql.first(
                        "select code from provider_view where id = ?",
                        List.of(number(party)),
                        row -> "provider " + row.text("code"))
                .orElseThrow();
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
