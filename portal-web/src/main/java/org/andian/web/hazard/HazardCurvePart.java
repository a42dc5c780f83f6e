package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.curve.CurveTime;
import org.andian.portal.hazard.curve.HazardCurves;
import org.andian.portal.hazard.curve.KeptCurve;
import org.andian.portal.measurement.Metric;
import org.andian.web.device.Curve;
import org.andian.web.device.Curves;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the circuit of the hazard that a page shows measured before and after. */
@Named("hazardCurves")
@RequestScoped
public class HazardCurvePart {

    @Inject private HazardCurves kept;

    @Inject private Curves curves;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Words words;

    /**
     * A picture with what it is.
     *
     * @param told before or after, and of which day
     */
    public record Picture(String told, Curve curve) {}

    private List<KeptCurve> of(HazardRow row) {
        return row == null
                ? List.of()
                : readOnce.once(
                        List.of("hazardCurves.of", row.id()),
                        () -> kept.list(user.scope(), row.id()));
    }

    /** Before, then after. */
    public List<Picture> pictures(HazardRow row) {
        return Stream.of(CurveTime.values()).flatMap(time -> pictures(of(row), time)).toList();
    }

    private Stream<Picture> pictures(List<KeptCurve> all, CurveTime time) {
        List<KeptCurve> some = all.stream().filter(one -> one.time() == time).toList();
        if (some.isEmpty()) {
            return Stream.empty();
        }
        String told =
                words.of(
                        "hazard.curve." + time,
                        words.full(some.getFirst().period().from()),
                        words.full(some.getFirst().period().to()));
        return curves
                .kept(
                        some.stream().map(KeptCurve::series).toList(),
                        some.getFirst().period(),
                        KeptCurve.BUCKET)
                .stream()
                .map(curve -> new Picture(told, curve));
    }

    /**
     * The greatest value before and after, of each metric that has both; the least of voltages.
     * What was kept when a hazard was closed before it came again is after nothing.
     */
    public List<String> compared(HazardRow row) {
        List<String> lines = new ArrayList<>();
        for (KeptCurve before : of(row)) {
            Optional<KeptCurve> after =
                    of(row).stream()
                            .filter(one -> one.time() == CurveTime.AFTER)
                            .filter(one -> one.from().isAfter(before.from()))
                            .filter(one -> one.series().metric() == before.series().metric())
                            .findFirst();
            if (before.time() == CurveTime.BEFORE && after.isPresent()) {
                boolean isLow = row.alarmKind().isLow();
                Metric metric = before.series().metric();
                lines.add(
                        words.of(
                                isLow ? "hazard.curve.least" : "hazard.curve.greatest",
                                words.code("metric", metric.code()),
                                words.number(isLow ? before.least() : before.greatest())
                                        + words.unit(metric.unit()),
                                words.number(isLow ? after.get().least() : after.get().greatest())
                                        + words.unit(metric.unit())));
            }
        }
        return lines;
    }
}
