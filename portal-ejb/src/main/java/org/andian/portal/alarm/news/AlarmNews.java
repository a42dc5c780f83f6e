package org.andian.portal.alarm.news;

import java.util.List;
import java.util.Locale;

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

    /** Who must hear first, when much waits. */
    public enum Patience {
        /** of danger, and of what ends the telling of it */
        NONE,
        SOME,
        MUCH
    }

    /** Adds one thing; its parameters are those of {@link #row}. */
    public static final String ADD =
            "insert into alarm_news (alarm_id, what, patience) values (?, ?, ?)";

    /**
     * What is added.
     *
     * @param what as the alarm's history has it
     */
    public static List<Object> row(long alarmId, String what, Patience patience) {
        return List.of(alarmId, what.toUpperCase(Locale.ROOT), patience.ordinal());
    }
}
