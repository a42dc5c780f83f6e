package org.andian.portal.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

class VaultTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SEVEN = {0, 0, 0, 0, 0, 0, 0, 7};
    private static final byte[] EIGHT = {0, 0, 0, 0, 0, 0, 0, 8};

    private final Vault vault = Vault.ofPassphrase("database-password");
    private final Vault ofFile = Vault.ofKeyText("key one");

    @Test
    void whatIsSealedOpensAgain() {
        String sealed = vault.seal("密码 p@ss");
        assertFalse(sealed.contains("p@ss"));
        assertEquals(Optional.of("密码 p@ss"), vault.open(sealed));
        assertNotEquals(sealed, vault.seal("密码 p@ss"), "no two seals are alike");
    }

    @Test
    void anotherKeyOpensNothing() {
        assertEquals(Optional.empty(), Vault.ofPassphrase("another").open(vault.seal("secret")));
        String sealed = ofFile.seal(SECRET, SEVEN);
        assertEquals(Optional.empty(), Vault.ofKeyText("key two").open(sealed, SEVEN));
    }

    @Test
    void whatIsBoundOpensForWhatItBelongsToAlone() {
        String sealed = ofFile.seal(SECRET, SEVEN);
        assertArrayEquals(SECRET, ofFile.open(sealed, SEVEN).orElseThrow());
        assertEquals(Optional.empty(), ofFile.open(sealed, EIGHT));
        assertEquals(Optional.empty(), ofFile.open(sealed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "no base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatWasNeverSealedOpensNothing(String text) {
        assertEquals(Optional.empty(), vault.open(text));
        assertEquals(Optional.empty(), ofFile.open(text, SEVEN));
    }

    /** Sealed by the two classes this one came from: a mail password and a second factor. */
    @Test
    void whatEarlierBuildsSealedOpens() {
        assertEquals(
                Optional.of("Sehr-Geheim-7"),
                vault.open(
                        "xJEwXvhFiSs8Js3HCGQVFI0QIEcSlnSRO3XCzcxbrJEr6QuPlYtkSyO7I2vZ5e6KTmzTXzzGHKD9"));
        assertArrayEquals(
                SECRET,
                ofFile.open(
                                "dHGg5434Eq6BRIHkeFO5f8xuG4EkofyJ0OwBWhCuNO6oVQrDGATQpZf6N5KXVPHQ",
                                SEVEN)
                        .orElseThrow());
    }
}
