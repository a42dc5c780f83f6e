package org.andian.portal.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In which order matters stand, when one is late, and how few are counted by the day. */
class AgendaTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 20);

    @Test
    void byDayThenMomentThenKindAndWithoutADayLast() {
        List<AgendaItem> items =
                Stream.of(
                                item(AgendaKind.HAZARD, "none", null, null),
                                item(AgendaKind.WORK, "evening", DAY, "2026-06-20T10:00:00Z"),
                                item(AgendaKind.WORK, "morning", DAY, "2026-06-20T01:00:00Z"),
                                item(AgendaKind.HAZARD, "whole", DAY, null),
                                item(AgendaKind.FILING, "first", DAY, null),
                                item(AgendaKind.WORK, "before", DAY.minusDays(1), null))
                        .sorted(AgendaItem.ORDER)
                        .toList();
        assertEquals(
                "before first whole morning evening none",
                items.stream().map(AgendaItem::key).collect(Collectors.joining(" ")));
    }

    @Test
    void onlyWhatIsToBeDoneIsLateAndNotOnItsDay() {
        AgendaItem due = item(AgendaKind.HAZARD, "1", DAY, null);
        assertFalse(due.isLate(DAY));
        assertTrue(due.isLate(DAY.plusDays(1)));
        assertFalse(item(AgendaKind.HAZARD, "1", null, null).isLate(DAY));
        assertFalse(of(due, AgendaState.DONE).isLate(DAY.plusDays(1)));
        assertFalse(of(due, AgendaState.NOTE).isLate(DAY.plusDays(1)));
    }

    @Test
    void aSpanEndsWhereItBeginsAtTheEarliestAndIsNoLongerThanAYearAndABit() {
        assertTrue(new AgendaSpan(DAY, DAY).contains(DAY));
        assertFalse(new AgendaSpan(DAY, DAY).contains(null));
        assertFalse(AgendaSpan.ofYear(2026).contains(LocalDate.of(2027, 1, 1)));
        assertTrue(new AgendaSpan(DAY, DAY.plusDays(400)).contains(DAY.plusDays(400)));
        assertThrows(Refusal.class, () -> new AgendaSpan(DAY, DAY.minusDays(1)));
        assertThrows(Refusal.class, () -> new AgendaSpan(DAY, DAY.plusDays(401)));
    }

    @Test
    void aRoomWithFewIsCountedOneByOne() {
        AgendaItem open = item(AgendaKind.PLAN, "1", DAY, null);
        AgendaSource room =
                new AgendaSource() {
                    @Override
                    public AgendaKind kind() {
                        return AgendaKind.PLAN;
                    }

                    @Override
                    public List<AgendaItem> items(Scope scope, AgendaSpan span, int most) {
                        return List.of(
                                open,
                                of(open, AgendaState.DONE),
                                of(open, AgendaState.NOTE),
                                item(AgendaKind.PLAN, "2", DAY.plusDays(1), null));
                    }
                };
        assertEquals(
                List.of(
                        new AgendaCount(AgendaKind.PLAN, DAY, 1, 2),
                        new AgendaCount(AgendaKind.PLAN, DAY.plusDays(1), 1, 0)),
                room.counts(Scope.nobody(), AgendaSpan.ofYear(2026)));
        assertEquals(List.of(), room.turn(Scope.nobody(), 1));
    }

    private static AgendaItem item(AgendaKind kind, String key, LocalDate day, String at) {
        return new AgendaItem(
                kind,
                key,
                "name",
                null,
                "MATTER",
                null,
                null,
                day,
                at == null ? null : Instant.parse(at),
                AgendaState.TODO);
    }

    private static AgendaItem of(AgendaItem item, AgendaState state) {
        return new AgendaItem(
                item.kind(),
                item.key(),
                item.name(),
                item.nameEn(),
                item.matter(),
                item.place(),
                item.placeEn(),
                item.day(),
                item.at(),
                state);
    }
}
