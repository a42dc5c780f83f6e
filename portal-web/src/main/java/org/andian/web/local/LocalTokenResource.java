package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.andian.portal.identity.Accounts;
import org.andian.portal.identity.Tokens;
import org.andian.web.rest.Unprocessable;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code ./portal token}. */
@Path("local/tokens")
@RequestScoped
@LocalOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LocalTokenResource {

    private static final Duration LIFETIME = Duration.ofDays(365);

    public record TokenRequest(String account) {
    }

    public record IssuedToken(String token) {
    }

    @Inject
    private Accounts accounts;

    @Inject
    private Tokens tokens;

    @POST
    @Operation(hidden = true)
    public Response issue(TokenRequest request) {
        if (request == null || request.account() == null || request.account().isBlank()) {
            throw new Unprocessable("Name the account the token is for.");
        }
        if (accounts.find(request.account()).isEmpty()) {
            throw new NotFoundException("There is no account '" + request.account() + "'.");
        }
        String token = tokens.issue(LocalCaller.SCOPE, request.account(), LocalCaller.SCOPE.login(), LIFETIME);
        return Response.status(Response.Status.CREATED).entity(new IssuedToken(token)).build();
    }
}
