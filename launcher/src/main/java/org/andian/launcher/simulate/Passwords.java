package org.andian.launcher.simulate;

import java.security.SecureRandom;

/**
 * Passwords for the example's logins: random, 16 letters and digits without look-alikes, about 90
 * bits, three kinds of characters.
 */
final class Passwords {

    private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String SMALL = "abcdefghijkmnopqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final int LENGTH = 16;

    private final SecureRandom random = new SecureRandom();

    String next() {
        StringBuilder password =
                new StringBuilder()
                        .append(oneOf(CAPITALS))
                        .append(oneOf(SMALL))
                        .append(oneOf(DIGITS));
        while (password.length() < LENGTH) {
            password.append(oneOf(CAPITALS + SMALL + DIGITS));
        }
        return password.toString();
    }

    private char oneOf(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }
}
