package org.andian.web.premises;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.premises.Position.Datum;
import org.andian.portal.premises.PremisesLife;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.premises.Provider;
import org.andian.portal.premises.Providers;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** The forms for a new premises and for what is told of a known one. */
@Named("premisesForm")
@ViewScoped
public class PremisesFormPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient PremisesRegister register;

    @Inject private transient PremisesLife life;

    @Inject private transient Providers providers;

    @Inject private transient Told told;

    private final PremisesForm form = new PremisesForm();
    private String code;

    /** Before the page is shown; what is out of reach does not exist. */
    public void open() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (form.getCode() != null) {
            return;
        }
        Optional<PremisesRow> row =
                code == null ? Optional.empty() : register.findEver(user.scope(), code);
        row.ifPresent(form::read);
        if (row.isEmpty()) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    /**
     * @return the file of the premises; on a refusal this page stays with what was typed
     */
    public String save() {
        life.edit(user.scope(), form.toEdit());
        told.done("premises.saved", form.getName());
        return told.redirect("/premises/view.xhtml?code=" + form.getCode());
    }

    public String register() {
        register.register(user.scope(), form.toNew());
        told.done("premises.saved", form.getName());
        return told.redirect("/premises/view.xhtml?code=" + form.getCode());
    }

    public List<Provider> getProviders() {
        return readOnce.once("providers", () -> providers.list(user.scope()));
    }

    public Datum[] getDatums() {
        return Datum.values();
    }

    public PremisesForm getForm() {
        return form;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
