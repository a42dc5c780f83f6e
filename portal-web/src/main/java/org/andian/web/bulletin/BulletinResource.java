package org.andian.web.bulletin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.bulletin.BulletinQuery;
import org.andian.portal.bulletin.Bulletins;
import org.andian.portal.bulletin.Rhythm;
import org.andian.portal.outbox.FileSource.KeptFile;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Bulletins that were made. */
@Path("v1/bulletins")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bulletins")
public class BulletinResource {

    @Inject private Bulletins bulletins;

    @Inject private CurrentUser user;

    @GET
    @Operation(summary = "Bulletins within the caller's reach, the newest period first")
    @Parameter(name = "schedule", in = ParameterIn.QUERY, description = "number of the schedule")
    @Parameter(
            name = "rhythm",
            in = ParameterIn.QUERY,
            description = "WEEKLY, MONTHLY, QUARTERLY or YEARLY")
    @Parameter(name = "department", in = ParameterIn.QUERY, description = "code of the department")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "periods that end on this day or later")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "periods that begin on this day or earlier")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<BulletinJson> list(@Context UriInfo uri) {
        Parameters parameters =
                Parameters.of(uri, "schedule", "rhythm", "department", "from", "to");
        BulletinQuery query = query(parameters);
        List<BulletinJson> page =
                bulletins.page(user.scope(), query).stream().map(BulletinJson::of).toList();
        return Listing.of(parameters, page, bulletins.count(user.scope(), query));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Operation(
            summary =
                    "One bulletin: its main figures in words, rule versions and the hash of its"
                            + " PDF")
    public BulletinJson.Whole get(@PathParam("id") long id) {
        return bulletins
                .find(user.scope(), id)
                .map(BulletinJson.Whole::of)
                .orElseThrow(() -> missing(id));
    }

    @GET
    @Path("{id: \\d{1,18}}/pdf")
    @Produces("application/pdf")
    @Operation(summary = "The PDF as it was made")
    public Response pdf(@PathParam("id") long id) {
        KeptFile file = bulletins.pdf(user.scope(), id).orElseThrow(() -> withoutPdf(id));
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.content(), file.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"bulletin-"
                                + id
                                + ".pdf\"; filename*=UTF-8''"
                                + name)
                .build();
    }

    private static BulletinQuery query(Parameters parameters) {
        Set<Rhythm> rhythms = parameters.set("rhythm", Rhythm.class);
        LocalDate from = parameters.day("from").orElse(null);
        LocalDate to = parameters.day("to").orElse(null);
        Parameters.requireOrder(from, to);
        return new BulletinQuery(
                parameters
                        .number("schedule", 1, Integer.MAX_VALUE)
                        .map(Integer::longValue)
                        .orElse(null),
                rhythms.size() == 1 ? rhythms.iterator().next() : null,
                null,
                parameters.text("department").orElse(null),
                from,
                to,
                parameters.first(),
                parameters.size());
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException(
                "There is no bulletin " + id + ", or it lies outside your reach.");
    }

    private static NotFoundException withoutPdf(long id) {
        return new NotFoundException(
                "There is no bulletin "
                        + id
                        + ", it lies outside your reach, or its PDF was given up when its time had"
                        + " passed; its figures are at /bulletins/"
                        + id
                        + ".");
    }
}
