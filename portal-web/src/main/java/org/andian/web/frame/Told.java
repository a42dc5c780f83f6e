package org.andian.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

import org.andian.portal.district.Refusal;

/** Says on the page what a door did or why it refused, in the reader's language. */
@RequestScoped
public class Told {

    @Inject private Words words;

    public void done(String key, Object... values) {
        say(FacesMessage.SEVERITY_INFO, words.of(key, values));
    }

    /** An ajax caller's {@code args.validationFailed} is set, so that dialogs stay open. */
    public void refused(IllegalArgumentException refused) {
        say(
                FacesMessage.SEVERITY_WARN,
                refused instanceof Refusal known
                        ? words.of("org.refused." + known.reason())
                        : words.of("org.refused.OTHER", refused.getMessage()));
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** Kept over the redirect that follows. */
    public String redirect(String outcome) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        return outcome + (outcome.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }
}
