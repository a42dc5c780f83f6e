package org.andian.web.system;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.Schema;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;

/** What about this installation is safe and what is not. */
@Named("systemPage")
@RequestScoped
public class SystemPage {

    @EJB private Schema schema;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    /** The account the portal runs with may change the audit trail. */
    public boolean isAuditExposed() {
        return readOnce.once("system.audit", () -> schema.mayChangeAudit(user.scope()));
    }
}
