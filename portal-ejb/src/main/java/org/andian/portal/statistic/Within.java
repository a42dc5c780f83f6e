package org.andian.portal.statistic;

import java.util.Objects;

/**
 * Narrows a table inside the caller's reach; null = not narrowed by that side.
 *
 * @param districtId the district and all below it; district rows are then its children
 * @param department {@link AxisKey#NONE} for records nobody is named for
 * @param layer one key of an axis that is neither row nor column
 */
public record Within(Long districtId, String venueGroup, String department, Layer layer) {

    public static final Within ALL = new Within(null, null, null);

    /**
     * What belongs to one key of a third axis.
     *
     * @param code as an {@link AxisKey} has it; {@link AxisKey#ALL} narrows nothing
     */
    public record Layer(Axis axis, String code) {

        public Layer {
            Objects.requireNonNull(axis, "axis");
            Objects.requireNonNull(code, "code");
        }
    }

    /** Without a layer. */
    public Within(Long districtId, String venueGroup, String department) {
        this(districtId, venueGroup, department, null);
    }

    /**
     * The same, narrowed to a layer instead of the one it had.
     *
     * @param other null for none
     */
    public Within with(Layer other) {
        return new Within(districtId, venueGroup, department, other);
    }
}
