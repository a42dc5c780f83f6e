package org.andian.portal.premises;

import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;

/**
 * A unified social credit code (GB 32100-2015): 17 characters without I, O, S, V, Z and a check
 * character.
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
    };
    private static final int MODULUS = 31;

    public CreditCode {
        if (value == null
                || value.length() != WEIGHTS.length + 1
                || value.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw new Refusal(PremisesReason.CREDIT_CODE);
        }
        if (value.charAt(WEIGHTS.length) != checkCharacter(value)) {
            throw new Refusal(PremisesReason.CREDIT_CHECK, value);
        }
    }

    private static char checkCharacter(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
