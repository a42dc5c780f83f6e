package org.andian.web.workorder;

import org.andian.portal.period.Zones;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.workorder.matter.WorkReason;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** A day and a time of it, as two fields of a form hold them; both empty for no moment. */
public class DayTime implements Serializable {

    private static final long serialVersionUID = 1;

    private LocalDate day;
    private String time;

    /**
     * @return null where neither is filled in
     * @throws Refusal for that reason where one is, or where the time is none
     */
    Instant moment(WorkReason otherwise) {
        if (day == null && time == null) {
            return null;
        }
        try {
            if (day != null && time != null) {
                return day.atTime(LocalTime.parse(time)).atZone(Zones.CHINA).toInstant();
            }
        } catch (DateTimeParseException unreadable) {
            throw refused(otherwise);
        }
        throw refused(otherwise);
    }

    /** Until when and the like: the words name how many days at most. */
    private static Refusal refused(WorkReason reason) {
        return reason == WorkReason.TIMES ? new Refusal(reason, 366) : new Refusal(reason);
    }

    /**
     * @param at null for nothing
     */
    void read(Instant at) {
        ZonedDateTime local = at == null ? null : at.atZone(Zones.CHINA);
        day = local == null ? null : local.toLocalDate();
        time =
                local == null
                        ? null
                        : local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = Typed.code(time);
    }
}
