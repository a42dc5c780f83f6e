package org.andian.web.frame;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialResponseWriter;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Looks at the nonce of a form before anything of it is carried out: PrimeFaces looks when it
 * writes the answer, and the deed is done by then. What a page asks of itself when somebody has
 * just left it is answered by nothing: it has neither nonce nor beans any more, and an error would
 * take the place of the page he has gone on to. Named in faces-config.
 */
public class FormsOfPages implements PhaseListener {

    /** Sent along by what a page asks of itself. */
    public static final String UNASKED = "unasked";

    private static final long serialVersionUID = 1;
    private static final String NONCE = "primefaces.nonce";

    /** Attribute of a request: the page as it was restored, before any act led to another. */
    private static final String ASKED_OF = "org.andian.asked";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    /** Somebody may leave the page while it asks. */
    @Override
    public void beforePhase(PhaseEvent event) {
        if (event.getPhaseId() == PhaseId.RENDER_RESPONSE
                && isLeftMeanwhile(event.getFacesContext())) {
            answerNothing(event.getFacesContext());
        }
    }

    /**
     * @throws CspException when the nonce is missing or another page's
     */
    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (event.getPhaseId() != PhaseId.RESTORE_VIEW || !isForm(faces)) {
            return;
        }
        faces.getAttributes().put(ASKED_OF, faces.getViewRoot());
        if (isLateQuestion(faces)) {
            answerNothing(faces);
            return;
        }
        String sent = faces.getExternalContext().getRequestParameterMap().get(NONCE);
        if (sent == null || sent.isBlank()) {
            throw new CspException("A form without the nonce of its page");
        }
        PrimeFacesContext.getCspState(faces).getNonce(); // compares
    }

    private static boolean isForm(FacesContext faces) {
        return !faces.getResponseComplete() && faces.getViewRoot() != null && faces.isPostback();
    }

    private static boolean isLateQuestion(FacesContext faces) {
        return isForm(faces)
                && faces.getPartialViewContext().isAjaxRequest()
                && faces.getExternalContext().getRequestParameterMap().containsKey(UNASKED)
                && isLeft(faces.getViewRoot());
    }

    /**
     * Whether somebody has left the page while it asked: a question of a page left before is
     * answered or refused before it can fail in any other way.
     */
    static boolean isLeftMeanwhile(FacesContext faces) {
        return isForm(faces)
                && faces.getPartialViewContext().isAjaxRequest()
                && faces.getAttributes().get(ASKED_OF) == faces.getViewRoot()
                && isLeft(faces.getViewRoot());
    }

    /** An act that leads to another page empties what the view held. */
    private static boolean isLeft(UIViewRoot view) {
        Map<String, Object> held = view.getViewMap(false);
        return held == null || !held.containsKey(NONCE);
    }

    static void answerNothing(FacesContext faces) {
        try {
            faces.getExternalContext().setResponseContentType("text/xml");
            faces.getExternalContext().setResponseCharacterEncoding("UTF-8");
            PartialResponseWriter answer = faces.getPartialViewContext().getPartialResponseWriter();
            answer.startDocument();
            answer.endDocument();
            faces.responseComplete();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
