package org.andian.portal.premises.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.premises.standing.Standings.Standing;
import org.andian.portal.regulation.Regulation;
import org.andian.portal.regulation.Regulation.Dated;
import org.andian.portal.regulation.StandingRegulator;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

class PremisesRegulationTest {

    private static final Stay SHOP = new Stay(7, 2, "/1/2/", "MALL", day(1), null);

    @Test
    void aPlacementIsCutWhereTheDepartmentChanges() {
        PremisesRegulation regulation =
                new PremisesRegulation(
                        Regulation.of(List.of(dated(1, "MALL", "/1/", "COMMERCE", 3, null))),
                        List.of(new OwnRegulator(2, 7, "body", "FIRE", day(5), day(9))));
        assertEquals("1-3 none, 3-5 COMMERCE, 5-9 FIRE, 9- COMMERCE", spells(regulation, SHOP));
        assertEquals(
                "4-5 COMMERCE, 5-6 FIRE",
                spells(regulation, new Stay(7, 2, "/1/2/", "MALL", day(4), day(6))));
        assertEquals(
                "1-3 none, 3- COMMERCE",
                spells(regulation, new Stay(8, 2, "/1/2/", "MALL", day(1), null)));
        assertEquals("1- none", spells(regulation, new Stay(8, 2, "/1/2/", "BANK", day(1), null)));
    }

    @Test
    void aRegulatorWithoutADepartmentNamesNone() {
        List<Dated> general =
                List.of(
                        dated(1, "MALL", "/1/", "COMMERCE", 1, null),
                        dated(2, "MALL", "/1/2/", null, 4, null));
        PremisesRegulation regulation = new PremisesRegulation(Regulation.of(general), List.of());
        assertEquals("1-4 COMMERCE, 4- none", spells(regulation, SHOP));
    }

    @Test
    void aBodyNamedForThePremisesWithoutADepartmentNamesNone() {
        PremisesRegulation regulation =
                new PremisesRegulation(
                        Regulation.of(List.of(dated(1, "MALL", "/1/", "COMMERCE", 1, null))),
                        List.of(
                                new OwnRegulator(2, 7, "body", null, day(3), day(6)),
                                new OwnRegulator(3, 7, "body", "FIRE", day(6), null)));
        assertEquals("1-3 COMMERCE, 3-6 none, 6- FIRE", spells(regulation, SHOP));
    }

    @Test
    void historiesDifferFromTheFirstUnequalDay() {
        Standing open = new Standing(day(1), null, new Placing(2, "MALL", ""));
        Standing ended = new Standing(day(1), day(8), new Placing(2, "MALL", ""));
        Standing moved = new Standing(day(8), null, new Placing(3, "MALL", ""));
        assertEquals(day(8), Standings.firstDifference(List.of(open), List.of(ended, moved)));
        assertEquals(day(1), Standings.firstDifference(List.of(), List.of(open)));
        assertEquals(day(8), Standings.firstDifference(List.of(ended), List.of(ended, moved)));
        assertEquals(
                day(1),
                Standings.firstDifference(
                        List.of(open),
                        List.of(new Standing(day(1), null, new Placing(2, "BANK", "")))));
    }

    private static String spells(PremisesRegulation regulation, Stay placement) {
        return regulation.spells(placement).stream()
                .map(
                        spell ->
                                spell.from().getDayOfMonth()
                                        + "-"
                                        + (spell.to() == null ? "" : spell.to().getDayOfMonth())
                                        + " "
                                        + (spell.department().isEmpty()
                                                ? "none"
                                                : spell.department()))
                .collect(Collectors.joining(", "));
    }

    private static Dated dated(
            long id, String group, String path, String department, int from, Integer to) {
        return new Dated(
                new StandingRegulator(id, group, path, "body", department),
                day(from),
                to == null ? null : day(to));
    }

    private static LocalDate day(int n) {
        return LocalDate.of(2026, 11, n);
    }
}
