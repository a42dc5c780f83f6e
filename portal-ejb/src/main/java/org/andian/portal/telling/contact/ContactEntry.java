package org.andian.portal.telling.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.andian.portal.outbox.MailAddress;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.util.Objects;
import java.util.regex.Pattern;

/** A contact as it is kept. */
@Entity
@Table(name = "contact")
class ContactEntry {

    private static final int LONGEST_NAME = 100;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{2,38}");

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
        String shown = PlainText.of(contact.name());
        if (shown == null || shown.isEmpty() || shown.length() > LONGEST_NAME) {
            throw new Refusal(TellingReason.CONTACT_NAME, LONGEST_NAME);
        }
        String role = filled(PlainText.of(contact.post()));
        if (role != null && role.length() > LONGEST_NAME) {
            throw new Refusal(TellingReason.CONTACT_POST, LONGEST_NAME);
        }
        String number = filled(PlainText.folded(contact.phone()));
        if (number != null && !PHONE.matcher(number).matches()) {
            throw new Refusal(TellingReason.CONTACT_PHONE);
        }
        String address = filled(PlainText.folded(contact.mail()));
        if (address != null && !MailAddress.isValid(address)) {
            throw new Refusal(TellingReason.CONTACT_MAIL);
        }
        if (!"zh".equals(contact.language()) && !"en".equals(contact.language())) {
            throw new Refusal(TellingReason.CONTACT_LANGUAGE);
        }
        if (number == null && address == null && account == null) {
            throw new Refusal(TellingReason.CONTACT_UNREACHED);
        }
        name = shown;
        post = role;
        phone = number;
        mail = address;
        language = contact.language();
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

    private static String filled(String text) {
        return text == null || text.isEmpty() ? null : text;
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
