package org.andian.web.hazard;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.hazard.risk.PremisesRisk;
import org.andian.portal.hazard.risk.PremisesRisks;
import org.andian.portal.hazard.risk.RiskColour;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** The colour of one premises, now and before, and the form for another one. */
@Named("riskPage")
@ViewScoped
public class RiskPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient PremisesRisks risks;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private String code;
    private RiskColour colour;
    private String reason;
    private LocalDate since;
    private Long seen;

    /** What the reader may not grade does not exist here. */
    public void open() throws IOException {
        if (code == null || !risks.maySet(user.scope(), code)) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        since = words.today();
        seen =
                getRows().stream()
                        .filter(risk -> risk.endedAt() == null)
                        .map(PremisesRisk::id)
                        .findFirst()
                        .orElse(null);
    }

    public String save() {
        risks.set(user.scope(), code, colour, reason, since, seen);
        told.done("risk.saved");
        return told.redirect("/premises/view.xhtml?code=" + code);
    }

    public List<PremisesRisk> getRows() {
        return readOnce.once("riskPage.rows", () -> risks.list(user.scope(), code));
    }

    public RiskColour[] getColours() {
        return RiskColour.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Typed.text(code);
    }

    public RiskColour getColour() {
        return colour;
    }

    public void setColour(RiskColour colour) {
        this.colour = colour;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }
}
