package org.andian.portal.inspection.checklist;

import org.andian.portal.refusal.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The items of an edition as lines of text, which can be pasted from a document or a sheet:
 * section, words, the words in English, the kind of hazard, the basis; between them a vertical bar
 * or a tab. Only the first two must be there; a line without them, unless it is blank, is refused.
 * What says its section again needs not: a line that begins with the bar keeps the section before
 * it. Pure.
 */
public final class ItemLines {

    /** Of one edition. */
    public static final int MOST = 100;

    private static final String BETWEEN = " *[|\\uff5c\t] *";
    private static final String WRITTEN = " | ";
    private static final int SECTION = 0;
    private static final int WORDS = 1;
    private static final int ENGLISH = 2;
    private static final int KIND = 3;
    private static final int BASIS = 4;
    private static final int PARTS = 5;

    /** Between a heading and its English. */
    private static final String SLASH = " / ";

    private ItemLines() {}

    /**
     * @param sample what is read is ours, of no standard
     * @throws Refusal ITEM_LINE naming the line, ITEMS, TEXTS
     */
    public static List<ItemText> read(String lines, boolean sample) {
        List<ItemText> items = new ArrayList<>();
        String section = "";
        int number = 0;
        for (String line : lines == null ? new String[0] : lines.split("\\R")) {
            number++;
            if (!line.isBlank()) {
                String[] parts = line.split(BETWEEN, -1);
                section = parts[SECTION].isBlank() ? section : parts[SECTION];
                items.add(item(parts, section, number, sample));
            }
        }
        if (items.size() > MOST) {
            throw new Refusal(InspectionReason.ITEMS, MOST);
        }
        return items;
    }

    private static ItemText item(String[] parts, String section, int number, boolean sample) {
        if (parts.length <= WORDS
                || parts.length > PARTS
                || section.isBlank()
                || parts[WORDS].isBlank()) {
            throw new Refusal(InspectionReason.ITEM_LINE, number, MOST);
        }
        String[] headings = section.split("\\s*/\\s*", 2);
        return new ItemText(
                headings[0],
                headings.length == 1 ? null : headings[1],
                parts[WORDS],
                part(parts, ENGLISH),
                part(parts, BASIS),
                part(parts, KIND),
                sample);
    }

    private static String part(String[] parts, int at) {
        return parts.length > at ? parts[at] : null;
    }

    /** As {@link #read} takes them. */
    public static String written(List<ItemText> items) {
        return items.stream().map(ItemLines::line).collect(Collectors.joining("\n"));
    }

    private static String line(ItemText item) {
        String section =
                item.sectionEn().equals(item.sectionZh())
                        ? item.sectionZh()
                        : item.sectionZh() + SLASH + item.sectionEn();
        return String.join(
                WRITTEN,
                section,
                item.wordsZh(),
                item.wordsEn().equals(item.wordsZh()) ? "" : item.wordsEn(),
                item.hazardKind() == null ? "" : item.hazardKind(),
                item.basis() == null ? "" : item.basis());
    }
}
