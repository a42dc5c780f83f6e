package org.andian.web.alarm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.Level;

/** What an alarm is called that is known by what statistics tell of it only. */
@RequestScoped
public class AlarmNames {

    private static final String NO_METRIC = "-";

    @Inject private AlarmWords words;

    /**
     * As {@link AlarmWords#what}.
     *
     * @param kind its code
     * @param detail level, metric or a dash, and the device's own words, between blanks
     */
    public String of(String kind, String detail) {
        String[] parts = detail.split(" ", 3);
        return words.what(
                AlarmKind.valueOf(kind),
                parts[1].equals(NO_METRIC) ? "" : parts[1],
                Level.valueOf(parts[0]) == Level.ALARM,
                parts.length > 2 ? parts[2] : null);
    }
}
