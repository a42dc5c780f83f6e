package org.andian.portal.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class PeopleThereTest {

    /** Otherwise the second message to him would make the telling of the alarm fail. */
    @Test
    void whoHasTwoRolesIsToldOnce() {
        assertEquals(
                List.of(of("account:7", 7L, "1")),
                PeopleThere.once(Stream.of(of("account:7", 7L, "1"), of("account:7", 7L, "1"))));
    }

    @Test
    void whatThePremisesWroteDownStandsBeforeTheAccount() {
        assertEquals(
                List.of(
                        of("account:7", 7L, "2"),
                        of("contact:3", null, "3"),
                        of("account:8", 8L, "4")),
                PeopleThere.together(
                        List.of(of("account:7", 7L, "2"), of("contact:3", null, "3")),
                        List.of(of("account:7", 7L, "1"), of("account:8", 8L, "4"))));
    }

    @Test
    void aSecondNumberOfTheSamePersonIsNotLost() {
        assertEquals(
                List.of(of("account:7", 7L, "1"), of("account:7/1", null, "2")),
                PeopleThere.together(
                        List.of(of("account:7", 7L, "1"), of("account:7", 7L, "2")),
                        List.of(of("account:7", 7L, null))));
    }

    private static Recipient of(String person, Long account, String phone) {
        return new Recipient(person, "Li", account, phone, null, "zh");
    }
}
