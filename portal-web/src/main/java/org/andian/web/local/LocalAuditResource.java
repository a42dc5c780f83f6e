package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.andian.portal.audit.ChainCheck;
import org.andian.portal.audit.Trail;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code ./portal audit check}. */
@Path("local/audit")
@RequestScoped
@LocalOnly
@Produces(MediaType.APPLICATION_JSON)
public class LocalAuditResource {

    /**
     * @param brokenAt the first row that is missing or changed, null when the chain is whole
     */
    public record Checked(long rows, Long brokenAt) {}

    @Inject private Trail trail;

    /** Not a GET: the check itself is noted in the trail. */
    @POST
    @Path("check")
    @Operation(hidden = true)
    public Checked check() {
        ChainCheck check = trail.check(LocalCaller.AUDITOR, LocalCaller.AUDITOR.login());
        return new Checked(check.rows(), check.isWhole() ? null : check.brokenAt());
    }
}
