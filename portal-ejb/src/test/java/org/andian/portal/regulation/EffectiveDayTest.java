package org.andian.portal.regulation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class EffectiveDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 2020-01-01",
        "2026-11-22, 2020-01-01",
        "2026-11-25, 2026-11-25",
        "2026-11-23, 2026-11-23"
    })
    void todayOrAProvisionalDay(LocalDate day, LocalDate began) {
        assertDoesNotThrow(() -> EffectiveDay.check(day, began, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, 2020-01-01, FUTURE",
        "2026-11-21, 2020-01-01, SETTLED",
        "2026-11-23, 2026-11-24, BEFORE_PRESENT"
    })
    void neitherToComeNorSettledNorBeforeThePresentState(
            LocalDate day, LocalDate began, RegulationReason reason) {
        assertEquals(
                reason,
                assertThrows(Refusal.class, () -> EffectiveDay.check(day, began, TODAY)).reason());
    }
}
