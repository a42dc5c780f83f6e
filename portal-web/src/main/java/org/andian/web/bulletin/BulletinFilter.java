package org.andian.web.bulletin;

import org.andian.portal.bulletin.BulletinQuery;
import org.andian.portal.bulletin.Rhythm;
import org.andian.web.frame.AskedDays;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.Arrays;

/** The filters of the list as they stand in its address; what cannot be read filters nothing. */
public class BulletinFilter implements Serializable {

    private static final long serialVersionUID = 1;

    private Long schedule;
    private Rhythm rhythm;
    private Long district;
    private String department;
    private final AskedDays days = AskedDays.any();

    BulletinQuery query(int first, int size) {
        return new BulletinQuery(
                schedule, rhythm, district, department, days.first(), days.last(), first, size);
    }

    public boolean isNarrow() {
        return schedule != null
                || rhythm != null
                || district != null
                || department != null
                || !days.isNone();
    }

    public String getScheduleText() {
        return schedule == null ? null : schedule.toString();
    }

    public void setScheduleText(String text) {
        schedule = Typed.id(text);
    }

    public String getRhythm() {
        return rhythm == null ? null : rhythm.name();
    }

    public void setRhythm(String text) {
        rhythm =
                Arrays.stream(Rhythm.values())
                        .filter(one -> one.name().equals(text))
                        .findFirst()
                        .orElse(null);
    }

    public Long getDistrict() {
        return district;
    }

    public String getDistrictText() {
        return district == null ? null : district.toString();
    }

    public void setDistrictText(String text) {
        district = Typed.id(text);
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department == null || department.isBlank() ? null : department;
    }

    public AskedDays getDays() {
        return days;
    }

    public String getFrom() {
        return days.getFrom();
    }

    public void setFrom(String text) {
        days.setFrom(text);
    }

    public String getTo() {
        return days.getTo();
    }

    public void setTo(String text) {
        days.setTo(text);
    }
}
