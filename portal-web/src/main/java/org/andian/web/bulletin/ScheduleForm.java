package org.andian.web.bulletin;

import org.andian.portal.bulletin.Rhythm;
import org.andian.portal.bulletin.Schedule;
import org.andian.portal.bulletin.ScheduleDraft;
import org.andian.portal.statistic.Axis;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** What is typed about a schedule; addresses one a line. */
public class ScheduleForm implements Serializable {

    private static final long serialVersionUID = 1;

    private Rhythm rhythm = Rhythm.WEEKLY;
    private Long district;
    private String department;
    private Axis rows = Axis.VENUE_GROUP;
    private boolean on = true;
    private String addresses;

    static ScheduleForm of(Schedule schedule) {
        ScheduleForm form = new ScheduleForm();
        form.rhythm = schedule.rhythm();
        form.district = schedule.districtId();
        form.department = schedule.department();
        form.rows = schedule.rows();
        form.on = schedule.isOn();
        form.addresses = String.join("\n", schedule.recipients());
        return form;
    }

    List<String> recipients() {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses.split("[\\s,;\uFF0C\uFF1B]+"))
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    ScheduleDraft draft() {
        return new ScheduleDraft(rhythm, district, department, rows, on, recipients());
    }

    public Rhythm getRhythm() {
        return rhythm;
    }

    public void setRhythm(Rhythm rhythm) {
        this.rhythm = rhythm;
    }

    public Long getDistrict() {
        return district;
    }

    public void setDistrict(Long district) {
        this.district = district;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department == null || department.isBlank() ? null : department;
    }

    public Axis getRows() {
        return rows;
    }

    public void setRows(Axis rows) {
        this.rows = rows;
    }

    public boolean isOn() {
        return on;
    }

    public void setOn(boolean on) {
        this.on = on;
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses;
    }
}
