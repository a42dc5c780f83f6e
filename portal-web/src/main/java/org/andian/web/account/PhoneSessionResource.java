package org.andian.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.Sessions;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Proxies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way out of the phone's shell, which has no form of Faces. */
@Path("v1/phone/session")
@RequestScoped
@Tag(name = "phone")
public class PhoneSessionResource {

    @Inject private Sessions sessions;

    @Inject private Accounts accounts;

    @Inject private CurrentUser user;

    @Inject private HttpServletRequest request;

    @DELETE
    @Operation(summary = "Ends the login of this browser; a token has none to end")
    public Response leave() {
        LoginSession.of(request)
                .ifPresent(
                        session -> {
                            sessions.leave(session.number());
                            accounts.left(user.scope(), Proxies.ofEnvironment().client(request));
                        });
        LoginSession.end(request);
        return Response.noContent().build();
    }
}
