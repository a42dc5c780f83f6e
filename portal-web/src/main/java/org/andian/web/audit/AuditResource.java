package org.andian.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.audit.Trail;
import org.andian.portal.audit.TrailHead;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail for programs that keep its head elsewhere; for the audit administrator. */
@Path("v1/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {

    @Inject private Trail trail;

    @Inject private CurrentUser user;

    /**
     * @return number, hash and time of the newest row; 403 for whoever is no audit administrator,
     *     404 while the trail has no row
     */
    @GET
    @Path("head")
    @Operation(summary = "The end of the trail's chain, to be kept outside and compared later")
    public TrailHead head(@Context UriInfo uri) {
        Parameters.of(uri);
        return trail.head(user.scope()).orElseThrow(NotFoundException::new);
    }
}
