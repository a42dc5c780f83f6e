package org.andian.portal.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.refusal.Refusal;
import org.andian.reports.entry.EntryCell;
import org.andian.reports.entry.EntryRow;
import org.andian.reports.entry.EntrySheet;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class LayoutTest {

    private static final Vocabulary WORDS =
            new Vocabulary(
                    Map.of(
                            "机构名称",
                            "name",
                            "name",
                            "name",
                            "类别",
                            "kind",
                            "kind",
                            "kind",
                            "县区",
                            "district",
                            "district",
                            "district",
                            "部门",
                            "department"),
                    Set.of("检查结果"),
                    Set.of("示例局"),
                    Map.of());

    @Test
    void headingsInAnyOrderAndLanguageBelowATitle() {
        assertUpload(
                """
                headings 3, hidden 1, examples 1, unknown [备注]
                5 district=盐湖区 kind=局 name=盐湖区教育局
                7 name=永济市教育局\
                """,
                """
                1 各机构登记表
                3 * 县区 | Name | 备注 | 检查结果 | KIND
                4 盐湖区 | 示例局 | | | 局
                5 盐湖区 | \u3000盐湖区教育局\u00a0 | 很好 | 没有 | 局
                6 | | 只有备注 |
                7 hidden | 永济市教育局\
                """);
    }

    @Test
    void whatMakesAWholeSheetUseless() {
        assertRefused(BulkReason.NO_HEADINGS, List.of(), "1 甲 | 乙\n2 丙 | 丁");
        assertRefused(BulkReason.MISSING, List.of("kind", "district"), "1 机构名称\n2 甲");
        assertRefused(
                BulkReason.TWICE, List.of("NAME"), "1 机构名称 | 类别 | 县区 | NAME\n2 甲 | 局 | 盐湖区 | 乙");
        assertRefused(BulkReason.EMPTY, List.of(), "1 机构名称 | 类别 | 县区\n2 示例局 | 局 | 盐湖区");
        assertRefused(
                BulkReason.TOO_MANY_ROWS,
                List.of(2000),
                "1 机构名称 | 类别 | 县区\n"
                        + IntStream.range(2, 2003)
                                .mapToObj(i -> i + " 甲" + i)
                                .collect(Collectors.joining("\n")));
    }

    /** A workbook names one text from many cells; a copy for each would fill the memory. */
    @Test
    void cellsOfOneTextStillShareItWhenItIsCleaned() {
        String many = "长 \u00a0路".repeat(8000);
        EntryCell cell = new EntryCell(EntryCell.Kind.TEXT, many);
        EntrySheet sent = sheet("1 机构名称 | 类别 | 县区\n2 甲\n3 乙");
        sent.rows().stream().skip(1).forEach(row -> row.cells().put(0, cell));
        List<SheetRow> lines = Layout.of(Kind.BODIES, sent, WORDS).lines();
        assertEquals("长 路".repeat(8000), lines.getFirst().shown("name"));
        assertSame(lines.getFirst().shown("name"), lines.getLast().shown("name"));
    }

    private static void assertUpload(String expected, String sheet) {
        Upload upload = Layout.of(Kind.BODIES, sheet(sheet), WORDS);
        assertEquals(
                expected,
                "headings "
                        + upload.headingsAt()
                        + ", hidden "
                        + upload.hidden()
                        + ", examples "
                        + upload.examples()
                        + ", unknown "
                        + upload.unknown()
                        + "\n"
                        + upload.lines().stream()
                                .map(
                                        line ->
                                                line.row()
                                                        + " "
                                                        + new TreeMap<>(line.cells())
                                                                .entrySet().stream()
                                                                        .map(
                                                                                cell ->
                                                                                        cell
                                                                                                        .getKey()
                                                                                                + "="
                                                                                                + cell.getValue()
                                                                                                        .text())
                                                                        .collect(
                                                                                Collectors.joining(
                                                                                        " ")))
                                .collect(Collectors.joining("\n")));
    }

    private static void assertRefused(BulkReason reason, List<?> values, String sheet) {
        Refusal refusal =
                assertThrows(Refusal.class, () -> Layout.of(Kind.BODIES, sheet(sheet), WORDS));
        assertEquals(reason + " " + values, refusal.reason() + " " + refusal.values());
    }

    /** A line for each row: its number, perhaps {@code hidden}, its cells between bars. */
    private static EntrySheet sheet(String text) {
        List<EntryRow> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split(" ", 2);
            boolean hidden = parts[1].startsWith("hidden");
            String[] cells = parts[1].replaceFirst("^hidden", "").split("\\|", -1);
            Map<Integer, EntryCell> filled = new TreeMap<>();
            for (int i = 0; i < cells.length; i++) {
                String cell = cells[i].replaceAll("^ +| +$", "");
                if (!cell.isEmpty()) {
                    filled.put(i, new EntryCell(EntryCell.Kind.TEXT, cell));
                }
            }
            rows.add(new EntryRow(Integer.parseInt(parts[0]), hidden, filled));
        }
        return new EntrySheet("表", rows, Set.of(), List.of());
    }
}
