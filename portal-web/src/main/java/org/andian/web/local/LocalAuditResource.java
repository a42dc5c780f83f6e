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

import java.util.stream.Collectors;

/** {@code ./portal audit check}. */
@Path("local/audit")
@RequestScoped
@LocalOnly
@Produces(MediaType.APPLICATION_JSON)
public class LocalAuditResource {

    /**
     * @param broken the first rows that are missing or changed, with commas; null when the chain is
     *     whole
     * @param more whether there are others behind them
     */
    public record Checked(long rows, String broken, boolean more) {}

    @Inject private Trail trail;

    /** Not a GET: the check itself is noted in the trail. */
    @POST
    @Path("check")
    @Operation(hidden = true)
    public Checked check() {
        ChainCheck check = trail.check(LocalCaller.AUDITOR, LocalCaller.AUDITOR.login());
        String broken =
                check.broken().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new Checked(check.rows(), check.isWhole() ? null : broken, check.more());
    }
}
