package org.andian.web.hazard;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.hazard.HazardAct;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardMachine;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.HazardStep;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.MetCriterion;
import org.andian.web.file.AttachmentPanel;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One hazard opened: what is written of it, how it is graded, and what was done with it. */
@Named("hazardFile")
@ViewScoped
public class HazardFile implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient Hazards hazards;

    @Inject private transient HazardDesk desk;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private AttachmentPanel panel;

    private final HazardForm form = new HazardForm();
    private Long id;
    private transient Optional<HazardRow> row;

    /** What is not there, or not in reach, is 404. */
    public void open() throws IOException {
        if (getRow() == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
            return;
        }
        panel.show("hazard", getIdText());
        readForm();
    }

    private void readForm() {
        form.read(getRow());
        form.setMet(
                getMet().stream().map(one -> Long.toString(one.id())).collect(Collectors.toList()));
        form.setGrade(getRow().grade());
        form.setGradeReason(getRow().gradeReason());
    }

    public String change() {
        desk.change(user.scope(), id, form.version(), form.toDetails());
        return changed();
    }

    public String grade() {
        desk.grade(user.scope(), id, form.version(), form.toGrade());
        return changed();
    }

    private String changed() {
        told.done("hazard.changed", getIdText());
        return told.redirect("/hazard/view.xhtml?id=" + id);
    }

    /** Null where the address names none in reach. */
    public HazardRow getRow() {
        if (id != null && row == null) {
            row = hazards.find(user.scope(), id);
        }
        return id == null ? null : row.orElse(null);
    }

    public List<HazardStep> getHistory() {
        return id == null
                ? List.of()
                : readOnce.once("hazardFile.history", () -> hazards.history(user.scope(), id));
    }

    public List<MetCriterion> getMet() {
        return id == null
                ? List.of()
                : readOnce.once("hazardFile.met", () -> hazards.met(user.scope(), id));
    }

    /** Numbers of the alarms that told of it, the newest first. */
    public List<Long> getAlarms() {
        return id == null
                ? List.of()
                : readOnce.once("hazardFile.alarms", () -> hazards.alarms(user.scope(), id));
    }

    /** What an order names is no longer its addressee's to write. */
    public boolean isMayChange() {
        return may(HazardAct.CHANGE)
                && (getRow().orderId() == null || user.scope().may(HazardAct.ORDER::isFor));
    }

    public boolean isMayGrade() {
        return may(HazardAct.GRADE);
    }

    /** Whether the reader's role and the state allow it; the door asks for the reach as well. */
    private boolean may(HazardAct act) {
        return getRow() != null
                && user.scope().may(act::isFor)
                && HazardMachine.after(getRow().state(), act).isPresent();
    }

    public HazardForm getForm() {
        return form;
    }

    public Long getId() {
        return id;
    }

    public String getIdText() {
        return id == null ? null : id.toString();
    }

    /** As an address says it; what is no number opens nothing. */
    public void setIdText(String value) {
        id = Typed.id(value);
        row = null;
    }
}
