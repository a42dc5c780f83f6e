package org.andian.portal.statistic.cross;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.statistic.AxisKey;
import org.andian.portal.statistic.Leaf;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.reports.Chart;
import org.andian.reports.Column;
import org.andian.reports.Table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The figures of several periods or layers as neutral tables.
 *
 * @param layers heading of the column of layers; null without a third axis
 * @param whole the table of the whole period over all layers, whose columns are repeated
 */
record CrossPrint(CrossQuery query, String layers, StatisticTable whole, CrossWords words) {

    /** All lines under each other. */
    Table table(List<CrossColumn> columns, List<CrossLine> lines, CrossLine total) {
        List<Column> heads = new ArrayList<>();
        if (layers != null) {
            heads.add(Column.text(layers));
        }
        heads.addAll(heads(columns));
        return printed(whole.table().title(), heads, lines, total, layers != null);
    }

    /**
     * One layer, or all of them together, without the column of layers.
     *
     * @param lines of that layer, without its total
     */
    Table sheet(List<CrossColumn> columns, List<CrossLine> lines, CrossLine total) {
        String title =
                total.layer() == null
                        ? whole.table().title()
                        : words.get("layer", whole.table().title(), total.layer().label());
        return printed(title, heads(columns), lines, total, false);
    }

    private Table printed(
            String title,
            List<Column> heads,
            List<CrossLine> lines,
            CrossLine total,
            boolean layered) {
        return new Table(
                        title,
                        whole.table().note(),
                        whole.table().zone(),
                        heads,
                        () -> lines.stream().map(line -> row(line, layered)).iterator())
                .withTotals(List.of(row(total, layered)))
                .withExplanations(explanations());
    }

    private List<String> explanations() {
        List<String> lines = new ArrayList<>();
        if (query.step() != null) {
            lines.add(words.get("each"));
        }
        if (query.layers() != null) {
            lines.add(words.get("layers"));
        }
        lines.addAll(whole.table().explanations());
        return lines;
    }

    private List<Object> row(CrossLine line, boolean layered) {
        List<Object> row = new ArrayList<>();
        if (layered) {
            row.add(line.layer() == null ? "" : line.layer().label());
        }
        row.add(line.row().label());
        line.cells().forEach(cell -> row.add(cell.value()));
        if (isRanked()) {
            row.add(line.rank());
        }
        return row;
    }

    private boolean isRanked() {
        return query.base().rankBy() != null;
    }

    /** The label's, one a column, the rank's. */
    private List<Column> heads(List<CrossColumn> columns) {
        List<Column> own = whole.table().columns();
        int leaves = whole.leaves().size();
        List<Column> heads = new ArrayList<>(List.of(own.getFirst()));
        for (int at = 0; at < columns.size(); at++) {
            Column head = own.get(at % leaves + 1);
            heads.add(query.step() == null ? head : under(columns.get(at).days(), head));
        }
        if (isRanked()) {
            heads.add(own.getLast());
        }
        return heads;
    }

    /** A table without comparison has its own period above the indicator. */
    private Column under(DateSpan days, Column head) {
        String period = days == null ? words.get("period.whole") : words.period(query.step(), days);
        StatisticQuery base = query.base();
        if (base.monthOnMonth() || base.yearOnYear() || base.denominators()) {
            return head.under(period);
        }
        List<String> headings = new ArrayList<>(head.headings());
        headings.set(0, period);
        return new Column(headings, head.type(), head.unit(), head.decimals());
    }

    /**
     * The total's values, a row a period, the whole period as its foot; a line is drawn of what is
     * ranked by, or of the first indicator.
     */
    Table trend(List<CrossColumn> columns, CrossLine total) {
        List<Integer> shown =
                IntStream.range(0, whole.leaves().size())
                        .filter(at -> isShown(whole.leaves().get(at)))
                        .boxed()
                        .toList();
        List<Column> heads = new ArrayList<>(List.of(Column.text(words.get("period"))));
        shown.forEach(at -> heads.add(bare(whole.table().columns().get(at + 1), at)));
        List<List<Object>> rows = new ArrayList<>();
        int leaves = whole.leaves().size();
        for (int first = 0; first < columns.size(); first += leaves) {
            rows.add(period(columns.get(first).days(), first, shown, total));
        }
        List<List<Object>> body = rows.subList(0, rows.size() - 1);
        return new Table(
                        words.get("trend", whole.table().title()),
                        whole.table().note(),
                        whole.table().zone(),
                        heads,
                        body::iterator)
                .withTotals(List.of(rows.getLast()))
                .withExplanations(explanations())
                .withChart(chart(shown, heads));
    }

    private Chart chart(List<Integer> shown, List<Column> heads) {
        int column = 1;
        for (int at = 0; at < shown.size(); at++) {
            if (code(shown.get(at)).equals(query.base().rankBy())) {
                column = at + 1;
            }
        }
        return new Chart(
                heads.get(column).label(), 0, column, CrossQuery.MOST_PERIODS, Chart.Kind.LINE);
    }

    private String code(int leaf) {
        return whole.leaves().get(leaf).indicator().code();
    }

    private static boolean isShown(Leaf leaf) {
        return leaf.measure() == Leaf.Measure.VALUE && AxisKey.ALL.equals(leaf.column().code());
    }

    /** Without the levels above the indicator, and without what of it is measured. */
    private Column bare(Column head, int leaf) {
        StatisticQuery base = query.base();
        boolean compared = base.monthOnMonth() || base.yearOnYear() || base.denominators();
        int name = head.headings().size() - (compared ? 2 : 1);
        return new Column(
                Collections.singletonList(head.headings().get(name)),
                head.type(),
                head.unit(),
                whole.leaves().get(leaf).indicator().decimals());
    }

    private List<Object> period(DateSpan days, int first, List<Integer> shown, CrossLine total) {
        List<Object> row = new ArrayList<>();
        row.add(days == null ? words.get("period.whole") : words.period(query.step(), days));
        shown.forEach(at -> row.add(total.cells().get(first + at).value()));
        return row;
    }
}
