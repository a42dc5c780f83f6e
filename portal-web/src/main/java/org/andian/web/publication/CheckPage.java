package org.andian.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.andian.portal.publication.CheckVerdict;
import org.andian.portal.publication.Genuineness;
import org.andian.portal.refusal.Refusal;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Proxies;
import org.andian.web.frame.RefusalWords;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

/**
 * Tells anybody whether a file was published here. The file itself is not sent: its fingerprint is
 * made where it lies.
 */
@Named("checkPage")
@RequestScoped
public class CheckPage {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int LONGEST = 200;

    @Inject private Genuineness genuineness;

    @Inject private CheckLimit limit;

    @Inject private HttpServletRequest request;

    @Inject private CurrentUser user;

    @Inject private Words words;

    private String hash;
    private CheckVerdict verdict;
    private String refused;

    /** Looks where there is something to look for. */
    public void open() {
        if (hash == null) {
            return;
        }
        if (!limit.allows(Proxies.ofEnvironment().client(request))) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseStatus(TOO_MANY_REQUESTS);
            refused = words.of("publication.check.often");
            return;
        }
        try {
            verdict = genuineness.of(hash);
        } catch (Refusal unreadable) {
            refused = RefusalWords.of(unreadable, user.getLocale());
        }
    }

    /** Null before anything was looked for. */
    public CheckVerdict getVerdict() {
        return verdict;
    }

    /** Why nothing was looked for; null where something was. */
    public String getRefused() {
        return refused;
    }

    public String getHash() {
        return hash;
    }

    public void setHash(String typed) {
        String text = Typed.code(typed);
        hash = text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
