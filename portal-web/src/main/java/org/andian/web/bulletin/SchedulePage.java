package org.andian.web.bulletin;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.bulletin.Bulletins;
import org.andian.portal.bulletin.Issue;
import org.andian.portal.bulletin.Rhythm;
import org.andian.portal.bulletin.Schedule;
import org.andian.portal.bulletin.Schedules;
import org.andian.portal.statistic.Axis;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Typed;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** One schedule as an office of its district sets it, and the act of making a bulletin by hand. */
@Named("schedulePage")
@ViewScoped
public class SchedulePage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private Schedules schedules;

    @Inject private Bulletins bulletins;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    private String text;
    private Long id;
    private Schedule schedule;
    private ScheduleForm form = new ScheduleForm();
    private String period;
    private boolean mailed;

    public void open() throws IOException {
        if (text != null && schedule == null) {
            schedule = id == null ? null : schedules.find(user.scope(), id).orElse(null);
            if (schedule == null) {
                FacesContext faces = FacesContext.getCurrentInstance();
                faces.getExternalContext().responseSendError(404, null);
                faces.responseComplete();
                return;
            }
            form = ScheduleForm.of(schedule);
        }
    }

    public String save() {
        if (schedule == null) {
            schedules.create(user.scope(), form.draft());
        } else {
            schedules.change(user.scope(), schedule, form.draft());
        }
        return "/bulletin/schedules.xhtml?faces-redirect=true";
    }

    /**
     * @return the page of the bulletin made
     */
    public String make() {
        Issue issue =
                getIssues().stream()
                        .filter(one -> one.from().toString().equals(period))
                        .findFirst()
                        .orElse(null);
        return "/bulletin/view.xhtml?faces-redirect=true&id="
                + bulletins.make(user.scope(), id, issue, mailed);
    }

    public List<Issue> getIssues() {
        return schedule == null
                ? List.of()
                : readOnce.once(
                        "schedulePage.issues", () -> bulletins.issues(user.scope(), schedule.id()));
    }

    public Rhythm[] getRhythms() {
        return Rhythm.values();
    }

    public Axis[] getAxes() {
        return new Axis[] {Axis.VENUE_GROUP, Axis.DISTRICT, Axis.DEPARTMENT};
    }

    public Schedule getSchedule() {
        return schedule;
    }

    public ScheduleForm getForm() {
        return form;
    }

    public String getIdText() {
        return text;
    }

    public void setIdText(String text) {
        this.text = text;
        id = Typed.id(text);
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public boolean isMailed() {
        return mailed;
    }

    public void setMailed(boolean mailed) {
        this.mailed = mailed;
    }
}
