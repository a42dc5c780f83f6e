package org.andian.portal.document;

import org.andian.reports.official.OfficialDocument;
import org.andian.reports.official.Paragraph;
import org.andian.reports.word.TemplateValues;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The placeholders and loops an office's Word file may have, each under its English and its Chinese
 * name. There are no others, and nothing of them can be reckoned or called. Pure.
 */
final class Placeholders {

    private static final int LEVELS = 4;

    /** Of the paragraphs; an item says one of text and level1 to level4. */
    static final String BODY = "body";

    /** Of the table's rows; an item says c1 to c8. */
    static final String ROWS = "rows";

    private Placeholders() {}

    /** Every name there is, with nothing to say. */
    static TemplateValues known() {
        OfficialDocument nothing =
                new OfficialDocument(
                        "", "", "", "", List.of(Paragraph.text("")), Optional.empty(), "", "", "");
        TemplateValues values = values(nothing, "", Optional.empty());
        Map<String, List<Map<String, String>>> loops = new HashMap<>(values.loops());
        loop(loops, ROWS, List.of(cells(List.of())));
        return new TemplateValues(values.texts(), loops);
    }

    /**
     * @param document as it is issued
     * @param tableTitle empty for none
     */
    static TemplateValues values(
            OfficialDocument document, String tableTitle, Optional<TypedTable> table) {
        Map<String, String> texts = new HashMap<>();
        put(texts, "mark", document.issuerMark());
        put(texts, "number", document.number());
        put(texts, "title", document.title());
        put(texts, "addressee", document.addressee());
        put(texts, "signer", document.signer());
        put(texts, "date", document.date());
        put(texts, "copies", document.copies());
        put(texts, "tableTitle", tableTitle);
        List<String> headings = table.map(TypedTable::headings).orElse(List.of());
        for (int column = 1; column <= TypedTable.MOST_COLUMNS; column++) {
            String heading = column <= headings.size() ? headings.get(column - 1) : "";
            texts.put("h" + column, heading);
            texts.put(DocumentWords.of("place.head") + column, heading);
        }
        Map<String, List<Map<String, String>>> loops = new HashMap<>();
        loop(loops, BODY, document.numbered().stream().map(Placeholders::paragraph).toList());
        List<List<String>> rows = table.map(TypedTable::rows).orElse(List.of());
        loop(loops, ROWS, rows.stream().map(Placeholders::cells).toList());
        return new TemplateValues(texts, loops);
    }

    private static Map<String, String> paragraph(Paragraph paragraph) {
        Map<String, String> item = new HashMap<>();
        put(item, "text", paragraph.level() == 0 ? paragraph.text() : "");
        for (int level = 1; level <= LEVELS; level++) {
            String text = paragraph.level() == level ? paragraph.text() : "";
            item.put("level" + level, text);
            item.put(DocumentWords.of("place.level") + level, text);
        }
        return item;
    }

    private static Map<String, String> cells(List<String> row) {
        Map<String, String> item = new HashMap<>();
        for (int column = 1; column <= TypedTable.MOST_COLUMNS; column++) {
            String cell = column <= row.size() ? row.get(column - 1) : "";
            item.put("c" + column, cell);
            item.put(DocumentWords.of("place.cell") + column, cell);
        }
        return item;
    }

    private static void put(Map<String, String> texts, String name, String text) {
        texts.put(name, text);
        texts.put(DocumentWords.of("place." + name), text);
    }

    private static void loop(
            Map<String, List<Map<String, String>>> loops,
            String name,
            List<Map<String, String>> items) {
        loops.put(name, items);
        loops.put(DocumentWords.of("loop." + name), items);
    }

    /** Whether a template has this loop, under either of its names. */
    static boolean hasLoop(Iterable<String> used, String name) {
        String other = DocumentWords.of("loop." + name);
        for (String one : used) {
            if (one.equals("#" + name) || one.equals("#" + other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a template has a place for every column of a table. */
    static boolean hasColumns(Set<String> used, int columns) {
        for (int column = 1; column <= columns; column++) {
            String other = DocumentWords.of("place.cell") + column;
            if (!used.contains("c" + column) && !used.contains(other)) {
                return false;
            }
        }
        return hasLoop(used, ROWS);
    }

    /** Our own layout as a file to begin with: each piece in its place, without a table. */
    static OfficialDocument starter() {
        List<Paragraph> body = new ArrayList<>();
        body.add(Paragraph.text("{{#" + DocumentWords.of("loop.body") + "}}"));
        for (int level = 1; level <= LEVELS; level++) {
            body.add(
                    Paragraph.heading(
                            level, "{{" + DocumentWords.of("place.level") + level + "}}"));
        }
        body.add(Paragraph.text(place("text")));
        body.add(Paragraph.text("{{/" + DocumentWords.of("loop.body") + "}}"));
        return new OfficialDocument(
                place("mark"),
                place("number"),
                place("title"),
                place("addressee"),
                Collections.unmodifiableList(body),
                Optional.empty(),
                place("signer"),
                place("date"),
                place("copies"));
    }

    private static String place(String name) {
        return "{{" + DocumentWords.of("place." + name) + "}}";
    }
}
