package org.andian.portal.account.request;

import org.andian.portal.account.NewPerson;
import org.andian.portal.account.NewPerson.GrantSpec;
import org.andian.portal.account.Person;
import org.andian.portal.account.person.NaturalPerson;
import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

/**
 * An account somebody asks for: one role, of one person, who is named with a phone number so that
 * he is not taken for another.
 *
 * @param login as it will be typed, kept in small letters
 * @param why what the account is for
 * @param demo made by the example, not by people
 */
public record NewAccountRequest(
        String login, Person.Contact contact, GrantSpec reach, String why, boolean demo) {

    /** The most characters of what is said about a request. */
    static final int LONGEST_WORDS = 200;

    /** As many digits as the shortest number that somebody can be called under. */
    private static final int FEWEST_DIGITS = 7;

    /**
     * @throws Refusal LOGIN, NAME, PHONE, REQUEST_PHONE, REQUEST_WHY, or why the role lacks a limit
     *     it needs
     */
    public NewAccountRequest {
        login = NewPerson.login(login);
        String phone = PlainText.folded(contact.phone());
        contact = new Person.Contact(PlainText.of(contact.name()), phone);
        NewPerson.requireName(contact.name());
        NewPerson.requirePhone(phone);
        if (NaturalPerson.digits(phone).length() < FEWEST_DIGITS) {
            throw new Refusal(AccountReason.REQUEST_PHONE);
        }
        why = words(why, AccountReason.REQUEST_WHY);
        reach.requireFitting();
    }

    /**
     * What somebody says about a request.
     *
     * @throws Refusal otherwise, where nothing is said or too much
     */
    static String words(String text, AccountReason otherwise) {
        String plain = PlainText.of(text);
        if (plain == null || plain.isEmpty() || plain.length() > LONGEST_WORDS) {
            throw new Refusal(otherwise, LONGEST_WORDS);
        }
        return plain;
    }
}
