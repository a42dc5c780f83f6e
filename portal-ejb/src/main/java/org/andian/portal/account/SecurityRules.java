package org.andian.portal.account;

/**
 * What the security administrator demands of passwords and sessions.
 *
 * @param kinds of characters out of capital letters, small letters, digits, others
 * @param remembered how many of an account's last passwords may not be used again, the present one
 *     included
 * @param daysForAdministrators after which the three administrators must choose a new password
 * @param idleMinutes after which a session ends
 * @param factorRequired whether administrators must log in with a second factor
 */
public record SecurityRules(
        int leastCharacters,
        int kinds,
        int remembered,
        int daysForAdministrators,
        int daysForOthers,
        int idleMinutes,
        boolean factorRequired) {

    public static final SecurityRules USUAL = new SecurityRules(10, 3, 5, 90, 180, 30, true);
    public static final int MOST_CHARACTERS = 128;

    public SecurityRules {
        within("The least number of characters", leastCharacters, 8, 64);
        within("The number of kinds of characters", kinds, 2, 4);
        within("The number of remembered passwords", remembered, 1, 24);
        within("The days for administrators", daysForAdministrators, 1, 1000);
        within("The days for others", daysForOthers, 1, 1000);
        within("The idle minutes", idleMinutes, 5, 720);
    }

    private static void within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    what + " lies between " + least + " and " + most + ".");
        }
    }

    int daysFor(boolean administrator) {
        return administrator ? daysForAdministrators : daysForOthers;
    }
}
