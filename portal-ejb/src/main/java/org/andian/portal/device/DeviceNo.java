package org.andian.portal.device;

import java.util.regex.Pattern;

/**
 * A device number as it stands in topics: letters, digits, {@code - _ :}, at most 64, compared by
 * byte.
 */
public record DeviceNo(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_:-]{0,63}");

    public DeviceNo {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A device number has 1 to 64 letters, digits, '-', '_' or ':' and begins with a"
                            + " letter or digit.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
