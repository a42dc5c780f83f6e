package org.andian.portal.indicator;

/**
 * How a fact says that it belongs to a scope group of its campaign as a whole and not to one of the
 * venue groups in it: {@code #} and the group's sequence stand in the place of the venue group.
 */
public final class GroupCode {

    /** Begins the code of a scope group; no venue group's code begins so. */
    private static final String MARK = "#";

    /** What is not divided among the groups of a campaign. */
    public static final String UNDIVIDED = MARK + "0";

    private GroupCode() {}

    public static String of(String seq) {
        return MARK + seq;
    }

    public static boolean isCode(String venueGroup) {
        return venueGroup.startsWith(MARK);
    }

    /** The sequence in a code. */
    public static String seq(String code) {
        return code.substring(MARK.length());
    }
}
