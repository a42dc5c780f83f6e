package org.andian.portal.device;

import org.andian.portal.refusal.Refusal;

import java.util.regex.Pattern;

/**
 * A device number as it stands in topics: letters, digits, {@code - _ :}, at most 64, compared by
 * byte.
 */
public record DeviceNo(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_:-]{0,63}");

    public DeviceNo {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new Refusal(DeviceReason.NUMBER);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
