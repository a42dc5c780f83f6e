package org.andian.web.workorder;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.workorder.NewWork;
import org.andian.portal.workorder.WorkDesk;
import org.andian.portal.workorder.matter.WorkKind;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * The form for a work order: at a premises somebody names, about one of its devices, to mend a
 * hazard, or the same at several premises.
 */
@Named("workForm")
@ViewScoped
public class WorkFormPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int SUGGESTIONS = 20;

    /** The field where a premises is chosen. */
    private static final String PREMISES = "work:premises";

    @Inject private transient WorkDesk desk;

    @Inject private transient Hazards hazards;

    @Inject private transient PremisesRegister register;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private final WorkForm form = new WorkForm();
    private String premises;
    private String device;
    private Long hazard;
    private String further;
    private boolean opened;

    /** Before the page is shown; what is out of reach does not exist. */
    public void open() throws IOException {
        if (opened) {
            return;
        }
        opened = true;
        form.setKind(WorkKind.REPAIR);
        form.read(desk.usual(user.scope()));
        if (hazard != null) {
            HazardRow row = getHazardRow();
            if (row == null) {
                notFound();
            } else {
                premises = row.premisesCode();
                device = row.deviceNo();
                form.setWhat(row.what());
                form.setPlace(row.place());
            }
        }
    }

    private static void notFound() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        faces.responseComplete();
    }

    /**
     * @return the page of the work order, or the list of several; on a refusal this page stays with
     *     what was typed
     */
    public String dispatch() {
        Set<String> codes = PremisesCodes.of(premises, further);
        if (codes.isEmpty()) {
            return chooseOne();
        }
        NewWork work =
                new NewWork(
                        codes.iterator().next(),
                        form.getKind(),
                        form.toDetails(),
                        form.toTimes(),
                        device,
                        hazard,
                        false);
        if (codes.size() > 1) {
            List<Long> given = desk.dispatchAll(user.scope(), codes, work);
            told.done("work.dispatched.many", words.number(given.size()));
            return told.redirect("/workorder/list.xhtml");
        }
        long id = desk.dispatch(user.scope(), work);
        told.done("work.dispatched", Long.toString(id));
        return told.redirect("/workorder/view.xhtml?id=" + id);
    }

    /** Beside the field, as if it were the only one that can name a premises. */
    private String chooseOne() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String text = words.of("device.premises.missing");
        faces.addMessage(PREMISES, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
        return null;
    }

    /** The hazard it is to mend; null where it is to mend none. */
    public HazardRow getHazardRow() {
        return hazard == null
                ? null
                : readOnce.once(
                        "workForm.hazard", () -> hazards.find(user.scope(), hazard).orElse(null));
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

    /** What mends a hazard is done at its premises alone. */
    public boolean isOfHazard() {
        return hazard != null;
    }

    public WorkKind[] getKinds() {
        return WorkKind.values();
    }

    public WorkForm getForm() {
        return form;
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String code) {
        premises = Typed.code(code);
    }

    /** A device's number, null for none. */
    public String getDevice() {
        return device;
    }

    public void setDevice(String no) {
        device = Typed.text(no);
    }

    public String getHazard() {
        return hazard == null ? null : hazard.toString();
    }

    public void setHazard(String id) {
        hazard = Typed.id(id);
    }

    /** Codes of more premises, a line each. */
    public String getFurther() {
        return further;
    }

    public void setFurther(String further) {
        this.further = Typed.text(further);
    }
}
