package org.andian.portal.premises.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.regulation.RegulatorsOfDay;
import org.andian.portal.regulation.StandingRegulator;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class ResponsibilityTest {

    private static final Responsibility DAY =
            Responsibility.of(
                    RegulatorsOfDay.of(
                            List.of(
                                    new StandingRegulator(1, null, "/1/2/", "city office", null),
                                    new StandingRegulator(
                                            2, "SCHOOL", "/1/2/", "city education", "EDUCATION"))),
                    List.of(
                            own(3, 77, "earlier bureau", "HEALTH"),
                            own(4, 77, "bureau of culture", "CULTURE-HERITAGE"),
                            own(5, 78, "ministry", null)));

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

    @Test
    void theBodyNamedForAPremisesGoesBeforeAllOthers() {
        Placement school = new Placement(78, 3, "/1/2/3/", "SCHOOL");
        assertEquals(Optional.of("ministry"), DAY.body(school));
        assertEquals(Optional.empty(), DAY.department(school));
    }

    private static OwnRegulator own(long id, long premises, String body, String department) {
        return new OwnRegulator(id, premises, body, department, LocalDate.EPOCH, null);
    }
}
