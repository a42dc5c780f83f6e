package org.andian.portal.bulk;

import org.andian.portal.refusal.Refusal;
import org.andian.reports.entry.EntryCell;
import org.andian.reports.entry.EntryRow;
import org.andian.reports.entry.EntrySheet;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the headings of a sheet, in any order and language, and sorts what stands below under the
 * fields.
 */
final class Layout {

    private static final int LAST_ROW_OF_HEADINGS = 10;

    private final Kind kind;
    private final Vocabulary vocabulary;
    private final Map<Integer, String> fields = new TreeMap<>();
    private final List<String> unknown = new ArrayList<>();

    private Layout(Kind kind, Vocabulary vocabulary) {
        this.kind = kind;
        this.vocabulary = vocabulary;
    }

    static Upload of(Kind kind, EntrySheet sheet, Vocabulary vocabulary) {
        Layout layout = new Layout(kind, vocabulary);
        EntryRow headings = layout.headings(sheet);
        layout.recognise(headings);
        List<EntryRow> rows =
                sheet.rows().stream()
                        .filter(row -> row.number() > headings.number() && layout.isFilled(row))
                        .toList();
        List<EntryRow> own = rows.stream().filter(row -> !layout.isExample(row)).toList();
        if (own.isEmpty()) {
            throw new Refusal(BulkReason.EMPTY);
        }
        if (own.size() > kind.mostRows()) {
            throw new Refusal(BulkReason.TOO_MANY_ROWS, kind.mostRows());
        }
        int hidden = (int) own.stream().filter(EntryRow::hidden).count();
        return new Upload(
                kind,
                sheet.name(),
                headings.number(),
                own.stream().map(layout::line).toList(),
                hidden,
                rows.size() - own.size(),
                layout.unknown);
    }

    /** The row among the first ones that bears most of the known headings. */
    private EntryRow headings(EntrySheet sheet) {
        return sheet.rows().stream()
                .filter(row -> row.number() <= LAST_ROW_OF_HEADINGS && known(row) > 0)
                .max(
                        Comparator.comparingLong(this::known)
                                .thenComparing(
                                        Comparator.comparingInt(EntryRow::number).reversed()))
                .orElseThrow(() -> new Refusal(BulkReason.NO_HEADINGS));
    }

    private long known(EntryRow row) {
        return row.cells().values().stream()
                .filter(cell -> cell.kind() == EntryCell.Kind.TEXT)
                .map(cell -> vocabulary.headings().get(Vocabulary.normal(cell.text())))
                .filter(code -> code != null)
                .distinct()
                .count();
    }

    private void recognise(EntryRow headings) {
        Map<String, String> seen = new HashMap<>();
        List<String> twice = new ArrayList<>();
        headings.cells()
                .forEach(
                        (column, cell) -> {
                            String field =
                                    vocabulary.headings().get(Vocabulary.normal(cell.text()));
                            if (field != null && seen.putIfAbsent(field, cell.text()) != null) {
                                twice.add(cell.text());
                            } else if (field != null) {
                                fields.put(column, field);
                            } else if (cell.kind() == EntryCell.Kind.TEXT
                                    && !vocabulary
                                            .remarks()
                                            .contains(Vocabulary.normal(cell.text()))) {
                                unknown.add(cell.text());
                            }
                        });
        refuse(BulkReason.TWICE, twice);
        refuse(
                BulkReason.MISSING,
                kind.fields().stream()
                        .filter(Field::required)
                        .map(Field::code)
                        .filter(code -> !seen.containsKey(code))
                        .toList());
    }

    private static void refuse(BulkReason reason, List<String> details) {
        if (!details.isEmpty()) {
            throw new Refusal(reason, details.toArray(Serializable[]::new));
        }
    }

    /** Something stands under a known heading; a merged cell says nothing of its own. */
    private boolean isFilled(EntryRow row) {
        return fields.keySet().stream()
                .map(row.cells()::get)
                .anyMatch(
                        cell ->
                                cell != null
                                        && cell.kind() != EntryCell.Kind.MERGED
                                        && !clean(cell.text()).isEmpty());
    }

    /** The template's own example, left in by the sender. */
    private boolean isExample(EntryRow row) {
        return vocabulary.examples().contains(line(row).shown(kind.key().code()));
    }

    private SheetRow line(EntryRow row) {
        return new SheetRow(
                row.number(),
                fields.entrySet().stream()
                        .filter(field -> row.cells().containsKey(field.getKey()))
                        .map(
                                field ->
                                        Map.entry(
                                                field.getValue(),
                                                cleaned(row.cells().get(field.getKey()))))
                        .filter(field -> !field.getValue().text().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static EntryCell cleaned(EntryCell cell) {
        return new EntryCell(cell.kind(), clean(cell.text()));
    }

    /**
     * SheetRow breaks, tabs and the spaces of other scripts become spaces; none stay at the ends.
     */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u00a0\\u3000\\u200b\\ufeff]+", " ").strip();
    }
}
