package org.andian.portal.account.request;

import org.andian.portal.account.Person;

import java.util.Locale;

/**
 * Tells people apart who may have several accounts. Whoever has the same phone number is one and
 * the same; where one of two has none, the name decides. Names alone do not where both numbers are
 * known, since many people share a name.
 *
 * @param phone null for none
 */
record NaturalPerson(String name, String phone) {

    /** A number in China without the country's code has as many at the most. */
    private static final int MOST_DIGITS = 11;

    private static final int LAST_DIGITS = 4;

    static NaturalPerson of(Person person) {
        return new NaturalPerson(person.name(), person.phone());
    }

    static NaturalPerson of(Person.Contact contact) {
        return new NaturalPerson(contact.name(), contact.phone());
    }

    boolean isSameAs(NaturalPerson other) {
        String own = digits(phone);
        String others = digits(other.phone);
        return own.isEmpty() || others.isEmpty()
                ? plain(name).equals(plain(other.name))
                : own.equals(others);
    }

    /** So few that no blank or sign stands between them. */
    String lastDigits() {
        String all = digits(phone);
        return all.substring(Math.max(0, all.length() - LAST_DIGITS));
    }

    /** Blanks and capital letters make nobody another person. */
    private static String plain(String name) {
        return name.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    /** Without blanks, signs and the country's code; empty for none. */
    static String digits(String phone) {
        String all = phone == null ? "" : phone.replaceAll("[^0-9]", "");
        return all.length() > MOST_DIGITS ? all.substring(all.length() - MOST_DIGITS) : all;
    }
}
