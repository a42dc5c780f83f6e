package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.order.Extension;
import org.andian.portal.hazard.order.Extensions;
import org.andian.portal.hazard.order.Proof;
import org.andian.portal.hazard.order.Proofs;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;

/** How a hazard is mended, reviewed and put off; photos are files of the hazard. */
@Path("v1/hazards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hazards")
public class HazardLoopResource {

    /**
     * In the paths of the methods: as that of the class it would take the address of the hazard
     * itself away from the other class.
     */
    private static final String NUMBER = "{number: \\d{1,18}}";

    /**
     * @param words what was done
     * @param measured what was measured afterwards, may be absent
     */
    public record ProofBody(@Demanded String words, String measured) {}

    /**
     * @param passed off the list, or else sent back
     * @param words what the review found
     * @param proof id of the proof that was looked at; when absent the last there is
     */
    public record ReviewBody(@Demanded Boolean passed, @Demanded String words, Long proof) {}

    /**
     * @param wantedOn the last day that is asked for
     */
    public record ExtensionBody(@Demanded LocalDate wantedOn, @Demanded String reason) {}

    /**
     * @param answer needed where it is refused
     */
    public record AnswerBody(@Demanded Boolean granted, String answer) {}

    @Inject private Hazards hazards;

    @Inject private Proofs proofs;

    @Inject private Extensions extensions;

    @Inject private CurrentUser user;

    @GET
    @Path(NUMBER + "/proofs")
    @Operation(summary = "What was said to be mended and what reviews said, the latest first")
    public Listing<Proof> proofs(@PathParam("number") long number) {
        return Listing.whole(proofs.list(reached(number), number));
    }

    @POST
    @Path(NUMBER + "/proofs")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says that the hazard is mended")
    public Listing<Proof> prove(@PathParam("number") long number, ProofBody body) {
        proofs.submit(user.scope(), number, Sent.body(body).words(), body.measured());
        return proofs(number);
    }

    @POST
    @Path(NUMBER + "/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Reviews what was said to be mended, by another natural person: off the list,"
                            + " or sent back")
    public Listing<Proof> review(@PathParam("number") long number, ReviewBody body) {
        if (Sent.body(body).passed() == null) {
            throw new BadRequestException("Say \"passed\": true or false.");
        }
        if (body.passed()) {
            proofs.pass(user.scope(), number, body.proof(), body.words());
        } else {
            proofs.sendBack(user.scope(), number, body.proof(), body.words());
        }
        return proofs(number);
    }

    @GET
    @Path(NUMBER + "/extensions")
    @Operation(summary = "What more time was asked for, the latest first")
    public Listing<Extension> extensions(@PathParam("number") long number) {
        return Listing.whole(extensions.list(reached(number), number));
    }

    @POST
    @Path(NUMBER + "/extensions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Asks for more time, before the last day is over")
    public Listing<Extension> ask(@PathParam("number") long number, ExtensionBody body) {
        extensions.ask(user.scope(), number, Sent.body(body).wantedOn(), body.reason());
        return extensions(number);
    }

    @POST
    @Path(NUMBER + "/extensions/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Grants the time that was asked for, or refuses it")
    public Listing<Extension> answer(@PathParam("number") long number, AnswerBody body) {
        if (Sent.body(body).granted() == null) {
            throw new BadRequestException("Say \"granted\": true or false.");
        }
        if (body.granted()) {
            extensions.grant(user.scope(), number, body.answer());
        } else {
            extensions.refuse(user.scope(), number, body.answer());
        }
        return extensions(number);
    }

    private Scope reached(long number) {
        Scope scope = user.scope();
        if (hazards.find(scope, number).isEmpty()) {
            throw new NotFoundException(
                    "There is no hazard " + number + ", or it lies outside your reach.");
        }
        return scope;
    }
}
