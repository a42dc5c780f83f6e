package org.andian.web.hazard;

import org.andian.portal.hazard.risk.FireReport;
import org.andian.portal.period.Zones;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** What the form for a fire holds. */
public class FireForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String premises;
    private LocalDate day;
    private String time;
    private String place;
    private String origin;
    private String cause;
    private Integer dead = 0;
    private Integer injured = 0;
    private String loss;

    FireReport toReport() {
        LocalTime clock = clock();
        return new FireReport(
                day == null || clock == null
                        ? null
                        : day.atTime(clock).atZone(Zones.CHINA).toInstant(),
                place,
                Typed.flag(origin),
                cause,
                dead == null ? 0 : dead,
                injured == null ? 0 : injured,
                yuan(),
                false);
    }

    /** Null for what is no time of a day, which the door refuses. */
    private LocalTime clock() {
        try {
            return time == null ? null : LocalTime.parse(time);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /** What is no whole number of yuan is refused by the door as one below nothing. */
    private Long yuan() {
        return loss == null ? null : loss.matches("\\d{1,15}") ? Long.valueOf(loss) : -1L;
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String code) {
        premises = Typed.code(code);
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

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = Typed.text(place);
    }

    /** Whether electricity caused it: true, false, or nothing while that is not known. */
    public String getOrigin() {
        return origin;
    }

    public void setOrigin(String origin) {
        this.origin = Typed.text(origin);
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = Typed.text(cause);
    }

    public Integer getDead() {
        return dead;
    }

    public void setDead(Integer dead) {
        this.dead = dead;
    }

    public Integer getInjured() {
        return injured;
    }

    public void setInjured(Integer injured) {
        this.injured = injured;
    }

    public String getLoss() {
        return loss;
    }

    public void setLoss(String loss) {
        this.loss = Typed.code(loss);
    }
}
