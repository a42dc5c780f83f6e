package org.andian.portal.hazard.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class PersonOfTest {

    private static final PersonOf LI = new PersonOf("li", "Li Ming", "139 1234 0003");

    @Test
    void oneAccountIsOnePerson() {
        assertEquals(true, LI.isSame(new PersonOf("li", "Li Ming (new)", "13800000000")));
    }

    @Test
    void aSharedPhoneIsOnePersonUnderAnyName() {
        assertEquals(true, LI.isSame(new PersonOf("li2", "Wang", "+86 139-1234-0003")));
    }

    @Test
    void aSecondPhoneMakesNoSecondPerson() {
        assertEquals(true, LI.isSame(new PersonOf("li2", "Li Ming", "13912340004")));
        assertEquals(false, LI.isSame(new PersonOf("wang", "Wang Ming", "13912340004")));
    }

    @Test
    void aMissingPhoneIsNoWayAround() {
        assertEquals(true, LI.isSame(new PersonOf("li2", "LiMing", null)));
        assertEquals(true, LI.isSame(new PersonOf("li2", "li  ming", " ")));
        assertEquals(false, LI.isSame(new PersonOf("wang", "Wang", null)));
    }

    @Test
    void anyOfTheseAgainstAnyOfThose() {
        PersonOf wang = new PersonOf("wang", "Wang", null);
        PersonOf zhao = new PersonOf("zhao", "Zhao", null);
        assertEquals(false, PersonOf.isAnySame(List.of(LI, wang), List.of(zhao)));
        assertEquals(true, PersonOf.isAnySame(List.of(LI, wang), List.of(zhao, wang)));
    }
}
