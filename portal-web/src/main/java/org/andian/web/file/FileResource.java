package org.andian.web.file;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.file.Attachments;
import org.andian.portal.file.FileRecord;
import org.andian.portal.file.Received;
import org.andian.portal.file.StoredFile;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.BodyLimit;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.io.IOException;
import java.io.InputStream;

/**
 * Photos and attachments of records.
 *
 * <p>A record is named by its kind, such as {@code premises} or {@code alarm}, and its code or
 * number. A file out of the caller's reach is answered like one that is not there.
 */
@Path("v1/files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "files")
public class FileResource {

    /** Above the largest that can be set, so that the door says what is too large. */
    private static final int MOST_BYTES = 21 * 1024 * 1024;

    private static final String RECORD = "{kind: [a-z]{1,20}}/{key: [^/]{1,64}}";
    private static final String ADDRESS = "{address: [A-Za-z0-9_-]{22}}";

    @Inject private Attachments attachments;

    @Inject private CurrentUser user;

    /**
     * @throws org.andian.portal.refusal.Refusal UNKNOWN (404)
     */
    @GET
    @Path(RECORD)
    @Operation(
            summary =
                    "The files of a record, and of those merged into it, in the order in which they"
                            + " were added")
    public Listing<FileJson> list(@PathParam("kind") String kind, @PathParam("key") String key) {
        return Listing.whole(
                attachments.list(user.scope(), new FileRecord(kind, key)).stream()
                        .map(FileJson::of)
                        .toList());
    }

    /**
     * @throws org.andian.portal.refusal.Refusal 422 for what is not taken, in words
     */
    @POST
    @Path(RECORD)
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @BodyLimit(MOST_BYTES)
    @Operation(
            summary =
                    "Adds a file: its type is judged by its content; pictures are turned upright"
                            + " and lose their metadata")
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "its name with ending")
    @Parameter(
            name = "note",
            in = ParameterIn.QUERY,
            description = "what it shows, at most 200 characters; may be absent")
    public Response add(
            @PathParam("kind") String kind,
            @PathParam("key") String key,
            @Context UriInfo uri,
            InputStream body)
            throws IOException {
        Parameters parameters = Parameters.of(uri, "name", "note");
        try (Incoming copy = Incoming.of(body)) {
            Received file =
                    new Received(
                            parameters.text("name").orElse(null),
                            parameters.text("note").orElse(null),
                            copy.path());
            FileJson added =
                    FileJson.of(attachments.add(user.scope(), new FileRecord(kind, key), file));
            return Response.created(
                            uri.getBaseUriBuilder()
                                    .path(FileResource.class)
                                    .path(added.address())
                                    .build())
                    .entity(added)
                    .build();
        }
    }

    @GET
    @Path(ADDRESS)
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A file itself")
    public Response get(@PathParam("address") String address) {
        StoredFile file =
                attachments
                        .open(user.scope(), address)
                        .orElseThrow(
                                () ->
                                        new NotFoundException(
                                                "There is no such file, or it lies outside your"
                                                        + " reach."));
        StreamingOutput body = out -> file.body().writeTo(out);
        Response.ResponseBuilder answer = Response.ok(body, file.mediaType());
        FileAnswer.headers(file).forEach(answer::header);
        return answer.header("Content-Length", file.bytes()).build();
    }

    /**
     * @throws org.andian.portal.refusal.Refusal UNKNOWN (404), REASON_MISSING (422)
     */
    @DELETE
    @Path(ADDRESS)
    @Operation(summary = "Removes a file for good; the audit trail keeps its name, hash and reason")
    @Parameter(
            name = "reason",
            in = ParameterIn.QUERY,
            description = "why, at most 200 characters; must be given")
    public Response remove(@PathParam("address") String address, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "reason");
        attachments.remove(user.scope(), address, parameters.text("reason").orElse(null));
        return Response.noContent().build();
    }
}
