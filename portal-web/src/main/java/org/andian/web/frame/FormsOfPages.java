package org.andian.web.frame;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspException;

/**
 * Looks at the nonce of a form before anything of it is carried out: PrimeFaces looks when it
 * writes the answer, and the deed is done by then. Named in faces-config.
 */
public class FormsOfPages implements PhaseListener {

    private static final long serialVersionUID = 1;
    private static final String NONCE = "primefaces.nonce";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    /**
     * @throws CspException when the nonce is missing or another page's
     */
    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.getResponseComplete() || faces.getViewRoot() == null || !faces.isPostback()) {
            return;
        }
        String sent = faces.getExternalContext().getRequestParameterMap().get(NONCE);
        if (sent == null || sent.isBlank()) {
            throw new CspException("A form without the nonce of its page");
        }
        PrimeFacesContext.getCspState(faces).getNonce(); // compares
    }
}
