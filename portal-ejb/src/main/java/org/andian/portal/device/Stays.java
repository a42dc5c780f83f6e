package org.andian.portal.device;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Stretches of time in which devices measured what somebody may see; none overlaps another of the
 * same device.
 *
 * @param all the latest first
 */
public record Stays(List<Stay> all) {

    public static final Stays NONE = new Stays(List.of());

    /**
     * @param from epoch milliseconds, as {@code to}, which is exclusive
     */
    public record Stay(long deviceId, long from, long to) {}

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The parts that lie in the period; epoch milliseconds, {@code to} exclusive. */
    public Stays within(long from, long to) {
        List<Stay> parts = new ArrayList<>();
        for (Stay stay : all) {
            long begin = Math.max(stay.from(), from);
            long end = Math.min(stay.to(), to);
            if (begin < end) {
                parts.add(new Stay(stay.deviceId(), begin, end));
            }
        }
        return new Stays(parts);
    }

    /** Since when the latest lasts, epoch milliseconds; far ahead when there is none. */
    public long lastFrom() {
        return all.isEmpty() ? Long.MAX_VALUE : all.getFirst().from();
    }

    /** On rows of {@code reading}; with at least one stay. */
    public String condition() {
        return "("
                + String.join(
                        " or ",
                        Collections.nCopies(all.size(), "(device_id = ? and ts >= ? and ts < ?)"))
                + ")";
    }

    /** Of {@link #condition}, in the order of its question marks. */
    public List<Object> parameters() {
        List<Object> parameters = new ArrayList<>();
        for (Stay stay : all) {
            parameters.addAll(List.of(stay.deviceId(), stay.from(), stay.to()));
        }
        return parameters;
    }
}
