package org.andian.portal.statistic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.fact.Catalogue;
import org.andian.portal.fact.Count;
import org.andian.portal.fact.Coverage;
import org.andian.portal.fact.DateSpan;
import org.andian.portal.fact.Limit;
import org.andian.portal.fact.Placed;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Records;
import org.andian.portal.indicator.Total;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * Opens a figure: the room's records of the period, held to the cell's row and column and to the
 * caller's reach on the record's day. They end where each day's figure was computed.
 */
@ApplicationScoped
class Drill {

    private static final int MOST = 1000;
    private static final String COLUMNS =
            """
            select r.day, p.code as premises_code, p.name as premises, x.name as district,
                case when r.venue_group like '#%' then s.venue_group
                  else coalesce(r.venue_group, s.venue_group) end as venue_group,
                s.department, d.no as device_no, r.alarm_id, r.at, r.what,\
            """
                    + " ";
    private static final String FROM =
            " from (%1$s) r "
                    + Placed.STANDING
                    + " left join district_view x on x.id = "
                    + Placed.DISTRICT
                    + " left join premises_view p on p.id = r.premises_id left join device_view d"
                    + " on d.id = r.device_id where %2$s and %3$s <> 0";

    /** What has a time in its order, the rest by premises. */
    private static final String ORDER =
            " order by r.day, r.at is null, r.at, p.code, d.no, r.alarm_id, r.district_id, r.what";

    @Inject private Sql sql;

    @Inject private Catalogue catalogue;

    @Inject private Coverage coverage;

    DrillPage rows(Opened opened, int first, int size) {
        Question question = question(opened, opened.span());
        Count all = count(question);
        List<Object> parameters = new ArrayList<>(question.parameters());
        parameters.addAll(List.of(Math.clamp(size, 0, MOST), Math.max(0, first)));
        return new DrillPage(
                sql.list(question.select() + ORDER + " limit ? offset ?", parameters, Drill::row),
                all.numerator(),
                all.denominator());
    }

    /** All of them, a window at a time and each in a transaction of its own. */
    Iterator<DrillRow> stream(Opened opened) {
        boolean stock = catalogue.get(opened.cell().indicator()).info().total().isStock();
        LocalDate last = opened.span().last();
        DateSpan read = stock ? new DateSpan(last, last) : opened.span();
        long total = count(question(opened, opened.span())).numerator();
        long lastPremises =
                sql.count("select coalesce(max(id), 0) as n from premises_view", List.of());
        return new DrillStream(
                DrillWindow.of(read, total, lastPremises), window -> rows(opened, window));
    }

    private List<DrillRow> rows(Opened opened, DrillWindow window) {
        Question question = question(opened, window.days());
        List<Object> parameters = new ArrayList<>(question.parameters());
        parameters.addAll(window.parameters());
        return sql.list(
                question.select() + " and " + window.condition() + ORDER, parameters, Drill::row);
    }

    /** A figure as it is asked for: of which table, which cell, over which days. */
    record Opened(TableFrame frame, StatisticQuery query, CellKey cell, DateSpan span) {}

    /**
     * @param counted the column that says by how much a record counts. @param from the rest of a
     *     select of the records, up to its conditions
     */
    private record Question(String counted, String from, List<Object> parameters) {

        String select() {
            return COLUMNS + counted + " as counted" + from;
        }
    }

    private Count count(Question question) {
        return sql.first(
                        "select count(*) as numerator, coalesce(sum("
                                + question.counted()
                                + "), 0) as denominator"
                                + question.from(),
                        question.parameters(),
                        Count::of)
                .orElse(Count.ZERO);
    }

    private Question question(Opened opened, DateSpan days) {
        CellKey cell = opened.cell();
        TableFrame frame = opened.frame();
        String counted = cell.part() == CellKey.Part.NUMERATOR ? "r.numerator" : "r.denominator";
        Catalogue.Offer offer = catalogue.get(cell.indicator());
        LocalDate first = offer.info().total().isStock() ? days.last() : days.first();
        DateSpan read = new DateSpan(first, days.last());
        Records records =
                offer.room()
                        .records(
                                cell.indicator(),
                                read.first(),
                                read.last(),
                                coverage.asOf(cell.indicator(), read));
        Limit limit =
                frame.limit()
                        .and(frame.limit(opened.query().rows(), cell.row()))
                        .and(frame.limit(opened.query().columns(), cell.column()))
                        .and(inCampaign(offer.info()));
        String from =
                FROM.formatted(
                        records.sql(),
                        limit.on(Placed.VENUE_GROUP, Placed.DEPARTMENT, "r.campaign"),
                        offer.info().total() == Total.MEDIAN ? "r.denominator" : counted);
        List<Object> parameters = new ArrayList<>(records.parameters());
        parameters.addAll(limit.parameters());
        return new Question(counted, from, parameters);
    }

    private static Limit inCampaign(IndicatorInfo info) {
        return new Limit("{campaign} " + (info.campaign() ? "<> ''" : "= ''"), List.of());
    }

    private static DrillRow row(Row row) {
        String[] what = Objects.requireNonNullElse(row.text("what"), "").split(" ", 2);
        return new DrillRow(
                row.day("day"),
                row.text("premises_code"),
                row.text("premises"),
                row.text("district"),
                row.text("venue_group"),
                row.text("department"),
                row.text("device_no"),
                row.numberOrNull("alarm_id"),
                row.instant("at"),
                what[0].isEmpty() ? null : what[0],
                what.length > 1 ? what[1] : null,
                row.number("counted"));
    }
}
