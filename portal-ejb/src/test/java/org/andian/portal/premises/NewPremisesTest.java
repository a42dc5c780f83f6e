package org.andian.portal.premises;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewPremisesTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "13900000003",
                "119",
                "+86 139 5550 1234",
                "0359-2025888转8012",
                "(0359) 202 5888 ext. 12",
                "13900000003、13800000000",
                "139****0003",
                "****"
            })
    void aPhoneIsDigitsWithWhatPeopleSetBetween(String phone) {
        assertDoesNotThrow(() -> NewPremises.requirePhone(phone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12ab", "12", "ask the guard", "-", "", "13900000003 at night"})
    void anythingElseIsNone(String phone) {
        Refusal refused = assertThrows(Refusal.class, () -> NewPremises.requirePhone(phone));
        assertEquals(PremisesReason.PHONE, refused.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = "12345678901234567890123456789012345678901")
    void aPhoneHasAnEnd(String phone) {
        assertThrows(Refusal.class, () -> NewPremises.requirePhone(phone));
    }
}
