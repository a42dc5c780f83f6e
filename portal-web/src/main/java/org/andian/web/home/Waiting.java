package org.andian.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Level;
import org.andian.web.frame.Words;

import java.time.Clock;
import java.time.Duration;

/** How long an alarm has waited against the ten minutes in which it should be acknowledged. */
@Named("waitingTime")
@RequestScoped
public class Waiting {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    @Inject private Clock clock;

    @Inject private Words words;

    /** Whether the ten minutes hold for this row at all. */
    public boolean isTimed(AlarmRow row) {
        return row.level() == Level.ALARM && !row.isAcknowledged();
    }

    /** Of the ten minutes, 0 to 100. */
    public long usedPercent(AlarmRow row) {
        return Math.clamp(waited(row).toMillis() * 100 / LIMIT.toMillis(), 0, 100);
    }

    /** Exactly ten minutes are not over. */
    public boolean isOver(AlarmRow row) {
        return waited(row).compareTo(LIMIT) > 0;
    }

    public String inWords(AlarmRow row) {
        return isTimed(row) && !isOver(row)
                ? words.of("home.left", words.coarse(LIMIT.minus(waited(row))))
                : words.of("home.waited", words.coarse(waited(row)));
    }

    /** From when the portal knew of it: before, nobody could do anything. */
    private Duration waited(AlarmRow row) {
        return Duration.between(row.receivedAt(), clock.instant());
    }
}
