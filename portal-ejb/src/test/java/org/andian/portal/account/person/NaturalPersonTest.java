package org.andian.portal.account.person;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class NaturalPersonTest {

    /** Names and numbers of two accounts, and whether they are one person's. */
    @ParameterizedTest
    @CsvSource({
        "Li Na, 13800000001, Li Na, 13800000001, true",
        "Li Na, 13800000001, Li N., 138-0000-0001, true",
        "Li Na, +86 138 0000 0001, Li N., 13800000001, true",
        "Li Na, 0086 138 0000 0001, Li N., 13800000001, true",
        "Li Na, 13800000001, Li Na, 13800000002, true",
        "Li Na, 0359-2022222, Wang Wei, 0359-2022223, false",
        "Li Na, , Li Na, 13800000001, true",
        "Li Na, , Li Na, , true",
        "Li Na, , LINA, 13800000001, true",
        "Li Na, , li  na, ' ', true",
        "Li Na, , Wang Wei, , false",
        "Li Na, none, Wang Wei, none, false",
        "Li Na, , Wang Wei, 13800000001, false"
    })
    void aNumberOrANameInCommonIsOnePerson(
            String name, String phone, String others, String othersPhone, boolean same) {
        NaturalPerson one = new NaturalPerson("one", name, phone);
        NaturalPerson other = new NaturalPerson(null, others, othersPhone);
        assertEquals(same, one.isSameAs(other));
        assertEquals(same, other.isSameAs(one));
    }

    @Test
    void oneAccountIsOnePersonWhateverItIsCalledByNow() {
        NaturalPerson li = new NaturalPerson("li", "Li Ming", "13912340003");
        assertEquals(true, li.isSameAs(new NaturalPerson("li", "Li Ming (new)", "13800000000")));
        assertEquals(false, li.isSameAs(new NaturalPerson("wang", "Wang Ming", "13800000000")));
    }

    @Test
    void anyOfSeveral() {
        NaturalPerson li = new NaturalPerson("li", "Li", null);
        NaturalPerson wang = new NaturalPerson("wang", "Wang", null);
        assertEquals(false, li.isAnyOf(List.of()));
        assertEquals(false, li.isAnyOf(List.of(wang)));
        assertEquals(true, li.isAnyOf(List.of(wang, li)));
    }
}
