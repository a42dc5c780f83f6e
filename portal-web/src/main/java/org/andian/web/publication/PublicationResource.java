package org.andian.web.publication;

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

import org.andian.portal.outbox.FileSource.KeptFile;
import org.andian.portal.publication.PublicationKind;
import org.andian.portal.publication.PublicationQuery;
import org.andian.portal.publication.Publications;
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

/** What was published. */
@Path("v1/publications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "publications")
public class PublicationResource {

    @Inject private Publications publications;

    @Inject private CurrentUser user;

    @GET
    @Operation(summary = "Publications within the caller's reach, the latest first")
    @Parameter(
            name = "text",
            in = ParameterIn.QUERY,
            description = "part of title, number, issuer, remark or table")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "STATISTIC, BULLETIN, RANKING or FILING")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "published on this day in China or later")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "published on this day in China or earlier")
    @Parameter(
            name = "replaced",
            in = ParameterIn.QUERY,
            description = "true: also versions that were corrected")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<PublicationJson> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "text", "kind", "from", "to", "replaced");
        PublicationQuery query = query(parameters);
        List<PublicationJson> page =
                publications
                        .page(user.scope(), query, parameters.first(), parameters.size())
                        .stream()
                        .map(PublicationJson::of)
                        .toList();
        return Listing.of(parameters, page, publications.count(user.scope(), query));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Operation(
            summary =
                    "One publication: question, rule versions, data time, and the hashes of its"
                            + " record and files, compared now with what is kept")
    public PublicationJson.Whole get(@PathParam("id") long id) {
        return publications
                .find(user.scope(), id)
                .map(PublicationJson.Whole::of)
                .orElseThrow(() -> missing(id));
    }

    @GET
    @Path("{id: \\d{1,18}}/files/{no: \\d{1,4}}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A file, byte for byte as it was published")
    public Response file(@PathParam("id") long id, @PathParam("no") int no) {
        KeptFile file = publications.file(user.scope(), id, no).orElseThrow(() -> missing(id));
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.content(), file.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"publication-"
                                + id
                                + "-"
                                + no
                                + "\"; filename*=UTF-8''"
                                + name)
                .build();
    }

    private static PublicationQuery query(Parameters parameters) {
        LocalDate from = parameters.day("from").orElse(null);
        LocalDate to = parameters.day("to").orElse(null);
        Parameters.requireOrder(from, to);
        return new PublicationQuery(
                parameters.text("text").orElse(null),
                parameters.one("kind", PublicationKind.class).orElse(null),
                null,
                from,
                to,
                parameters.flag("replaced").orElse(false));
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException(
                "There is no publication "
                        + id
                        + " with such a file, or it lies outside your"
                        + " reach.");
    }
}
