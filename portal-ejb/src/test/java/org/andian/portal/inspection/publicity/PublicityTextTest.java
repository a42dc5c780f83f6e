package org.andian.portal.inspection.publicity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class PublicityTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

    @Test
    void anActionHasATitleADayAndFiguresThatCanBe() {
        assertEquals("Consumer day", text("Consumer day", DAY, 300).title());
        assertEquals(InspectionReason.TITLE, refused(() -> text(" ", DAY, 300)));
        assertEquals(InspectionReason.HELD_ON, refused(() -> text("a", null, 300)));
        assertEquals(InspectionReason.FIGURES, refused(() -> text("a", DAY, -1)));
        assertEquals(InspectionReason.FIGURES, refused(() -> text("a", DAY, 10_000_001)));
    }

    @Test
    void gridOfficersRecordForTheirDistrictAndPremisesForNone() {
        Scope grid =
                new Scope("g", List.of(new Grant(Role.GRID_OFFICER, "/1/", Set.of(), null, null)));
        assertEquals(new Reach("(x.path like ?)", List.of("/1/%")), PublicityReach.recording(grid));
        Scope manager =
                new Scope("m", List.of(new Grant(Role.SAFETY_MANAGER, null, Set.of(), 7L, null)));
        assertEquals(new Reach("1 = 0", List.of()), PublicityReach.seeing(manager));
        Scope watcher =
                new Scope("w", List.of(new Grant(Role.DUTY_WATCHER, "/1/", Set.of(), null, null)));
        assertEquals(new Reach("1 = 0", List.of()), PublicityReach.recording(watcher));
        assertEquals(new Reach("(x.path like ?)", List.of("/1/%")), PublicityReach.seeing(watcher));
    }

    private static PublicityText text(String title, LocalDate day, int people) {
        return new PublicityText(
                PublicityKind.CONSUMER_DAY, title, day, 1, "office", null, people, 0, null);
    }

    private static Object refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).reason();
    }
}
