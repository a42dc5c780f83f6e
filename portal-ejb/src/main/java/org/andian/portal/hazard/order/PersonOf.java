package org.andian.portal.hazard.order;

import java.util.Collection;
import java.util.Locale;

/**
 * Who stands behind an account, as far as the portal can tell: two accounts are one person's when
 * they share a phone or a name. A second phone is soon had, so that it does not tell apart what has
 * one name; strangers of one name need a third who looks. Pure.
 *
 * @param phone null where none is known
 */
record PersonOf(String login, String name, String phone) {

    /** Whether any of these is any of those. */
    static boolean isAnySame(Collection<PersonOf> these, Collection<PersonOf> those) {
        return these.stream().anyMatch(one -> those.stream().anyMatch(one::isSame));
    }

    boolean isSame(PersonOf other) {
        if (login.equals(other.login)) {
            return true;
        }
        String mine = digits(phone);
        return mine != null && mine.equals(digits(other.phone))
                || plain(name).equals(plain(other.name));
    }

    /** Its last eleven, so that a country's code makes no difference; null for none. */
    private static String digits(String phone) {
        String all = phone == null ? "" : phone.replaceAll("\\D", "");
        return all.isEmpty() ? null : all.substring(Math.max(0, all.length() - 11));
    }

    private static String plain(String name) {
        return name == null ? "" : name.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
