package org.andian.web.device;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmRules;
import org.andian.portal.alarm.Level;
import org.andian.portal.alarm.RuleRow;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.DeviceRow.CircuitRow;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Series;
import org.andian.portal.period.Period;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws what a circuit measured, one picture a quantity, with the limits in force. */
@RequestScoped
public class Curves {

    @Inject private Measurements measurements;

    @Inject private AlarmRules rules;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @Inject private Clock clock;

    /** Everything the circuit measured in the span; quantities without readings are absent. */
    public List<Curve> all(DeviceRow device, int circuit, Span span) {
        return draw(
                device,
                circuit,
                new Stretch(Period.lasting(span.length(), clock.instant()), span.bucket()),
                EnumSet.allOf(Quantity.class),
                Optional.empty());
    }

    /**
     * The picture of one quantity on the day around an instant, which ends now at the latest; empty
     * when it has no readings.
     *
     * @param passed the limit that was passed then, in the quantity's unit; empty where it has none
     */
    public List<Curve> around(
            Instant at, DeviceRow device, int circuit, Quantity quantity, Optional<Limit> passed) {
        Instant end = at.plus(Span.DAY.length().dividedBy(2));
        Instant now = clock.instant();
        return draw(
                device,
                circuit,
                new Stretch(
                        Period.lasting(Span.DAY.length(), end.isBefore(now) ? end : now),
                        Span.DAY.bucket()),
                EnumSet.of(quantity),
                passed);
    }

    /**
     * Curves that were kept, one picture a quantity, without limits: those in force then are not
     * known any more.
     */
    public List<Curve> kept(List<Series> series, Period period, Duration bucket) {
        LineChart chart = new LineChart(period, bucket);
        return Stream.of(Quantity.values())
                .flatMap(quantity -> curve(quantity, series, List.of(), chart))
                .toList();
    }

    /** Codes of what the circuit measured within the last day. */
    Set<String> measured(DeviceRow device, int circuit) {
        Duration day = Span.DAY.length();
        Period period = Period.lasting(day, clock.instant());
        return measurements
                .series(
                        user.scope(),
                        device.no(),
                        circuit,
                        EnumSet.allOf(Metric.class),
                        period,
                        day)
                .stream()
                .filter(series -> !series.points().isEmpty())
                .map(series -> series.metric().code())
                .collect(Collectors.toSet());
    }

    private record Stretch(Period period, Duration bucket) {}

    private List<Curve> draw(
            DeviceRow device,
            int circuit,
            Stretch stretch,
            Set<Quantity> quantities,
            Optional<Limit> passed) {
        Set<Metric> metrics = EnumSet.noneOf(Metric.class);
        quantities.forEach(quantity -> metrics.addAll(quantity.metrics()));
        List<Series> series =
                measurements.series(
                        user.scope(),
                        device.no(),
                        circuit,
                        metrics,
                        stretch.period(),
                        stretch.bucket());
        List<RuleRow> inForce = rules.inForce(user.scope(), device.no(), circuit);
        Double rated =
                device.circuits().stream()
                        .filter(row -> row.no() == circuit)
                        .findFirst()
                        .map(CircuitRow::ratedCurrent)
                        .orElse(null);
        LineChart chart = new LineChart(stretch.period(), stretch.bucket());
        return quantities.stream()
                .flatMap(
                        quantity ->
                                curve(
                                        quantity,
                                        series,
                                        limits(inForce, quantity, rated, passed),
                                        chart))
                .toList();
    }

    private static List<Limit> limits(
            List<RuleRow> inForce, Quantity quantity, Double rated, Optional<Limit> passed) {
        return Stream.concat(
                        inForce.stream().flatMap(rule -> Limit.of(rule, quantity, rated).stream()),
                        passed.stream())
                .distinct()
                .toList();
    }

    private Stream<Curve> curve(
            Quantity quantity, List<Series> series, List<Limit> limits, LineChart chart) {
        List<LineChart.Line> lines =
                series.stream()
                        .filter(
                                one ->
                                        quantity.metrics().contains(one.metric())
                                                && !one.points().isEmpty())
                        .map(
                                one ->
                                        new LineChart.Line(
                                                words.code("metric", one.metric().code()), one))
                        .toList();
        if (lines.isEmpty()) {
            return Stream.empty();
        }
        String title =
                (words.of("device.quantity." + quantity)
                                + " "
                                + words.code("unit", quantity.unit()))
                        .strip();
        return Stream.of(
                new Curve(
                        title,
                        lines.stream().map(LineChart.Line::name).toList(),
                        chart.json(title, lines, marks(limits)),
                        table(lines)));
    }

    private List<LineChart.Mark> marks(List<Limit> limits) {
        return limits.stream()
                .map(
                        limit ->
                                new LineChart.Mark(
                                        words.code(
                                                        "level",
                                                        limit.level() == Level.ALARM
                                                                ? Level.ALARM
                                                                : Level.WARNING)
                                                + " "
                                                + words.number(limit.value()),
                                        limit))
                .toList();
    }

    /** The same figures as the picture, the newest first. */
    private static List<Curve.Moment> table(List<LineChart.Line> lines) {
        TreeMap<Instant, List<Series.Point>> rows = new TreeMap<>(Comparator.reverseOrder());
        for (int at = 0; at < lines.size(); at++) {
            for (Series.Point point : lines.get(at).series().points()) {
                List<Series.Point> row =
                        rows.computeIfAbsent(
                                point.at(),
                                moment -> new ArrayList<>(Collections.nCopies(lines.size(), null)));
                row.set(at, point);
            }
        }
        return rows.entrySet().stream()
                .map(row -> new Curve.Moment(row.getKey(), row.getValue()))
                .toList();
    }
}
