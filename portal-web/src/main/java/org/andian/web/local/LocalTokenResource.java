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

import org.andian.portal.account.Accounts;
import org.andian.portal.account.TokenWish;
import org.andian.portal.account.Tokens;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.scope.Rights;
import org.andian.web.rest.Unprocessable;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.time.Duration;
import java.util.Arrays;

/** {@code ./portal token}. */
@Path("local/tokens")
@RequestScoped
@LocalOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LocalTokenResource {

    private static final long USUAL_DAYS = 365;

    /**
     * @param rights null for all the account may. @param district code or name that narrows, null
     *     for none. @param days null for a year
     */
    public record TokenRequest(String account, String rights, String district, Long days) {}

    public record IssuedToken(String token) {}

    @Inject private Accounts accounts;

    @Inject private Districts districts;

    @Inject private Tokens tokens;

    @POST
    @Operation(hidden = true)
    public Response issue(TokenRequest request) {
        if (request == null || request.account() == null || request.account().isBlank()) {
            throw new Unprocessable("Name the account the token is for.");
        }
        if (accounts.find(request.account()).isEmpty()) {
            throw new NotFoundException("There is no account '" + request.account() + "'.");
        }
        String token =
                tokens.issue(
                        LocalCaller.SCOPE,
                        new TokenWish(
                                request.account(),
                                LocalCaller.SCOPE.login(),
                                lifetime(request.days()),
                                rights(request.rights()),
                                districtId(request.district())));
        return Response.status(Response.Status.CREATED).entity(new IssuedToken(token)).build();
    }

    private static Duration lifetime(Long days) {
        return Duration.ofDays(days == null ? USUAL_DAYS : Math.clamp(days, 0, USUAL_DAYS + 2));
    }

    private static Rights rights(String text) {
        if (text == null) {
            return Rights.ALL;
        }
        return Arrays.stream(Rights.values())
                .filter(rights -> rights.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Unprocessable(
                                        "The rights of a token are read, acknowledge or all."));
    }

    private Long districtId(String codeOrName) {
        return codeOrName == null
                ? null
                : districts
                        .find(codeOrName)
                        .map(District::id)
                        .orElseThrow(
                                () ->
                                        new Unprocessable(
                                                "There is no district " + codeOrName + "."));
    }
}
