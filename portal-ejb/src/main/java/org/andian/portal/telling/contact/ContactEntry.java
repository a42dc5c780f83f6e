package org.andian.portal.telling.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.andian.portal.refusal.Refusal;

import java.util.Objects;

/** A contact as it is kept. */
@Entity
@Table(name = "contact")
class ContactEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "premises_id")
    private long premisesId;

    private int sort;
    private String name;
    private String post;
    private String phone;
    private String mail;
    private String language;

    @Column(name = "account_id")
    private Long accountId;

    @Version private int version;

    protected ContactEntry() {}

    ContactEntry(long premisesId, int sort) {
        this.premisesId = premisesId;
        this.sort = sort;
    }

    /**
     * @param account of the login given, null for none
     * @throws Refusal CONTACT_NAME, CONTACT_POST, CONTACT_PHONE, CONTACT_MAIL, CONTACT_LANGUAGE,
     *     CONTACT_UNREACHED
     */
    void write(Contact contact, Long account) {
        ContactFields fields = ContactFields.of(contact, account);
        name = fields.name();
        post = fields.post();
        phone = fields.phone();
        mail = fields.mail();
        language = fields.language();
        accountId = account;
    }

    /** Nobody has changed it since the caller looked at it. */
    void requireVersion(int seen) {
        if (version != seen) {
            throw new Refusal(TellingReason.CONTACT_CHANGED);
        }
    }

    /** The two change their places. */
    void swapPlaces(ContactEntry other) {
        int mine = sort;
        sort = other.sort;
        other.sort = mine;
    }

    boolean isOf(long premises) {
        return premisesId == premises;
    }

    int sort() {
        return sort;
    }

    String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactEntry entry && id != null && id.equals(entry.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(premisesId);
    }
}
