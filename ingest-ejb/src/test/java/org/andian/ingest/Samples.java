package org.andian.ingest;

import org.andian.ingest.Job.Piece;
import org.andian.portal.intake.Rejection;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Reading;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Jobs with readings told apart by their power. */
final class Samples {

    private Samples() {}

    static Job job(String deviceNo, double... powers) {
        List<Piece> pieces =
                Arrays.stream(powers)
                        .<Piece>mapToObj(
                                power ->
                                        new Piece.Measured(
                                                new Reading(
                                                        1,
                                                        1,
                                                        (long) power,
                                                        0,
                                                        null,
                                                        false,
                                                        Map.of(Metric.POWER, power),
                                                        Map.of())))
                        .toList();
        return new Job(
                new Rejection(Instant.EPOCH, "mqtt", deviceNo, "", null, 2, new byte[] {'{', '}'}),
                pieces,
                null,
                null);
    }
}
