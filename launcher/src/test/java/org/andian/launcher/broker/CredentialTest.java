package org.andian.launcher.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

class CredentialTest {

    /** SHA-256 of "secret", as {@code printf secret | sha256sum} prints it. */
    private static final String HASH =
            "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

    @TempDir private Path folder;

    @Test
    void opensWithItsSecretOnly() {
        Credential credential = Credential.of("d-1", "D-1", HASH).orElseThrow();
        assertTrue(credential.opensWith("secret"));
        assertFalse(credential.opensWith("Secret"));
        assertFalse(credential.opensWith(""));
        assertFalse(credential.opensWith(HASH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.b",
                "a/b",
                "a b",
                "*",
                "#",
                "+",
                "a::b",
                "灯",
                "a2345678901234567890123456789012345678901234567890123456789012345"
            })
    void deviceNumbersThatWouldMeanAnotherAddressAreLeftOut(String deviceNo) {
        assertEquals(Optional.empty(), Credential.of("d-1", deviceNo, HASH));
    }

    @Test
    void singleColonIsAllowed() {
        assertEquals("84:F3:EB", Credential.of("d-1", "84:F3:EB", HASH).orElseThrow().deviceNo());
    }

    @Test
    void lineThatIsNoneIsLeftOut() {
        assertEquals(Optional.empty(), Credential.fromLine("d-1\tD-1"));
        assertEquals(Optional.empty(), Credential.fromLine("d-1\tD-1\tnot a hash"));
    }

    @Test
    void copyGivesBackWhatWasWrittenAndIsTheOwnersAlone() throws Exception {
        Map<String, Credential> written =
                Map.of(
                        "d-1", Credential.of("d-1", "D-1", HASH).orElseThrow(),
                        "d-2",
                                Credential.of("d-2", "D-2", Credential.sha256("other"))
                                        .orElseThrow());
        LastGoodCopy copy = new LastGoodCopy(folder);
        assertEquals(Map.of(), copy.read());
        copy.write(written);
        assertEquals(written, copy.read());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("credentials.tsv"))));
    }
}
