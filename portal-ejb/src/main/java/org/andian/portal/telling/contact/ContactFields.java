package org.andian.portal.telling.contact;

import org.andian.portal.outbox.MailAddress;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.util.regex.Pattern;

/** What is kept of a contact, as it looks to people and fit to be used. */
record ContactFields(String name, String post, String phone, String mail, String language) {

    private static final int LONGEST_NAME = 100;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{2,38}");

    /**
     * @param account of the login given, null for none
     * @throws Refusal CONTACT_NAME, CONTACT_POST, CONTACT_PHONE, CONTACT_MAIL, CONTACT_LANGUAGE,
     *     CONTACT_UNREACHED
     */
    static ContactFields of(Contact contact, Long account) {
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
        return new ContactFields(shown, role, number, address, contact.language());
    }

    private static String filled(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
