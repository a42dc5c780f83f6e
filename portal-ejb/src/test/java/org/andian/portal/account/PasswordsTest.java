package org.andian.portal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.account.rule.SecurityRules;
import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.account.secret.Passwords;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    @Test
    void aHashIsAPhcStringThatItsPasswordAloneMatches() {
        String hash = Passwords.hash("Zhang-jia-kou-1".toCharArray());
        assertTrue(
                hash.matches(
                        "[$]argon2id[$]v=19[$]m=19456,t=2,p=1[$][A-Za-z0-9+/]{22}[$][A-Za-z0-9+/]{43}"),
                hash);
        assertTrue(Passwords.matches(hash, "Zhang-jia-kou-1".toCharArray()));
        assertFalse(Passwords.matches(hash, "Zhang-jia-kou-2".toCharArray()));
        assertNotEquals(hash, Passwords.hash("Zhang-jia-kou-1".toCharArray()));
    }

    /**
     * The example of the reference implementation's test suite (argon2id, version 19, 64 MiB, 2
     * passes).
     */
    @Test
    void aHashOfTheReferenceImplementationMatches() {
        String hash =
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertTrue(Passwords.matches(hash, "password".toCharArray()));
    }

    @Test
    void nobodyHasNoPassword() {
        assertFalse(Passwords.matchesNobody("Zhang-jia-kou-1".toCharArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abcdef12345", "abcdef-1234", "运城安委办Aa-11234"})
    void goodPasswords(String password) {
        SecurityRules.USUAL.requireStrong("officer", password.toCharArray());
    }

    @ParameterizedTest
    @CsvSource({
        "Abc-12345, PASSWORD_LENGTH",
        "abcdefghij1, PASSWORD_KINDS",
        "ABCDEFGHIJKL, PASSWORD_KINDS",
        "My-Officer-1, PASSWORD_HOLDS_LOGIN"
    })
    void weakPasswords(String password, AccountReason reason) {
        Refusal weak =
                assertThrows(
                        Refusal.class,
                        () -> SecurityRules.USUAL.requireStrong("officer", password.toCharArray()));
        assertEquals(reason, weak.reason());
    }
}
