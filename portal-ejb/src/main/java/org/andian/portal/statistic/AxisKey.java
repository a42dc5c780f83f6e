package org.andian.portal.statistic;

/**
 * What a row or a group of columns stands for.
 *
 * @param code a district's id, the code of a venue group or department, a campaign group's
 *     sequence; {@link #NONE}, {@link #UNDIVIDED} or {@link #ALL}
 */
public record AxisKey(Axis axis, String code, String label) {

    /** What belongs nowhere: nobody is named, or no place is known. */
    public static final String NONE = "-";

    /** What a campaign sets and does not divide among what the rows or columns stand for. */
    public static final String UNDIVIDED = "+";

    /** The total. */
    public static final String ALL = "*";
}
