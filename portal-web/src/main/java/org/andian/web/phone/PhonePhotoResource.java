package org.andian.web.phone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.file.Attachment;
import org.andian.portal.file.Attachments;
import org.andian.portal.file.FileRecord;
import org.andian.portal.file.Received;
import org.andian.portal.once.OnceRequest;
import org.andian.web.file.Incoming;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.BodyLimit;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** Photos of records, each taken once. */
@Path("v1/phone/photos")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "phone")
public class PhonePhotoResource {

    /** Phones shrink what they send. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final String RECORD = "{kind: [a-z]{1,20}}/{key: [^/]{1,64}}";

    /**
     * @param address by which the photo is taken
     */
    public record PhotoKept(String address, String name) {}

    @Inject private Attachments attachments;

    @Inject private PhoneSender sender;

    @Inject private CurrentUser user;

    /**
     * @throws org.andian.portal.refusal.Refusal UNKNOWN (404); 422 for what is not taken, in words
     */
    @POST
    @Path(RECORD)
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @BodyLimit(MOST_BYTES)
    @Operation(summary = "Adds a photo of at most 1 MB to a record, once")
    @Parameter(name = PhoneSender.KEY, in = ParameterIn.HEADER, description = PhoneSender.KEY_TOLD)
    @Parameter(
            name = PhoneSender.ACCOUNT,
            in = ParameterIn.QUERY,
            description = PhoneSender.ACCOUNT_TOLD)
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "its name with ending")
    @Parameter(
            name = "note",
            in = ParameterIn.QUERY,
            description = "what it shows, at most 200 characters; may be absent")
    public PhotoKept add(
            @PathParam("kind") String kind,
            @PathParam("key") String key,
            @Context UriInfo uri,
            InputStream body)
            throws IOException {
        Parameters parameters = sender.parameters(uri, "name", "note");
        try (Incoming copy = Incoming.of(body)) {
            Received photo =
                    new Received(
                            parameters.text("name").orElse(null),
                            parameters.text("note").orElse(null),
                            copy.path());
            OnceRequest request =
                    sender.request("add to " + kind + " " + key, Files.readAllBytes(copy.path()));
            Attachment kept =
                    attachments.addOnce(user.scope(), new FileRecord(kind, key), photo, request);
            return new PhotoKept(kept.address(), kept.name());
        }
    }
}
