package org.andian.portal.account.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaturalPersonTest {

    /** Names and numbers of two accounts, and whether they are one person's. */
    @ParameterizedTest
    @CsvSource({
        "Li Na, 13800000001, Li Na, 13800000001, true",
        "Li Na, 13800000001, Li N., 138-0000-0001, true",
        "Li Na, +86 138 0000 0001, Li N., 13800000001, true",
        "Li Na, 0086 138 0000 0001, Li N., 13800000001, true",
        "Li Na, 13800000001, Li Na, 13800000002, false",
        "Li Na, 0359-2022222, Li Na, 0359-2022223, false",
        "Li Na, , Li Na, 13800000001, true",
        "Li Na, 13800000001, Li Na, , true",
        "Li Na, , Li Na, , true",
        "Li Na, , LINA, 13800000001, true",
        "Li Na, , Wang Wei, , false",
        "Li Na, , Wang Wei, 13800000001, false",
        "Li Na, none, Li Na, 13800000001, true"
    })
    void aNumberTellsPeopleApartAndElseTheName(
            String name, String phone, String others, String othersPhone, boolean same) {
        NaturalPerson one = new NaturalPerson(name, phone);
        NaturalPerson other = new NaturalPerson(others, othersPhone);
        assertEquals(same, one.isSameAs(other));
        assertEquals(same, other.isSameAs(one));
    }
}
