package org.andian.portal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.scope.Role;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class FactorDraftTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private final FactorDraft draft = new FactorDraft("wang", new byte[20], NOON);

    @Test
    void itIsForItsOwnerAndForAQuarterOfAnHour() {
        assertTrue(draft.isFor("wang", NOON.plusSeconds(899)));
        assertFalse(draft.isFor("wang", NOON.plus(Duration.ofMinutes(15))));
        assertFalse(draft.isFor("li", NOON));
        assertFalse(draft.toString().contains("A"));
    }

    @Test
    void whoGrantsPublishesOrControlsNeedsASecondFactor() {
        assertEquals(
                List.of(
                        Role.SYSTEM_ADMINISTRATOR,
                        Role.SECURITY_ADMINISTRATOR,
                        Role.AUDIT_ADMINISTRATOR,
                        Role.CITY_OFFICE,
                        Role.DISTRICT_OFFICE),
                List.of(Role.values()).stream().filter(Role::needsSecondFactor).toList());
    }
}
