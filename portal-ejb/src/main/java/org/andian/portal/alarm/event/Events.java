package org.andian.portal.alarm.event;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;

import java.time.Duration;
import java.util.List;

/** Door: what happened at all devices in reach, as one list. */
@Stateless
public class Events {

    /** As many days as can be asked for at once: a year, a leap year too. */
    public static final int MOST_DAYS = 366;

    private static final int LONGEST_PAGE = 1000;

    @Inject private EventList list;

    /**
     * At most 1000 rows at a time.
     *
     * @throws Refusal SPAN
     */
    public List<EventRow> page(Scope scope, EventQuery query) {
        requireAYear(query);
        return list.page(scope, query, Math.clamp(query.size(), 0, LONGEST_PAGE));
    }

    /**
     * How many events {@link #page} has in all; size and mark are not looked at.
     *
     * @throws Refusal SPAN
     */
    public int count(Scope scope, EventQuery query) {
        requireAYear(query);
        return list.count(scope, query);
    }

    private static void requireAYear(EventQuery query) {
        Duration asked = Duration.between(query.span().from(), query.span().to());
        if (asked.compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
            throw new Refusal(AlarmReason.SPAN, MOST_DAYS);
        }
    }
}
