package org.andian.portal.account;

import org.andian.portal.account.rule.SecurityRules;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Accounts ready to be created, each with a password made for it and hashed already: hashing is
 * slow on purpose and has no place in a transaction. Only {@link Accounts#prepare} makes one.
 */
public final class FirstPasswords {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without characters that are taken for one another on paper. */
    private static final List<String> KINDS =
            List.of("ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "-+=%");

    private static final int LENGTH = 16;

    private final List<Ready> all;

    /** An account with its password, in the clear and hashed. */
    record Ready(NewPerson person, String password, String hash) {

        /** Says nothing into a log. */
        @Override
        public String toString() {
            return "Ready[" + person.login() + "]";
        }
    }

    FirstPasswords(List<Ready> all) {
        this.all = List.copyOf(all);
    }

    List<Ready> all() {
        return all;
    }

    public int size() {
        return all.size();
    }

    public NewPerson person(int index) {
        return all.get(index).person();
    }

    /** To be told once to whoever created the account. */
    public String password(int index) {
        return all.get(index).password();
    }

    /**
     * Characters of all four kinds, about 70 random bits and never the login; it must be changed at
     * the first login.
     */
    static String random(SecurityRules rules, String login) {
        List<Character> characters = new ArrayList<>();
        for (int i = 0; i < Math.max(LENGTH, rules.leastCharacters()); i++) {
            String kind = KINDS.get(i % KINDS.size());
            characters.add(kind.charAt(RANDOM.nextInt(kind.length())));
        }
        Collections.shuffle(characters, RANDOM);
        String password = characters.stream().map(String::valueOf).collect(Collectors.joining());
        return password.toLowerCase(Locale.ROOT).contains(login) ? random(rules, login) : password;
    }
}
