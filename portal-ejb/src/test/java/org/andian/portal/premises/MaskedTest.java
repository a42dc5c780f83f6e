package org.andian.portal.premises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

    @ParameterizedTest
    @CsvSource({"王小明, 王**", "Li Ming, L**", "𠮷田, 𠮷**", "李, 李**", ","})
    void firstCharacterOfAName(String name, String expected) {
        assertEquals(expected, Masked.name(name));
    }

    @ParameterizedTest
    @CsvSource({
        "13912340003, 139****0003",
        "0313-8012345, 031****2345",
        "8012345, ****45",
        "119, ****",
        ","
    })
    void endsOfAPhone(String phone, String expected) {
        assertEquals(expected, Masked.phone(phone));
    }
}
