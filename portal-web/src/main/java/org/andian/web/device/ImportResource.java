package org.andian.web.device;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.BodyLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.io.IOException;
import java.io.InputStream;

/** Readings of many devices at once: for history from elsewhere, and gateways that speak HTTP. */
@Path("v1/readings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "readings")
public class ImportResource {

    @Inject private Delivery delivery;

    @Inject private CurrentUser user;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(16 * 1024 * 1024)
    @Operation(
            summary =
                    "Delivers readings of many devices: an array of readings, each with its member"
                            + " 'device'",
            description =
                    "Each reading is taken by itself: what is wrong with one costs the others"
                            + " nothing. The answer is 200 with what became of them, and names in"
                            + " 'refused' the first hundred of which nothing could be used by"
                            + " their place in the array, from 0. When nothing at all could be"
                            + " used it is 422. At most 50000 readings at a time.")
    public DeliveredMany deliver(InputStream body) throws IOException {
        user.scope().require(Role::mayConfigure, "deliver readings");
        return delivery.deliverMany(user.scope(), body);
    }
}
