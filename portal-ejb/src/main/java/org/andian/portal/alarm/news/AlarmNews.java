package org.andian.portal.alarm.news;

/**
 * One thing that has happened to an alarm.
 *
 * @param id grows with each, so that it names what was begun by it
 */
public record AlarmNews(long id, long alarmId, What what) {

    /** What happened; in the alarm's history it stands in lower case. */
    public enum What {
        RAISED,
        /** told late, and not over by now */
        LASTING,
        /** the level rose */
        ESCALATED,
        /** out of normal again */
        REOPENED,
        CLEARED,
        ACKNOWLEDGED,
        /** an acknowledgement was taken back */
        UNACKNOWLEDGED
    }
}
