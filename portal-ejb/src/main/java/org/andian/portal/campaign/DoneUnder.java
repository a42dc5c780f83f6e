package org.andian.portal.campaign;

/**
 * Which task of its county or zone a premises counts for that is done, so that no rate has above
 * its line what has no task below it.
 */
enum DoneUnder {
    /** The task of its scope group. */
    GROUP,
    /** The task as a whole, of which its group was given nothing. */
    WHOLE,
    /** There is no task for it: it is counted, and in no rate. */
    NOTHING;

    /**
     * @param group the quota of its group, null for none. @param whole that of the whole, likewise
     */
    static DoneUnder of(Integer group, Integer whole) {
        if (group != null) {
            return GROUP;
        }
        return whole != null ? WHOLE : NOTHING;
    }
}
