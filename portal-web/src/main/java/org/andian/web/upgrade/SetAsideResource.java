package org.andian.web.upgrade;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.scope.Scope;
import org.andian.portal.upgrade.OrphanCount;
import org.andian.portal.upgrade.OrphanCounts;
import org.andian.portal.upgrade.SetAsideRow;
import org.andian.portal.upgrade.SetAsideRows;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Rows of an older database that did not fit; for the system administrator.
 *
 * <p>403 for everybody but the system administrator. Nothing here changes anything.
 */
@Path("v1")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "upgrade")
public class SetAsideResource {

    @Inject private SetAsideRows rows;

    @Inject private OrphanCounts orphans;

    @Inject private CurrentUser user;

    @GET
    @Path("orphans")
    @Operation(summary = "Rows of the intake whose parent is gone, and when they were counted")
    public OrphanCount orphans() {
        return orphans.last(user.scope());
    }

    @GET
    @Path("set-aside")
    @Operation(summary = "Rows that an upgrade moved out, mended or added, with the reason")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<SetAsideRow> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "first", "size");
        Scope scope = user.scope();
        return Listing.of(
                parameters,
                rows.page(scope, parameters.first(), parameters.size()),
                rows.count(scope));
    }
}
