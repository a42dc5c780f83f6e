package org.andian.portal.inspection.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;

class ItemLinesTest {

    private static final ItemText BOX =
            new ItemText("Boxes", "Kasten", "The box is locked", "Zu", "GB 1 2.3", "OTHER", false);

    @Test
    void aLineHoldsSectionWordsEnglishKindAndBasis() {
        assertEquals(
                List.of(BOX),
                ItemLines.read(
                        "Boxes / Kasten | The box is locked | Zu | OTHER | GB 1 2.3", false));
    }

    @Test
    void tabsOfASheetPartAsBarsDo() {
        assertEquals(
                List.of(BOX, new ItemText("Boxes", "Kasten", "Cool", "Cool", "GB 2", null, false)),
                ItemLines.read(
                        "Boxes / Kasten\tThe box is locked\tZu\tOTHER\tGB 1 2.3\n"
                                + "Boxes / Kasten\tCool\t\t\tGB 2\n",
                        false));
    }

    @Test
    void aLineWithoutASectionKeepsTheOneBefore() {
        List<ItemText> items = ItemLines.read("A | one\n\n | two\nB | three", true);
        assertEquals(
                List.of("A one", "A two", "B three"),
                items.stream().map(one -> one.sectionZh() + " " + one.wordsZh()).toList());
        assertEquals(List.of(true, true, true), items.stream().map(ItemText::sample).toList());
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        List<ItemText> items =
                List.of(BOX, new ItemText("A", null, "one", null, null, null, false));
        assertEquals(items, ItemLines.read(ItemLines.written(items), false));
    }

    @Test
    void whatIsNoItemIsRefusedWithItsLine() {
        for (String wrong : List.of("A", "A | ", "A | b | c | d | e | f")) {
            Refusal refused =
                    assertThrows(
                            Refusal.class, () -> ItemLines.read("A | one\n" + wrong, false), wrong);
            assertEquals(InspectionReason.ITEM_LINE, refused.reason(), wrong);
            assertEquals(List.of(2, ItemLines.MOST), refused.values(), wrong);
        }
    }

    @Test
    void theFirstLineNamesItsSection() {
        Refusal refused = assertThrows(Refusal.class, () -> ItemLines.read(" | one", false));
        assertEquals(InspectionReason.ITEM_LINE, refused.reason());
    }

    @Test
    void aHundredItemsAtMost() {
        String hundred = String.join("\n", Collections.nCopies(100, "A | one"));
        assertEquals(100, ItemLines.read(hundred, false).size());
        Refusal refused =
                assertThrows(Refusal.class, () -> ItemLines.read(hundred + "\nA | two", false));
        assertEquals(InspectionReason.ITEMS, refused.reason());
    }
}
