package org.andian.portal.alarm.news;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Set<String> TOLD =
            Stream.of(What.RAISED, What.LASTING, What.ESCALATED, What.REOPENED, What.CLEARED)
                    .map(what -> what.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());

    /** Adds one thing; its parameters are those of {@link #row}. */
    public static final String ADD =
            "insert into alarm_news (alarm_id, what, patience) values (?, ?, ?)";

    /**
     * Of what judging readings writes into an alarm's history, whether people are told of it.
     *
     * @param what as the alarm's history has it
     */
    public static boolean isTold(String what) {
        return TOLD.contains(what);
    }

    /**
     * What is added.
     *
     * @param what as the alarm's history has it
     */
    public static List<Object> row(long alarmId, String what, Patience patience) {
        return List.of(alarmId, what.toUpperCase(Locale.ROOT), patience.ordinal());
    }
}
