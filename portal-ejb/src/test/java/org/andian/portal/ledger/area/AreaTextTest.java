package org.andian.portal.ledger.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.ledger.LedgerReason;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class AreaTextTest {

    private static final LocalDate FOUND = LocalDate.of(2026, 3, 1);

    @Test
    void itsNumberTellsItApartWithinItsDistrict() {
        assertEquals("Q-1\n130702", area("130702", "Q-1", null, null, AreaState.WATCHED).key());
    }

    @Test
    void whatStandsOutIsNamed() {
        assertRefused(LedgerReason.STATE, () -> area("1", "1", null, null, AreaState.PROMINENT));
        assertRefused(LedgerReason.STATE, () -> area("1", "1", null, null, AreaState.MENDING));
        area("1", "1", "old wires", null, AreaState.PROMINENT);
    }

    @Test
    void whatIsMendedSaysWhen() {
        assertRefused(
                LedgerReason.STATE, () -> area("1", "1", "old wires", null, AreaState.MENDED));
        assertRefused(
                LedgerReason.STATE, () -> area("1", "1", "old wires", FOUND, AreaState.MENDING));
        assertRefused(
                LedgerReason.DAYS,
                () -> area("1", "1", "old wires", FOUND.minusDays(1), AreaState.MENDED));
        area("1", "1", "old wires", FOUND, AreaState.MENDED);
    }

    @Test
    void nothingOfItIsToCome() {
        AreaText text = area("1", "1", "old wires", FOUND, AreaState.MENDED);
        text.requirePast(FOUND);
        assertRefused(LedgerReason.DAYS, () -> text.requirePast(FOUND.minusDays(1)));
    }

    private static AreaText area(
            String district, String no, String problems, LocalDate mended, AreaState state) {
        return new AreaText(
                district,
                no,
                "area",
                AreaKind.URBAN_VILLAGE,
                null,
                1,
                2,
                problems,
                null,
                null,
                FOUND,
                null,
                mended,
                state);
    }

    private static void assertRefused(LedgerReason reason, Runnable act) {
        assertEquals(reason, assertThrows(Refusal.class, act::run).reason());
    }
}
