package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.andian.portal.account.SecondFactors;
import org.andian.web.rest.Unprocessable;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code ./portal factor reset}: the way back for the security administrator who has lost phone and
 * recovery codes.
 */
@Path("local/factors/reset")
@RequestScoped
@LocalOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LocalFactorResource {

    public record ResetRequest(String account) {}

    @Inject private SecondFactors factors;

    @POST
    @Operation(hidden = true)
    public Response reset(ResetRequest request) {
        if (request == null || request.account() == null || request.account().isBlank()) {
            throw new Unprocessable("Name the account whose second factor is to be reset.");
        }
        factors.reset(LocalCaller.SCOPE, request.account());
        return Response.noContent().build();
    }
}
