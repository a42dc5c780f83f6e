package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.andian.portal.account.Setup;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.util.Optional;

/** Tells the command line the one-time secret that it prints at the first start. */
@Path("local/setup")
@RequestScoped
@LocalOnly
@Produces(MediaType.APPLICATION_JSON)
public class LocalSetupResource {

    /**
     * @param secret null once set-up is done
     */
    public record SetupState(boolean open, String secret) {}

    @Inject private Setup setup;

    @GET
    @Operation(hidden = true)
    public SetupState state() {
        Optional<String> secret = setup.secret();
        return new SetupState(secret.isPresent(), secret.orElse(null));
    }
}
