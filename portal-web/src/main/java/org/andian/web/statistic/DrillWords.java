package org.andian.web.statistic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.DrillPage;
import org.andian.portal.statistic.DrillRow;
import org.andian.reports.Column;
import org.andian.web.frame.Words;

import java.util.List;
import java.util.Optional;

/** A record behind a figure in the reader's language, and its columns for a file. */
@Named("drillWords")
@RequestScoped
public class DrillWords {

    @Inject private Words words;

    @Inject private StatisticWords statisticWords;

    /** For the page; an empty text for nothing. */
    public String of(DrillColumns column, DrillRow row) {
        Object value = column.of(row);
        return value == null
                ? ""
                : switch (column) {
                    case DAY -> words.date(row.day());
                    case AT -> words.full(row.at());
                    case COUNTED -> words.number(row.counted());
                    default -> text(column, row);
                };
    }

    /** For a file: an Instant, a number or a text, null for nothing. */
    Object cell(DrillColumns column, DrillRow row) {
        return switch (column) {
            case AT -> row.at();
            case COUNTED -> row.counted();
            default -> column.of(row) == null ? null : text(column, row);
        };
    }

    private String text(DrillColumns column, DrillRow row) {
        return switch (column) {
            case DAY -> row.day().toString();
            case GROUP -> statisticWords.groupName(row.venueGroup());
            case DEPARTMENT -> statisticWords.departmentName(row.department());
            case WHAT -> what(row.what());
            default -> column.of(row).toString();
        };
    }

    /**
     * By how much the rows differ from the figure where something changed since it was computed;
     * empty where they agree.
     *
     * @param rows some of them with the sum of all
     */
    Optional<String> difference(Drilled figure, CellKey.Part part, DrillPage rows) {
        long more = figure.difference(part, rows);
        return more == 0
                ? Optional.empty()
                : Optional.of(
                        words.of(
                                more > 0 ? "statistic.rows.more" : "statistic.rows.fewer",
                                words.number(figure.computed(part)),
                                words.number(figure.computed(part) + more),
                                words.number(Math.abs(more))));
    }

    /** A kind of alarm, a level or another short code; a code without a word is shown as it is. */
    private String what(String code) {
        String own = words.code("statistic.what", code);
        return own.equals(code) ? words.code("kind", code) : own;
    }

    List<Column> columns(List<DrillColumns> columns) {
        return columns.stream()
                .map(
                        column ->
                                switch (column) {
                                    case AT -> Column.time(words.of(column.getKey()));
                                    case COUNTED -> Column.number(words.of(column.getKey()), "", 0);
                                    default -> Column.text(words.of(column.getKey()));
                                })
                .toList();
    }
}
