package org.andian.portal.org;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class ResponsibilityTest {

    private static final Responsibility DAY =
            Responsibility.of(
                    List.of(
                            new StandingRegulator(1, null, "/1/2/", null, "city office", null),
                            new StandingRegulator(
                                    2, "SCHOOL", "/1/2/", null, "city education", "EDUCATION"),
                            new StandingRegulator(3, null, null, 77L, "earlier bureau", "HEALTH"),
                            new StandingRegulator(
                                    4, null, null, 77L, "bureau of culture", "CULTURE-HERITAGE")));

    @Test
    void departmentIsThatOfTheBodyWhichRegulates() {
        assertEquals(
                Optional.of("EDUCATION"), DAY.department(new Placement(1, 3, "/1/2/3/", "SCHOOL")));
        assertEquals(
                Optional.of("CULTURE-HERITAGE"),
                DAY.department(new Placement(77, 3, "/1/2/3/", "SCHOOL")));
    }

    @Test
    void aBodyWithoutDepartmentNamesNone() {
        Placement mall = new Placement(1, 3, "/1/2/3/", "MALL");
        assertEquals(Optional.of("city office"), DAY.body(mall));
        assertEquals(Optional.empty(), DAY.department(mall));
    }

    @Test
    void nobodyIsNamedElsewhere() {
        assertEquals(Optional.empty(), DAY.body(new Placement(1, 9, "/1/9/", "SCHOOL")));
    }
}
