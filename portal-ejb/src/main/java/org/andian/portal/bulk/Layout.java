package org.andian.portal.bulk;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;
import org.andian.reports.entry.EntryCell;
import org.andian.reports.entry.EntryRow;
import org.andian.reports.entry.EntrySheet;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Map<Integer, String> words = new TreeMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();

    private Layout(Kind kind, Vocabulary vocabulary) {
        this.kind = kind;
        this.vocabulary = vocabulary;
    }

    /**
     * How likely a sheet is one of this kind: the known headings of its best row.
     *
     * @param first its first filled rows
     */
    static long worth(Kind kind, List<EntryRow> first, Vocabulary vocabulary) {
        Layout layout = new Layout(kind, vocabulary);
        return first.stream()
                .filter(row -> row.number() <= LAST_ROW_OF_HEADINGS)
                .mapToLong(layout::known)
                .max()
                .orElse(0);
    }

    static Upload of(Kind kind, EntrySheet sheet, Vocabulary vocabulary) {
        Layout layout = new Layout(kind, vocabulary);
        EntryRow upper = layout.headings(sheet);
        Optional<EntryRow> lower = layout.secondRow(sheet, upper);
        layout.recognise(upper, lower.map(EntryRow::cells).orElse(Map.of()));
        int headingsAt = lower.orElse(upper).number();
        List<EntryRow> rows =
                sheet.rows().stream()
                        .filter(row -> row.number() > headingsAt && layout.isFilled(row))
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
                headingsAt,
                own.stream().map(layout::line).toList(),
                hidden,
                rows.size() - own.size(),
                layout.unknown,
                layout.hidden(sheet.hiddenColumns()),
                sheet.others());
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

    /**
     * The row below, where it divides some of the headings (longitude and latitude under a place)
     * and holds nothing else.
     */
    private Optional<EntryRow> secondRow(EntrySheet sheet, EntryRow upper) {
        return sheet.rows().stream()
                .filter(row -> row.number() == upper.number() + 1)
                .filter(row -> known(row) > 0 && known(row) == typed(row))
                .findFirst();
    }

    private static long typed(EntryRow row) {
        return row.cells().values().stream()
                .filter(cell -> cell.kind() != EntryCell.Kind.MERGED)
                .count();
    }

    private long known(EntryRow row) {
        return row.cells().values().stream()
                .map(this::field)
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    private Optional<String> field(EntryCell cell) {
        return cell == null || cell.kind() != EntryCell.Kind.TEXT
                ? Optional.empty()
                : Optional.ofNullable(vocabulary.headings().get(Vocabulary.normal(cell.text())));
    }

    private void recognise(EntryRow upper, Map<Integer, EntryCell> lower) {
        Map<Integer, EntryCell> headings = new TreeMap<>(upper.cells());
        lower.forEach(
                (column, cell) -> {
                    if (cell.kind() != EntryCell.Kind.MERGED) {
                        headings.put(column, cell);
                    }
                });
        Map<String, String> seen = new HashMap<>();
        List<String> twice = new ArrayList<>();
        headings.forEach(
                (column, cell) -> {
                    String field = field(cell).orElse(null);
                    if (field != null && seen.putIfAbsent(field, cell.text()) != null) {
                        twice.add(cell.text());
                    } else if (field != null) {
                        fields.put(column, field);
                        words.put(column, PlainText.of(cell.text()));
                    } else if (cell.kind() == EntryCell.Kind.TEXT && !isRemark(cell)) {
                        unknown.add(PlainText.of(cell.text()));
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

    private boolean isRemark(EntryCell heading) {
        return vocabulary.remarks().contains(Vocabulary.normal(heading.text()));
    }

    private List<String> hidden(Set<Integer> columns) {
        return words.entrySet().stream()
                .filter(heading -> columns.contains(heading.getKey()))
                .map(Map.Entry::getValue)
                .toList();
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
                                        && !PlainText.of(cell.text()).isEmpty());
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
                                                cleaned(
                                                        field.getValue(),
                                                        row.cells().get(field.getKey()))))
                        .filter(field -> !field.getValue().text().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Cells that share a text share what it is cleaned to: a sheet may name a long one often. */
    private EntryCell cleaned(String code, EntryCell cell) {
        boolean signs =
                kind.fields().stream()
                        .anyMatch(field -> field.code().equals(code) && field.signs());
        return new EntryCell(
                cell.kind(),
                signs
                        ? folded.computeIfAbsent(cell.text(), PlainText::folded)
                        : plain.computeIfAbsent(cell.text(), PlainText::of));
    }
}
