package org.andian.portal.statistic;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.fact.Freshness;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.period.Zones;
import org.andian.portal.statistic.CellKey.Span;
import org.andian.reports.Column;
import org.andian.reports.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The same figures as a neutral table: a text column, the leaves under their headings, the rank;
 * the total as its foot.
 */
record PrintedTable(
        StatisticQuery query, Map<Span, DateSpan> spans, CampaignGroups campaign, Words words) {

    private static final int CHANGE_DECIMALS = 1;

    Table table(List<Leaf> leaves, List<TableLine> lines, TableLine total, String note) {
        List<Column> columns =
                new ArrayList<>(
                        List.of(
                                Column.text(
                                        words.get(
                                                "axis."
                                                        + query.rows()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT)))));
        leaves.forEach(leaf -> columns.add(column(leaf)));
        if (query.rankBy() != null) {
            columns.add(Column.number(words.get("rank"), "", 0));
        }
        String title =
                campaign == null
                        ? words.get("title")
                        : words.get(
                                "title.campaign",
                                words.either(campaign.nameZh(), campaign.nameEn()));
        return new Table(
                        title,
                        note,
                        Zones.CHINA,
                        columns,
                        () -> lines.stream().map(this::row).iterator())
                .withTotals(List.of(row(total)))
                .withExplanations(
                        leaves.stream()
                                .map(Leaf::indicator)
                                .distinct()
                                .map(words::meaning)
                                .toList());
    }

    private List<Object> row(TableLine line) {
        List<Object> row = new ArrayList<>(List.of(line.key().label()));
        line.cells().forEach(cell -> row.add(cell.value()));
        if (query.rankBy() != null) {
            row.add(line.rank());
        }
        return row;
    }

    /**
     * From the top: the column's key, the indicator, and what of it where it is compared; without
     * either the period stands above the indicator.
     */
    private Column column(Leaf leaf) {
        boolean compared = query.monthOnMonth() || query.yearOnYear() || query.denominators();
        String indicator = leaf.indicator().in(words.locale()).name();
        String period = words.span(spans.get(Span.CURRENT));
        List<String> headings =
                Stream.of(
                                query.columns() == null
                                        ? compared ? "" : period
                                        : leaf.column().label(),
                                indicator,
                                compared
                                        ? words.get(
                                                "measure."
                                                        + leaf.measure()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT))
                                        : "")
                        .filter(heading -> !heading.isEmpty())
                        .toList();
        return column(leaf, headings);
    }

    private Column column(Leaf leaf, List<String> headings) {
        IndicatorInfo info = leaf.indicator();
        boolean rate = info.total().isPercent();
        String unit = info.in(words.locale()).unit();
        return switch (leaf.measure()) {
            case VALUE ->
                    rate
                            ? new Column(headings, Column.Type.PERCENT, "", info.decimals())
                            : new Column(headings, Column.Type.NUMBER, unit, info.decimals());
            case DENOMINATOR ->
                    new Column(headings, Column.Type.NUMBER, info.in(words.locale()).ofUnit(), 0);
            case MONTH_DIFFERENCE, YEAR_DIFFERENCE ->
                    new Column(
                            headings,
                            Column.Type.NUMBER,
                            rate ? words.get("points") : unit,
                            info.decimals());
            case MONTH_CHANGE, YEAR_CHANGE ->
                    new Column(headings, Column.Type.PERCENT, "", CHANGE_DECIMALS);
        };
    }

    String note(Freshness freshness) {
        List<String> parts =
                new ArrayList<>(
                        List.of(words.get("note.span", words.span(spans.get(Span.CURRENT)))));
        if (spans.containsKey(Span.MONTH_BEFORE)) {
            parts.add(words.get("note.month", words.span(spans.get(Span.MONTH_BEFORE))));
        }
        if (spans.containsKey(Span.YEAR_BEFORE)) {
            parts.add(words.get("note.year", words.span(spans.get(Span.YEAR_BEFORE))));
        }
        if (freshness.missingDays() > 0) {
            parts.add(words.get("note.missing", freshness.missingDays()));
        }
        if (freshness.provisionalFrom() != null) {
            parts.add(words.get("note.provisional", freshness.provisionalFrom()));
        }
        if (freshness.corrections() > 0) {
            parts.add(words.get("note.corrections", freshness.corrections()));
        }
        return String.join(words.get("separator"), parts);
    }
}
