package org.andian.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

import org.andian.portal.refusal.Refusal;

/** Says on the page what a door did or why it refused, in the reader's language. */
@RequestScoped
public class Told {

    @Inject private Words words;

    @Inject private CurrentUser user;

    /**
     * @param key of the sentence in the bundle
     * @param values of its placeholders; figures already formatted, see {@link Words#number}
     */
    public void done(String key, Object... values) {
        say(FacesMessage.SEVERITY_INFO, words.of(key, values));
    }

    /** An ajax caller's {@code args.validationFailed} is set, so that dialogs stay open. */
    public void refused(Refusal refused) {
        say(FacesMessage.SEVERITY_WARN, RefusalWords.of(refused, user.getLocale()));
        FacesContext.getCurrentInstance().validationFailed();
    }

    /**
     * Kept over the redirect that follows.
     *
     * @param outcome path with or without a query
     * @return the outcome that redirects there
     */
    public String redirect(String outcome) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        return outcome + (outcome.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }
}
