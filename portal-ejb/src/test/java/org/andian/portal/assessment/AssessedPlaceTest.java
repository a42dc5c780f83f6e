package org.andian.portal.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A county that was renamed is one body before, and another after. */
class AssessedPlaceTest {

    private static final LocalDate RENAMED = LocalDate.of(2018, 6, 19);

    private static final List<AssessedPlace.Stood> ALL =
            List.of(
                    new AssessedPlace.Stood(1, "Zhuzhou County", null, RENAMED, 2L),
                    new AssessedPlace.Stood(2, "Lukou", RENAMED, null, null),
                    new AssessedPlace.Stood(3, "Hetang", null, null, null),
                    new AssessedPlace.Stood(4, "gone", null, RENAMED, null));

    @Test
    void whatCameAfterBearsWhatWasDoneBefore() {
        assertEquals(
                List.of(
                        new AssessedPlace(2, "Lukou", Set.of(1L, 2L)),
                        new AssessedPlace(3, "Hetang", Set.of(3L))),
                AssessedPlace.on(RENAMED, ALL));
    }

    @Test
    void theEveningBeforeTheOldOneStands() {
        assertEquals(
                List.of(
                        new AssessedPlace(1, "Zhuzhou County", Set.of(1L)),
                        new AssessedPlace(3, "Hetang", Set.of(3L)),
                        new AssessedPlace(4, "gone", Set.of(4L))),
                AssessedPlace.on(RENAMED.minusDays(1), ALL));
    }
}
