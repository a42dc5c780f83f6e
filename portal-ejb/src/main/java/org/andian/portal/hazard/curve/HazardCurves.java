package org.andian.portal.hazard.curve;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Series;
import org.andian.portal.period.Period;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Door: the curves of hazards. They are kept by what is done with a hazard, and read by those who
 * see it; a hazard that no alarm told of has none.
 */
@Stateless
public class HazardCurves {

    @Inject private Sql sql;

    @Inject private Hazards hazards;

    @Inject private Measurements measurements;

    @Inject private Clock clock;

    /** By metric, before and after; empty when the hazard is out of reach. */
    public List<KeptCurve> list(Scope scope, long hazard) {
        Optional<HazardRow> row = hazards.find(scope, hazard);
        return row.isEmpty() || row.get().circuit() == null
                ? List.of()
                : sql
                        .list(
                                "select * from hazard_curve where hazard_id = ? order by metric,"
                                        + " which desc",
                                List.of(hazard),
                                one -> curve(one, row.get().circuit()))
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** A metric of another release is passed over. */
    private static Optional<KeptCurve> curve(Row row, int circuit) {
        return Metric.find(row.text("metric"))
                .map(
                        metric ->
                                new KeptCurve(
                                        CurveTime.valueOf(row.text("which")),
                                        row.instant("from_at"),
                                        new Series(
                                                circuit,
                                                metric,
                                                CurvePoints.read(row.text("points")))));
    }

    /**
     * Keeps the day around a moment, which ends now at the latest, in place of what was kept.
     * Quantities without readings are left out; so are all of a hazard that no alarm told of.
     */
    public void keep(Scope scope, long hazard, CurveTime time, Instant around) {
        hazards.find(scope, hazard)
                .filter(row -> row.deviceNo() != null && row.alarmKind() != null)
                .ifPresent(row -> keep(scope, row, time, around));
    }

    private void keep(Scope scope, HazardRow row, CurveTime time, Instant around) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant end = around.plus(KeptCurve.LENGTH.dividedBy(2));
        Period period = Period.lasting(KeptCurve.LENGTH, end.isBefore(now) ? end : now);
        sql.update(
                "delete from hazard_curve where hazard_id = ? and which = ?",
                row.id(),
                time.name());
        measurements
                .series(
                        scope,
                        row.deviceNo(),
                        row.circuit(),
                        metrics(row),
                        period,
                        KeptCurve.BUCKET)
                .stream()
                .filter(series -> !series.points().isEmpty())
                .forEach(
                        series ->
                                sql.update(
                                        "insert into hazard_curve (hazard_id, which, metric,"
                                                + " from_at, points) values (?, ?, ?, ?, ?)",
                                        row.id(),
                                        time.name(),
                                        series.metric().code(),
                                        period.from(),
                                        CurvePoints.write(series.points())));
    }

    /** What its kind of alarm is judged by. */
    private static Set<Metric> metrics(HazardRow row) {
        Set<Metric> metrics = EnumSet.noneOf(Metric.class);
        row.alarmKind().ruledMetrics().stream()
                .map(Metric::find)
                .flatMap(Optional::stream)
                .forEach(metrics::add);
        return metrics;
    }
}
