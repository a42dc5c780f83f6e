package org.andian.portal.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.regulation.RegulationReason;
import org.andian.reports.entry.EntryCell;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Rows against their own rules, against each other, and against what is registered; here a register
 * of three bodies.
 */
class CheckingTest {

    private final Map<String, Optional<NewBody>> registered =
            new HashMap<>(
                    Map.of(
                            "甲",
                            Optional.of(body("甲", NewBody.Kind.BUREAU, "140802")),
                            "乙",
                            Optional.of(body("乙", NewBody.Kind.SECTION, "140802")),
                            "丙",
                            Optional.empty()));

    @Test
    void everyRowIsFreshOrTheSameOrWrong() {
        assertReport(
                """
                fresh [2], same [3], wrong 5
                4 kind BUREAU DIFFERENT null
                5 name 丙 TAKEN null
                6 name 丁 TWICE 7
                6 district  REQUIRED null
                7 name 丁 TWICE 6
                8 name =A1 FORMULA null
                8 kind x UNKNOWN null\
                """,
                List.of(
                        line(2, "新", "BUREAU", "140802"),
                        line(3, "甲", "局", "140802"),
                        line(4, "乙", "BUREAU", "140802"),
                        line(5, "丙", "局", "140802"),
                        line(6, "丁", "局", ""),
                        line(7, "丁", "局", "140802"),
                        new SheetRow(
                                8,
                                Map.of(
                                        "name",
                                        new EntryCell(EntryCell.Kind.FORMULA, "=A1"),
                                        "kind",
                                        text("x"),
                                        "district",
                                        text("140802")))));
    }

    /** A rule that came later than what is registered is for what is new. */
    @Test
    void whatIsRegisteredAlreadyNeedNotBeFit() {
        registered.put("unfit", Optional.of(body("unfit", NewBody.Kind.BUREAU, "1")));
        assertReport(
                "fresh [], same [2], wrong 1\n3 name unfit too REFUSED null",
                List.of(line(2, "unfit", "局", "1"), line(3, "unfit too", "局", "1")));
    }

    @Test
    void threeOfTheSameKeyAreAllWrong() {
        assertReport(
                """
                fresh [], same [], wrong 3
                2 name 戊 TWICE 3
                3 name 戊 TWICE 2
                9 name 戊 TWICE 2\
                """,
                List.of(line(2, "戊", "局", "1"), line(3, "戊", "局", "1"), line(9, "戊", "局", "1")));
    }

    @Test
    void aNameTooLongBreaksTheRegistersOwnRule() {
        String name = "长".repeat(201);
        assertReport(
                "fresh [], same [], wrong 1\n2 name " + name + " INVALID null",
                List.of(line(2, name, "局", "1")));
    }

    @Test
    void whatASheetGivesBackForAnUnusableCellIsNotTakenForText() {
        SheetRow line =
                new SheetRow(
                        2,
                        Map.of(
                                "name",
                                new EntryCell(EntryCell.Kind.DATE, "2026-11-25"),
                                "kind",
                                text("局"),
                                "district",
                                text("1")));
        assertEquals("#?", line.givenBack(Field.required("name")));
        assertReport(
                "fresh [], same [], wrong 1\n2 name #? ERROR null",
                List.of(line(2, line.givenBack(Field.required("name")), "局", "1")));
    }

    private void assertReport(String expected, List<SheetRow> lines) {
        Report report =
                Checking.of(
                                new Three(),
                                new Upload(
                                        Kind.BODIES,
                                        "表",
                                        1,
                                        lines,
                                        0,
                                        0,
                                        List.of(),
                                        List.of(),
                                        List.of()))
                        .report();
        assertEquals(
                expected,
                ("fresh "
                                + report.fresh()
                                + ", same "
                                + report.same()
                                + ", wrong "
                                + report.wrong()
                                + "\n"
                                + report.findings().stream()
                                        .map(
                                                f ->
                                                        f.row()
                                                                + " "
                                                                + f.field()
                                                                + " "
                                                                + f.value()
                                                                + " "
                                                                + f.reason()
                                                                + " "
                                                                + f.detail())
                                        .collect(Collectors.joining("\n")))
                        .strip());
    }

    private static SheetRow line(int row, String name, String kind, String district) {
        Map<String, EntryCell> cells =
                new TreeMap<>(
                        Map.of("name", text(name), "kind", text(kind), "district", text(district)));
        cells.values().removeIf(cell -> cell.text().isEmpty());
        return new SheetRow(row, cells);
    }

    private static EntryCell text(String text) {
        return new EntryCell(EntryCell.Kind.TEXT, text);
    }

    private static NewBody body(String name, NewBody.Kind kind, String district) {
        return new NewBody(name, kind, null, district, false);
    }

    /** The register the rows are checked against: bodies by their name alone, kept in a map. */
    private final class Three implements ImportTarget<NewBody> {

        @Override
        public NewBody read(Examined row) {
            String name = row.text("name", text -> body(text, NewBody.Kind.BUREAU, "1"));
            NewBody.Kind kind = row.code("kind", Map.of("局", "BUREAU"), NewBody.Kind.class);
            String district = row.text("district");
            return row.made(() -> body(name, kind, district));
        }

        @Override
        public String key(NewBody item) {
            return item.name();
        }

        @Override
        public Map<String, Optional<NewBody>> registered(List<NewBody> items) {
            return registered;
        }

        @Override
        public void requireFit(NewBody item) {
            if (item.name().startsWith("unfit")) {
                throw new Refusal(RegulationReason.BODY_NAME, 200);
            }
        }

        @Override
        public Map<String, Object> facts(NewBody item) {
            return Map.of("kind", item.kind(), "district", item.district());
        }

        @Override
        public Supplier<List<Secret>> prepare(List<NewBody> items, ImportProgress progress) {
            return List::of;
        }
    }
}
