package org.andian.portal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.refusal.Refusal;
import org.andian.reports.CellText;
import org.andian.reports.Column;
import org.andian.reports.Table;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Tables as they are pasted. */
class TypedTableTest {

    @Test
    void rowsAreAsWideAsTheHeadings() {
        assertEquals(
                "县区\t数\t率\n东\t1\t\n西\t\t2%", TypedTable.plain("县区\t数\t率\n\n 东 \t1\n西\t\t2%\n"));
        assertEquals("", TypedTable.plain(" \n"));
        assertEquals("", TypedTable.plain(null));
    }

    @Test
    void numbersAndSharesStandToTheRight() {
        Table table =
                TypedTable.of("县区\t数\t率\n东\t1,234.5\t66.7%\n西\t-\t").orElseThrow().table("完成情况");
        assertEquals(
                List.of(Column.Type.TEXT, Column.Type.TEXT, Column.Type.PERCENT),
                table.columns().stream().map(Column::type).toList());
        Table counted = TypedTable.of("县区\t数\n东\t1,234.5\n西\t20").orElseThrow().table("");
        List<String> cells = new ArrayList<>();
        CellText text = new CellText(counted);
        counted.rows().get().forEachRemaining(row -> cells.add(text.of(1, row.get(1))));
        assertEquals(List.of("1,234.5", "20.0"), cells);
        assertEquals("66.7%", new CellText(table).of(2, table.rows().get().next().get(2)));
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertRefused("县区\t数");
        assertRefused("县区\t\n东\t1");
        assertRefused("县区\n东\t1");
        assertRefused("a\tb\tc\td\te\tf\tg\th\ti\n1");
        assertRefused("a\n" + "1\n".repeat(TypedTable.MOST_ROWS + 1));
    }

    /** Else what was kept could not be opened any more. */
    @Test
    void whatIsKeptIsTakenAgain() {
        String wide = "a\tb\tc\td\te\tf\tg\th\n" + ("x".repeat(325) + "\n").repeat(60);
        String kept = TypedTable.plain(wide);
        assertEquals(kept, TypedTable.plain(kept));
        assertRefused("a\tb\tc\td\te\tf\tg\th\n" + ("x".repeat(330) + "\n").repeat(60));
        assertEquals("a\tb\n1\t2", TypedTable.plain("a\tb\n\u200b\t\u200b\n1\t2"));
        assertRefused("a\tb\n\u200b\t\u200b");
    }

    private static void assertRefused(String typed) {
        Refusal refused = assertThrows(Refusal.class, () -> TypedTable.plain(typed));
        assertEquals(DocumentReason.TABLE, refused.reason());
    }
}
