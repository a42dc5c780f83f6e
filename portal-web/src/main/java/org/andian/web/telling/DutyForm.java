package org.andian.web.telling;

import org.andian.portal.telling.duty.Rota;

import java.io.Serializable;
import java.time.LocalDate;

/** What the form for a duty holds. */
public class DutyForm implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MORNING = 8;
    private static final int HALF_DAY = 12;

    private String person;
    private LocalDate first;
    private Integer fromHour = MORNING;
    private Integer hours = HALF_DAY;
    private Integer days = 1;

    /**
     * What is no number is refused by the door as one below nothing.
     *
     * @param otherwise the first day where none is entered
     */
    Rota.Times toTimes(LocalDate otherwise) {
        return new Rota.Times(
                first == null ? otherwise : first,
                fromHour == null ? -1 : fromHour,
                hours == null ? -1 : hours,
                days == null ? -1 : days);
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public Integer getFromHour() {
        return fromHour;
    }

    public void setFromHour(Integer fromHour) {
        this.fromHour = fromHour;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }
}
