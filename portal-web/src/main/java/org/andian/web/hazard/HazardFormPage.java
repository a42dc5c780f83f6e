package org.andian.web.hazard;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.hazard.catalogue.Checklist;
import org.andian.portal.hazard.catalogue.Criterion;
import org.andian.portal.hazard.catalogue.HazardKinds;
import org.andian.portal.hazard.proposal.ProposalDesk;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.web.alarm.AlarmWords;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** The form for a new hazard, of a premises somebody names or of an alarm. */
@Named("hazardForm")
@ViewScoped
public class HazardFormPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int SUGGESTIONS = 20;

    @Inject private transient HazardDesk desk;

    @Inject private transient ProposalDesk proposals;

    @Inject private transient HazardKinds kinds;

    @Inject private transient Checklist checklist;

    @Inject private transient Alarms alarms;

    @Inject private transient AlarmWords alarmWords;

    @Inject private transient PremisesRegister register;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private final HazardForm form = new HazardForm();
    private String premises;
    private Long alarm;
    private boolean opened;

    /** Before the page is shown; what is out of reach does not exist. */
    public void open() throws IOException {
        if (opened) {
            return;
        }
        opened = true;
        form.setFoundOn(words.today());
        form.setFinder(user.getName());
        if (alarm != null) {
            AlarmRow row = getAlarmRow();
            if (row == null || row.premisesCode() == null) {
                notFound();
            } else {
                begin(row);
            }
        }
    }

    private static void notFound() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        faces.responseComplete();
    }

    /** What the alarm tells is written for a start. */
    private void begin(AlarmRow row) {
        premises = row.premisesCode();
        form.setSource(HazardSource.ALARM);
        form.setKind(kinds.suggested(user.scope(), row.kind()));
        form.setPlace(alarmWords.place(row));
        form.setWhat(
                (alarmWords.what(row) + " " + alarmWords.figure(row, alarmWords.worst(row)))
                        .replace("—", "")
                        .strip());
    }

    /**
     * @return the page of the hazard; on a refusal this page stays with what was typed
     */
    public String register() {
        long id =
                alarm == null
                        ? desk.register(
                                user.scope(),
                                NewHazard.byPeople(premises, form.toDetails(), form.toGrade()))
                        : proposals.make(user.scope(), alarm, form.toDetails(), form.toGrade());
        told.done("hazard.registered", Long.toString(id));
        return told.redirect("/hazard/view.xhtml?id=" + id);
    }

    /** The alarm it is made of; null where it is made of none. */
    public AlarmRow getAlarmRow() {
        return alarm == null
                ? null
                : readOnce.once(
                        "hazardForm.alarm", () -> alarms.find(user.scope(), alarm).orElse(null));
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

    /** What is asked now. */
    public List<Criterion> getCriteria() {
        return readOnce.once(
                "hazardForm.criteria",
                () -> checklist.list(user.scope()).stream().filter(one -> !one.retired()).toList());
    }

    /** What the form sends of a line that is ticked. */
    public String key(Criterion one) {
        return Long.toString(one.id());
    }

    /** A line of the checklist with its source, and that it is ours where it is. */
    public String criterion(Criterion one) {
        String said = words.pick(one.wordsZh(), one.wordsEn());
        String source =
                one.sample()
                        ? words.of("hazard.sample")
                        : one.clause() == null
                                ? one.source()
                                : words.of("hazard.clause", one.source(), one.clause());
        return words.of(
                "hazard.criterion", words.code("hazard.effect", one.effect()), said, source);
    }

    public HazardSource[] getSources() {
        return HazardSource.values();
    }

    public Grade[] getGrades() {
        return Grade.values();
    }

    public HazardForm getForm() {
        return form;
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String code) {
        premises = Typed.code(code);
    }

    public String getAlarm() {
        return alarm == null ? null : alarm.toString();
    }

    public void setAlarm(String id) {
        alarm = Typed.id(id);
    }
}
