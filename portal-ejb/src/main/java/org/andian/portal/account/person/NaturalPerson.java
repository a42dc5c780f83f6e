package org.andian.portal.account.person;

import org.andian.portal.account.Person;

import java.util.Collection;
import java.util.Locale;

/**
 * Who stands behind an account, as far as the portal can tell: two accounts are one person's when
 * they share a phone or a name. A second phone is soon had, so that it does not tell apart what has
 * one name; strangers of one name need a third.
 *
 * @param login null for who has no account yet
 * @param phone null where none is known
 */
public record NaturalPerson(String login, String name, String phone) {

    /** A number in China without the country's code has as many at the most. */
    private static final int MOST_DIGITS = 11;

    private static final int LAST_DIGITS = 4;

    public static NaturalPerson of(Person.Contact contact) {
        return new NaturalPerson(null, contact.name(), contact.phone());
    }

    public static NaturalPerson of(Person person) {
        return new NaturalPerson(person.login(), person.name(), person.phone());
    }

    public boolean isSameAs(NaturalPerson other) {
        String number = digits(phone);
        return login != null && login.equals(other.login)
                || !number.isEmpty() && number.equals(digits(other.phone))
                || plain(name).equals(plain(other.name));
    }

    public boolean isAnyOf(Collection<NaturalPerson> others) {
        return others.stream().anyMatch(this::isSameAs);
    }

    /** Without blanks, signs and the country's code; empty for none. */
    public static String digits(String phone) {
        String all = phone == null ? "" : phone.replaceAll("[^0-9]", "");
        return all.substring(Math.max(0, all.length() - MOST_DIGITS));
    }

    /** So few that no blank or sign stands between them. */
    public String lastDigits() {
        String all = digits(phone);
        return all.substring(Math.max(0, all.length() - LAST_DIGITS));
    }

    /** Blanks and capital letters make nobody another person. */
    private static String plain(String name) {
        return name.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
