package org.andian.ingest;

import org.andian.ingest.protocol.Decoded;
import org.andian.ingest.protocol.Flaw;
import org.andian.portal.device.SensorMarks;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Odd;
import org.andian.portal.measurement.Odd.Means;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells marks of a missing sensor from numbers that cannot be. A mark that a working sensor could
 * show is a value: it may be the truth. Pure.
 */
final class Oddities {

    private static final double LARGEST_SHOWN = 1e12;

    private Oddities() {}

    static Map<Metric, Odd> of(Decoded.Measured measured, SensorMarks marks) {
        Map<Metric, Odd> odd = new EnumMap<>(Metric.class);
        measured.values()
                .forEach(
                        (metric, value) -> {
                            if (isMark(metric, value, marks)) {
                                odd.put(metric, new Odd(value, Means.SENSOR_GONE));
                            }
                        });
        for (Decoded.Unfit unfit : measured.unfit()) {
            if (unfit.number() != null) {
                Metric.find(unfit.code())
                        .filter(metric -> !metric.isRoundedBeyond(unfit.number()))
                        .ifPresent(metric -> odd.put(metric, odd(metric, unfit.number(), marks)));
            }
        }
        return odd;
    }

    /** What is noted: the parts nothing could be made of, and each mark under its own reason. */
    static List<Decoded.Unfit> unfit(Decoded.Measured measured, Map<Metric, Odd> odd) {
        List<Decoded.Unfit> unfit = new ArrayList<>();
        odd.forEach(
                (metric, found) -> {
                    if (found.means() == Means.SENSOR_GONE) {
                        String detail = metric.code() + " = " + found.value();
                        unfit.add(
                                new Decoded.Unfit(
                                        metric.code(),
                                        found.value(),
                                        new Flaw("noSensor", detail)));
                    }
                });
        for (Decoded.Unfit part : measured.unfit()) {
            if (unfit.stream().noneMatch(mark -> mark.code().equals(part.code()))) {
                unfit.add(part);
            }
        }
        return unfit;
    }

    private static Odd odd(Metric metric, double value, SensorMarks marks) {
        return isMark(metric, value, marks)
                ? new Odd(value, Means.SENSOR_GONE)
                : new Odd(shown(value), Means.IMPOSSIBLE);
    }

    /** Beyond it nobody reads the digits. */
    private static double shown(double value) {
        return Math.max(-LARGEST_SHOWN, Math.min(LARGEST_SHOWN, value));
    }

    private static boolean isMark(Metric metric, double value, SensorMarks marks) {
        return !metric.isFromWorkingSensor(value) && marks.contains(metric.code(), value);
    }
}
