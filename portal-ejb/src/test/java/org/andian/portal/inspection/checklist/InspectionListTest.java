package org.andian.portal.inspection.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class InspectionListTest {

    @Test
    void aListOfNoGroupIsForAny() {
        assertTrue(list(Set.of(), 1, false).isFor("HOTEL"));
        assertTrue(list(Set.of(), 1, false).isFor(null));
        assertTrue(list(Set.of("HOTEL"), 1, false).isFor("HOTEL"));
        assertFalse(list(Set.of("HOTEL"), 1, false).isFor("SCHOOL"));
        assertFalse(list(Set.of("HOTEL"), 1, false).isFor(null));
    }

    @Test
    void tasksAreMadeByWhatIsInForceAlone() {
        assertTrue(list(Set.of(), 1, false).isUsable());
        assertFalse(list(Set.of(), null, false).isUsable());
        assertFalse(list(Set.of(), 1, true).isUsable());
    }

    @Test
    void aCodeIsOfCapitalsDigitsAndHyphens() {
        for (String wrong : List.of("", "a", "A", "a-1", "A_1", "1A", "A ".repeat(30))) {
            assertEquals(
                    InspectionReason.CODE,
                    assertThrows(Refusal.class, () -> text(wrong), wrong).reason());
        }
        assertEquals("DAILY-1", text("DAILY-1").code());
        assertEquals("Daily", text("DAILY-1").nameEn());
    }

    private static ListText text(String code) {
        return new ListText(code, Purpose.DAILY, Set.of(), "Daily", " ", false, false, 1);
    }

    private static InspectionList list(Set<String> groups, Integer inForce, boolean retired) {
        return new InspectionList(
                "A-1", Purpose.DAILY, groups, "zh", "en", false, retired, 1, inForce, null, 3, 0);
    }
}
