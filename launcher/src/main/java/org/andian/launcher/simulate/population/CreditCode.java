package org.andian.launcher.simulate.population;

/**
 * Unified social credit code (GB 32100-2015): registration department and kind (2), district (6),
 * organisation code with its own check character (GB 11714-1997, 9), check character.
 */
final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int BODY_MODULUS = 11;
    private static final int WEIGHT_BASE = 3;
    private static final int MODULUS = 31;

    private CreditCode() {}

    /**
     * @param registration two characters, such as 91 for a company
     * @param body the organisation code's first eight characters
     */
    static String of(String registration, String district, String body) {
        String first = registration + district + body + organisationCheck(body);
        return first + check(first);
    }

    private static char organisationCheck(String body) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += Character.digit(body.charAt(i), Character.MAX_RADIX) * BODY_WEIGHTS[i];
        }
        int check = (BODY_MODULUS - sum % BODY_MODULUS) % BODY_MODULUS;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    private static char check(String first) {
        int sum = 0;
        int weight = 1;
        for (char c : first.toCharArray()) {
            sum += ALPHABET.indexOf(c) * weight;
            weight = weight * WEIGHT_BASE % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
