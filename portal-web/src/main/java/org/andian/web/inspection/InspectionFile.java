package org.andian.web.inspection;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.audit.Audit;
import org.andian.portal.inspection.InspectionDesk;
import org.andian.portal.inspection.InspectionRow;
import org.andian.portal.inspection.Inspections;
import org.andian.portal.inspection.Inspector;
import org.andian.portal.inspection.Inspectors;
import org.andian.portal.inspection.TaskAct;
import org.andian.portal.inspection.TaskMachine;
import org.andian.portal.inspection.TaskStep;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.web.export.Download;
import org.andian.web.file.AttachmentPanel;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** One task opened: what it is, what was done with it, who does it, and its record on paper. */
@Named("inspectionFile")
@ViewScoped
public class InspectionFile implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient Inspections inspections;

    @Inject private transient InspectionDesk desk;

    @Inject private transient Inspectors inspectors;

    @Inject private transient PremisesRegister register;

    @Inject private transient VisitPart visit;

    @Inject private transient InspectionPaper paper;

    @Inject private transient Download download;

    @Inject private transient Audit audit;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private AttachmentPanel panel;

    private Long id;
    private transient Optional<InspectionRow> row;
    private List<String> people = new ArrayList<>();
    private LocalDate fromDay;
    private LocalDate dueOn;
    private int seen;
    private String cancelling;
    private String reopening;

    /** What is not there, or not in reach, is 404. */
    public void open() throws IOException {
        if (getRow() == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        panel.show("inspection", getIdText());
        people = new ArrayList<>(inspections.people(user.scope(), id));
        fromDay = getRow().fromDay();
        dueOn = getRow().dueOn();
        seen = getRow().version();
    }

    /**
     * The record of the visit on paper, with what is answered so far; the trail notes who took it.
     */
    public void print() throws IOException {
        byte[] pdf =
                paper.pdf(
                        getRow(),
                        inspections.bodies(user.scope(), id),
                        visit.items(id),
                        visit.answers(id),
                        visit.findings(id));
        audit.done(user.getLogin(), "inspection.print", "inspection " + id, null);
        download.send("inspection-" + id + ".pdf", "application/pdf", out -> out.write(pdf));
    }

    public String assign() {
        desk.assign(user.scope(), id, new HashSet<>(people));
        return changed();
    }

    public String move() {
        desk.move(user.scope(), id, seen, fromDay, dueOn);
        return changed();
    }

    public String cancel() {
        desk.cancel(user.scope(), id, cancelling);
        return changed();
    }

    public String reopen() {
        desk.reopen(user.scope(), id, reopening);
        return changed();
    }

    private String changed() {
        told.done("inspection.changed", getIdText());
        return told.redirect("/inspection/view.xhtml?id=" + id);
    }

    /** Null where the address names none in reach. */
    public InspectionRow getRow() {
        if (id != null && row == null) {
            row = inspections.find(user.scope(), id);
        }
        return id == null ? null : row.orElse(null);
    }

    public List<TaskStep> getHistory() {
        return id == null
                ? List.of()
                : readOnce.once(
                        "inspectionFile.history", () -> inspections.history(user.scope(), id));
    }

    /** The bodies that inspect jointly beside the plan's own. */
    public List<String> getBodies() {
        return id == null
                ? List.of()
                : readOnce.once(
                        "inspectionFile.bodies", () -> inspections.bodies(user.scope(), id));
    }

    /** Those who may inspect there; for who gives it to them alone. */
    public List<Inspector> getCandidates() {
        return !isMayAssign()
                ? List.of()
                : readOnce.once("inspectionFile.candidates", this::readCandidates);
    }

    private List<Inspector> readCandidates() {
        return register.find(user.scope(), getRow().premisesCode())
                .map(PremisesRow::id)
                .map(premises -> inspectors.ofPremises(user.scope(), premises))
                .orElse(List.of());
    }

    public boolean isMayAssign() {
        return may(TaskAct.ASSIGN);
    }

    public boolean isMayCancel() {
        return may(TaskAct.CANCEL);
    }

    public boolean isMayReopen() {
        return may(TaskAct.REOPEN);
    }

    /** Whether the reader's role and the state allow it; the door asks for the reach as well. */
    public boolean may(TaskAct act) {
        return getRow() != null
                && user.scope().may(role -> act.isFor(role, getRow().kind()))
                && TaskMachine.after(getRow().state(), act).isPresent();
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

    /** Logins of those it is given to. */
    public List<String> getPeople() {
        return people;
    }

    public void setPeople(List<String> people) {
        this.people = people == null ? new ArrayList<>() : new ArrayList<>(people);
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

    public String getCancelling() {
        return cancelling;
    }

    public void setCancelling(String reason) {
        cancelling = Typed.text(reason);
    }

    public String getReopening() {
        return reopening;
    }

    public void setReopening(String reason) {
        reopening = Typed.text(reason);
    }
}
