package org.andian.launcher.simulate.fleet;

import org.andian.launcher.simulate.electric.Sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Readings in the wire format: one message holds an array of a device's circuits.
 *
 * <p>Whole numbers are written without a point, as most detectors do.
 */
public final class Payload {

    private Payload() {}

    /**
     * @param seq the device's count of messages
     */
    public static byte[] of(List<Sample> samples, long seq) {
        return samples.stream()
                .map(sample -> "{\"seq\":" + seq + "," + fields(sample))
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A reading of a named device, as the import takes it. */
    public static String imported(String deviceNo, Sample sample) {
        return "{\"device\":\"" + deviceNo + "\"," + fields(sample);
    }

    private static String fields(Sample sample) {
        StringBuilder text =
                new StringBuilder(256)
                        .append("\"ts\":")
                        .append(sample.at().toEpochMilli())
                        .append(",\"circuit\":")
                        .append(sample.circuit())
                        .append(",\"values\":{");
        String comma = "";
        for (Map.Entry<String, Double> value : sample.values().entrySet()) {
            text.append(comma)
                    .append('"')
                    .append(value.getKey())
                    .append("\":")
                    .append(number(value.getValue()));
            comma = ",";
        }
        return text.append("}}").toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
