package org.andian.launcher.simulate.electric;

import java.util.List;

/**
 * A simulated device as the curves and faults need it.
 *
 * @param type DETECTOR-4, DETECTOR-1, ARC-EXT or SMOKE
 * @param ratings rated current of circuits 1, 2, … in A, 0 where a circuit carries none
 */
public record Detector(
        String no,
        String city,
        String type,
        LoadCurve curve,
        List<Double> ratings,
        Lasting lasting) {

    public Detector {
        ratings = List.copyOf(ratings);
    }

    /** One with which nothing is wrong for good. */
    public Detector(String no, String city, String type, LoadCurve curve, List<Double> ratings) {
        this(no, city, type, curve, ratings, Lasting.NONE);
    }

    boolean is(String wanted) {
        return type.equals(wanted);
    }
}
