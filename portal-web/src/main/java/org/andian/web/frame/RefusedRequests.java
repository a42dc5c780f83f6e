package org.andian.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.andian.portal.account.Person;
import org.andian.portal.audit.Act;
import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Reason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.ScopeReason;

import java.lang.System.Logger.Level;

/**
 * Brings into the audit trail what an account has tried and may not do, by a page or by REST. What
 * a stranger tries is no account's.
 */
@ApplicationScoped
public class RefusedRequests {

    private static final System.Logger LOG = System.getLogger(RefusedRequests.class.getName());

    @Inject private Audit audit;

    /** Notes a refusal for want of a right; any other is no affair of the trail. */
    public void note(HttpServletRequest request, Refusal refusal) {
        if (refusal.reason().kind() == Reason.Kind.NOT_ALLOWED) {
            note(request, what(refusal));
        }
    }

    /**
     * Of whom the authentication has found.
     *
     * @param what the act, in English; null where the address says it
     */
    public void note(HttpServletRequest request, String what) {
        if (request.getAttribute(CurrentUser.ATTRIBUTE) instanceof Person person) {
            note(person.login(), request, what);
        }
    }

    /**
     * The caller is told no whether or not that can be noted.
     *
     * @param login of an account
     */
    public void note(String login, HttpServletRequest request, String what) {
        String address = "address " + request.getMethod() + " " + request.getRequestURI();
        String client = Proxies.ofEnvironment().client(request);
        try {
            audit.refused(new Act(login, "rights.exceed", address, what, client));
        } catch (RuntimeException unable) {
            LOG.log(
                    Level.ERROR,
                    "The audit trail lacks what " + login + " was refused at " + address,
                    unable);
        }
    }

    private static String what(Refusal refusal) {
        return refusal.is(ScopeReason.NOT_ALLOWED)
                ? refusal.values().getLast().toString()
                : refusal.reason().name();
    }
}
