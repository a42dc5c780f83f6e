package org.andian.web.statistic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.statistic.saved.FormNames;
import org.andian.portal.statistic.saved.SavedTable;
import org.andian.portal.statistic.saved.SavedTables;
import org.andian.portal.statistic.saved.SavedText;
import org.andian.web.frame.CurrentUser;
import org.andian.web.hazard.Sent;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions to the statistics that are kept; refused as the door refuses. */
@Path("v1/statistics/saved")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics")
public class SavedTableResource {

    private static final String NUMBER = "{number: \\d{1,18}}";

    /**
     * @param question the query part of the statistic page's address, from its question mark on
     * @param shared whether others of the district see it, false when absent
     * @param chapter its place in the report book from 1, absent when it is not in it
     * @param version as it was read; absent for a new one
     */
    public record SavedBody(
            @Demanded String title,
            @Demanded String question,
            Boolean shared,
            Integer chapter,
            String office,
            String maker,
            String checker,
            String head,
            Integer version) {

        SavedText toText() {
            return new SavedText(
                    title,
                    question,
                    Boolean.TRUE.equals(shared),
                    chapter,
                    new FormNames(office, maker, checker, head));
        }
    }

    @Inject private SavedTables tables;

    @Inject private CurrentUser user;

    @GET
    @Operation(summary = "The caller's own, then those that others of the district share")
    public Listing<SavedTable> list(@Context UriInfo uri) {
        Parameters.of(uri);
        return Listing.whole(tables.list(user.scope()));
    }

    @GET
    @Path(NUMBER)
    @Operation(summary = "One kept question")
    public SavedTable get(@PathParam("number") long number) {
        return tables.find(user.scope(), number)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no kept table "
                                                + number
                                                + ", or it is another's."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps a question under a title")
    public Response keep(SavedBody body) {
        long number = tables.keep(user.scope(), Sent.body(body).toText());
        return Response.status(Response.Status.CREATED).entity(get(number)).build();
    }

    @PUT
    @Path(NUMBER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes one's own kept question")
    public SavedTable change(@PathParam("number") long number, SavedBody body) {
        SavedText text = Sent.body(body).toText();
        tables.change(user.scope(), number, Sent.member("version", body.version()), text);
        return get(number);
    }

    @DELETE
    @Path(NUMBER)
    @Operation(summary = "Gives up one's own kept question")
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            required = true,
            description = "as it was read")
    public Response forget(@PathParam("number") long number, @Context UriInfo uri) {
        int seen =
                Sent.member(
                        "version",
                        Parameters.of(uri, "version")
                                .number("version", 0, Integer.MAX_VALUE)
                                .orElse(null));
        tables.forget(user.scope(), number, seen);
        return Response.noContent().build();
    }
}
