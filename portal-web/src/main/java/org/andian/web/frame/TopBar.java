package org.andian.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.Tally;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.telling.inbox.Inbox;

import java.time.Clock;
import java.time.Instant;

/**
 * The bar above every page: how many alarms wait, when the last reading came, and what the sound
 * must follow.
 */
@Named("topBar")
@RequestScoped
public class TopBar {

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Alarms alarms;

    @Inject private Measurements measurements;

    @Inject private Inbox inbox;

    @Inject private Clock clock;

    /** In the reader's reach; asked once a request however many bars show it. */
    public Tally getTally() {
        return readOnce.once("topBar.tally", () -> alarms.tally(user.scope()));
    }

    public int getWaiting() {
        return user.isSeesBusiness() ? getTally().waiting() : 0;
    }

    /** The rows of the alarm list as the menu opens it. */
    public int getUnsettled() {
        return user.isSeesBusiness() ? getTally().unsettled() : 0;
    }

    /** Messages to the reader that he has not read. */
    public int getUnread() {
        return user.isSeesBusiness()
                ? readOnce.once("topBar.unread", () -> inbox.unread(user.scope()))
                : 0;
    }

    /** The same beside the bell, where a long number has no place. */
    public String getUnreadShown() {
        return getUnread() < Inbox.COUNTED
                ? String.valueOf(getUnread())
                : (Inbox.COUNTED - 1) + "+";
    }

    /** Epoch milliseconds of the newest reading in reach, 0 when there is none. */
    public long getLastReading() {
        return user.isSeesBusiness() ? readOnce.once("topBar.lastReading", this::lastReceived) : 0;
    }

    private long lastReceived() {
        return measurements.lastReceived(user.scope()).map(Instant::toEpochMilli).orElse(0L);
    }

    /**
     * The server's clock in epoch milliseconds: pages count from it, since a reader's clock may be
     * wrong.
     */
    public long getNow() {
        return clock.millis();
    }

    /** The newest waiting alarm, 0 for none: a greater one ends a silence. */
    public long getNewestAlarm() {
        return user.isSeesBusiness() ? millis(getTally().newestWaiting()) : 0;
    }

    /** The newest waiting fault, 0 for none: a greater one sounds once. */
    public long getNewestFault() {
        return user.isSeesBusiness() ? millis(getTally().newestFault()) : 0;
    }

    private static long millis(Instant at) {
        return at == null ? 0 : at.toEpochMilli();
    }
}
