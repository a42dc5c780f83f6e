package org.andian.web.workorder;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.workorder.WorkAct;
import org.andian.portal.workorder.WorkDesk;
import org.andian.portal.workorder.WorkLine;
import org.andian.portal.workorder.WorkMachine;
import org.andian.portal.workorder.WorkOrders;
import org.andian.portal.workorder.WorkRow;
import org.andian.web.file.AttachmentPanel;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** One work order opened: what is asked, until when, and what was done with it. */
@Named("workFile")
@ViewScoped
public class WorkFile implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient WorkOrders orders;

    @Inject private transient WorkDesk desk;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private AttachmentPanel panel;

    private final WorkForm form = new WorkForm();
    private Long id;
    private transient Optional<WorkRow> row;

    /** What is not there, or not in reach, is 404. */
    public void open() throws IOException {
        if (getRow() == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        panel.show("work", getIdText());
        form.read(getRow());
    }

    public String change() {
        desk.change(user.scope(), id, form.version(), form.toDetails(), form.toTimes());
        told.done("work.changed", getIdText());
        return told.redirect("/workorder/view.xhtml?id=" + id);
    }

    /** Null where the address names none in reach. */
    public WorkRow getRow() {
        if (id != null && row == null) {
            row = orders.find(user.scope(), id);
        }
        return id == null ? null : row.orElse(null);
    }

    public List<WorkLine> getHistory() {
        return id == null
                ? List.of()
                : readOnce.once("workFile.history", () -> orders.history(user.scope(), id));
    }

    public boolean isMayChange() {
        return may(WorkAct.CHANGE);
    }

    public boolean isMayRedispatch() {
        return may(WorkAct.REDISPATCH);
    }

    public boolean isMayCancel() {
        return may(WorkAct.CANCEL);
    }

    public boolean isMayAccept() {
        return may(WorkAct.ACCEPT);
    }

    public boolean isMayArrive() {
        return may(WorkAct.ARRIVE);
    }

    public boolean isMayFinish() {
        return may(WorkAct.FINISH);
    }

    public boolean isMayPass() {
        return may(WorkAct.PASS);
    }

    public boolean isMayRate() {
        return may(WorkAct.RATE);
    }

    /** Whether the reader's role and the state allow it; the door asks for the reach as well. */
    private boolean may(WorkAct act) {
        return getRow() != null
                && user.scope().may(act::isFor)
                && WorkMachine.after(getRow().state(), act).isPresent();
    }

    public WorkForm getForm() {
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
