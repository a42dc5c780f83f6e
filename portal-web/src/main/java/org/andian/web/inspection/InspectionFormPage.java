package org.andian.web.inspection;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.inspection.InspectionDesk;
import org.andian.portal.inspection.NewTask;
import org.andian.portal.inspection.TaskKind;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The form for one inspection, and the button by which a premises checks itself. */
@Named("inspectionForm")
@ViewScoped
public class InspectionFormPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int SUGGESTIONS = 20;
    private static final int USUAL_DAYS = 7;

    @Inject private transient InspectionDesk desk;

    @Inject private transient PremisesRegister register;

    @Inject private transient CurrentUser user;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private String premises;
    private String list;
    private LocalDate fromDay;
    private LocalDate dueOn;
    private List<String> people = new ArrayList<>();
    private String note;

    /** Before the page is shown. */
    public void open() {
        if (fromDay == null) {
            fromDay = words.today();
            dueOn = fromDay.plusDays(USUAL_DAYS);
        }
    }

    public String make() {
        return made(
                desk.make(
                        user.scope(),
                        new NewTask(
                                premises,
                                TaskKind.INSPECTION,
                                list,
                                fromDay,
                                dueOn,
                                new HashSet<>(people),
                                note,
                                false)));
    }

    public String checkOneself() {
        return made(desk.checkOneself(user.scope(), premises, null));
    }

    private String made(long id) {
        told.done("inspection.made", Long.toString(id));
        return told.redirect("/inspection/view.xhtml?id=" + id);
    }

    public List<String> suggest(String text) {
        return register.page(user.scope(), text, null, null, 0, SUGGESTIONS).stream()
                .map(PremisesRow::code)
                .toList();
    }

    public String premisesName(String code) {
        return code == null
                ? ""
                : register.find(user.scope(), code).map(PremisesRow::name).orElse("");
    }

    public boolean isMayPlan() {
        return user.scope().may(Role::mayPlanInspections);
    }

    public boolean isMaySelfCheck() {
        return user.scope().may(Role::maySelfCheck);
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String code) {
        premises = Typed.code(code);
    }

    /** Code of the checklist; null for the one that suits the premises. */
    public String getList() {
        return list;
    }

    public void setList(String code) {
        list = Typed.text(code);
    }

    public LocalDate getFromDay() {
        return fromDay;
    }

    public void setFromDay(LocalDate fromDay) {
        this.fromDay = fromDay;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public List<String> getPeople() {
        return people;
    }

    public void setPeople(List<String> people) {
        this.people = people == null ? new ArrayList<>() : new ArrayList<>(people);
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.text(note);
    }
}
