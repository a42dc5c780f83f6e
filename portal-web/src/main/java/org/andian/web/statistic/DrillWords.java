package org.andian.web.statistic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.DrillPage;
import org.andian.portal.statistic.DrillRow;
import org.andian.reports.Column;
import org.andian.web.alarm.AlarmNames;
import org.andian.web.frame.Words;

import java.util.List;
import java.util.Optional;

/** A record behind a figure in the reader's language, and its columns for a file. */
@Named("drillWords")
@RequestScoped
public class DrillWords {

    @Inject private Words words;

    @Inject private StatisticWords statisticWords;

    @Inject private AlarmNames alarmNames;

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
            case WHAT -> what(row);
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

    /**
     * An alarm by the name it has everywhere, any other record by its code's word and what its room
     * says of it, as a hazard's number and what it is; a code without a word is shown as it is.
     */
    private String what(DrillRow row) {
        if (row.alarmId() != null && row.detail() != null) {
            return alarmNames.of(row.what(), row.detail());
        }
        String word = words.code("statistic.what", row.what());
        return row.detail() == null ? word : word + " " + row.detail();
    }

    /** In what the records of a figure are measured; empty for a bare count. */
    public String unit(Drilled figure, CellKey.Part part) {
        return switch (figure.unit(part)) {
            case SECONDS -> words.of("statistic.rows.seconds");
            case HOURS -> words.of("statistic.rows.hours");
            case OWN -> statisticWords.unit(figure.indicator());
            case OF -> statisticWords.ofUnit(figure.indicator());
        };
    }

    /** The figure with its unit; a rate has its sign already. */
    public String figure(Drilled figure) {
        return figure.indicator().total().isPercent()
                ? figure.text()
                : (figure.text() + " " + statisticWords.unit(figure.indicator())).strip();
    }

    /** With the unit in what is counted, as a column of a file has it. */
    public String heading(DrillColumns column, String unit) {
        return column(column, unit).label();
    }

    List<Column> columns(List<DrillColumns> columns, String unit) {
        return columns.stream().map(column -> column(column, unit)).toList();
    }

    private Column column(DrillColumns column, String unit) {
        String heading = words.of(column.getKey());
        return switch (column) {
            case AT -> Column.time(heading);
            case COUNTED -> Column.number(heading, unit, 0);
            default -> Column.text(heading);
        };
    }
}
