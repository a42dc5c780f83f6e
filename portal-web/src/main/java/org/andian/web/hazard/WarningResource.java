package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.hazard.goods.GoodsWarnings;
import org.andian.portal.hazard.goods.WarningText;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published warnings about goods, which every account may read. */
@Path("v1/goods-warnings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "warnings")
public class WarningResource {

    /**
     * @param body id of the body that warns, one of the address of issuers
     * @param goods which they are
     * @param maker or seller, may be absent, as {@code model} and {@code advice}
     */
    public record WarningBody(
            @Demanded Long body,
            @Demanded String goods,
            String maker,
            String model,
            @Demanded String danger,
            String advice) {

        WarningText toText() {
            return new WarningText(goods, maker, model, danger, advice);
        }
    }

    /**
     * @param version as it was read
     */
    public record RecallBody(@Demanded Integer version, @Demanded String reason) {}

    @Inject private GoodsWarnings warnings;

    @Inject private CurrentUser user;

    @GET
    @Operation(summary = "Warnings about goods, the latest first; what is withdrawn says so")
    @Parameter(
            name = "text",
            in = ParameterIn.QUERY,
            description = "part of the goods, their maker or model, or of who warns")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<WarningJson> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "text");
        String text = parameters.text("text").orElse(null);
        Scope scope = user.scope();
        return Listing.of(
                parameters,
                warnings.page(scope, text, parameters.first(), parameters.size()).stream()
                        .map(WarningJson::of)
                        .toList(),
                warnings.count(scope, text));
    }

    @GET
    @Path("{number: \\d{1,18}}")
    @Operation(summary = "One warning")
    public WarningJson get(@PathParam("number") long number) {
        return warnings.find(user.scope(), number)
                .map(WarningJson::of)
                .orElseThrow(() -> new NotFoundException("There is no warning " + number + "."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Warns of goods in the name of a body of the caller's own district")
    public Response publish(WarningBody body) {
        Scope scope = user.scope();
        scope.require(Role::maySuperviseHazards, "publish warnings about goods");
        long publisher = Sent.member("body", Sent.body(body).body());
        long number = warnings.publish(scope, publisher, body.toText(), false);
        return Response.status(Response.Status.CREATED).entity(get(number)).build();
    }

    @POST
    @Path("{number: \\d{1,18}}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Withdraws a warning; it is still shown, and says so")
    public WarningJson withdraw(@PathParam("number") long number, RecallBody body) {
        int version = Sent.member("version", Sent.body(body).version());
        warnings.withdraw(user.scope(), number, version, body.reason());
        return get(number);
    }
}
