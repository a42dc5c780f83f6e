package org.andian.portal.publication;

import org.andian.portal.period.Zones;
import org.andian.reports.CellText;
import org.andian.reports.Column;
import org.andian.reports.Table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one version of a table says otherwise than the one before, cell by cell, as both print it. A
 * line is known by its first cell, a column by its headings, and the second of one name is the
 * second again.
 */
final class TableDifference {

    /** What differs in more cells is told by their number: both versions are kept whole. */
    static final int MOST = 5000;

    private final Map<String, Map<String, String>> before;
    private final Map<String, Map<String, String>> now;
    private final Set<String> columns = new LinkedHashSet<>();
    private final List<List<Object>> lines = new ArrayList<>();

    private int more;

    private TableDifference(Table before, Table now) {
        this.before = cells(before);
        this.now = cells(now);
        columns.addAll(names(now));
        columns.addAll(names(before));
    }

    /**
     * @param title of what comes of it
     * @return line, column, before, now; in the order of the newer table, what is gone behind it
     */
    static Table of(String title, Table before, Table now) {
        TableDifference difference = new TableDifference(before, now);
        difference.compare();
        List<List<Object>> rows = new ArrayList<>(difference.lines);
        if (difference.more > 0) {
            String told = PublicationWording.text("difference.more", difference.more);
            rows.add(List.of(told, "", "", ""));
        }
        return new Table(
                title,
                "",
                Zones.CHINA,
                List.of(
                        heading("difference.line"),
                        heading("difference.column"),
                        heading("difference.before"),
                        heading("difference.now")),
                rows::iterator);
    }

    private static Column heading(String key) {
        return Column.text(PublicationWording.text(key));
    }

    private void compare() {
        now.forEach(
                (line, cells) -> {
                    if (before.containsKey(line)) {
                        compare(line, before.get(line), cells);
                    } else {
                        add(line, "", "", PublicationWording.text("difference.new"));
                    }
                });
        before.keySet().stream()
                .filter(line -> !now.containsKey(line))
                .forEach(line -> add(line, "", PublicationWording.text("difference.gone"), ""));
    }

    private void compare(String line, Map<String, String> old, Map<String, String> cells) {
        for (String column : columns) {
            String was = old.getOrDefault(column, PublicationWording.text("difference.none"));
            String is = cells.getOrDefault(column, PublicationWording.text("difference.none"));
            if (!was.equals(is)) {
                add(line, column, was, is);
            }
        }
    }

    private void add(String line, String column, String was, String is) {
        if (lines.size() < MOST) {
            lines.add(List.of(line, column, was, is));
        } else {
            more++;
        }
    }

    /** By line and column, each in its order. */
    private static Map<String, Map<String, String>> cells(Table table) {
        CellText text = new CellText(table);
        List<String> names = names(table);
        Map<String, Map<String, String>> lines = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        table.rows()
                .get()
                .forEachRemaining(
                        row ->
                                lines.put(
                                        again(text.of(0, row.getFirst()), seen),
                                        line(row, names, text)));
        String total = PublicationWording.text("difference.total");
        for (List<Object> row : table.totals()) {
            String label = text.of(0, row.getFirst());
            lines.put(again(label.isEmpty() ? total : label, seen), line(row, names, text));
        }
        return lines;
    }

    private static Map<String, String> line(List<Object> row, List<String> names, CellText text) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            cells.put(names.get(i), text.of(i, row.get(i)));
        }
        return cells;
    }

    private static List<String> names(Table table) {
        Map<String, Integer> seen = new HashMap<>();
        return table.columns().stream()
                .map(column -> again(String.join(" / ", column.headings()), seen))
                .toList();
    }

    private static String again(String name, Map<String, Integer> seen) {
        int times = seen.merge(name, 1, Integer::sum);
        return times == 1 ? name : name + " (" + times + ")";
    }
}
