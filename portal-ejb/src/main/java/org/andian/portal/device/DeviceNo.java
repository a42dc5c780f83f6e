package org.andian.portal.device;

import org.andian.portal.refusal.Refusal;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A device number as it stands in topics: letters, digits, {@code - _ :}, at most 64, compared by
 * byte.
 *
 * @throws Refusal NUMBER
 */
public record DeviceNo(String value) {

    private static final String QUEUE_FOLLOWS = "::";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_:-]{0,63}");

    public DeviceNo {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new Refusal(DeviceReason.NUMBER);
        }
    }

    /**
     * For a number to be given: no {@code ::}, behind which the broker takes the name of a queue,
     * so that such a device could publish nothing. Homes hold such numbers from before.
     *
     * @throws Refusal NUMBER
     */
    public void requireFit() {
        if (value.contains(QUEUE_FOLLOWS)) {
            throw new Refusal(DeviceReason.NUMBER);
        }
    }

    /** What numbers have in common that differ in small and capital letters only. */
    String inOneCase() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
