package org.andian.portal.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class VaultTest {

    private final Vault vault = new Vault("database-password");

    @Test
    void whatIsSealedOpensAgain() {
        String sealed = vault.seal("密码 p@ss");
        assertFalse(sealed.contains("p@ss"));
        assertEquals(Optional.of("密码 p@ss"), vault.open(sealed));
        assertNotEquals(sealed, vault.seal("密码 p@ss"), "no two seals are alike");
    }

    @Test
    void anotherKeyOpensNothing() {
        assertEquals(Optional.empty(), new Vault("another").open(vault.seal("secret")));
    }
}
