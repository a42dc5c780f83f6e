package org.andian.web.phone;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.order.Proofs;
import org.andian.portal.once.Once;
import org.andian.portal.once.OnceRequest;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;
import org.andian.web.phone.PhoneAnswer.Line;
import org.andian.web.rest.Demanded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Hazards found and proved mended on a phone. */
@Path("v1/phone/hazards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "phone")
public class PhoneHazardResource {

    private static final String KIND = "hazard";
    private static final String NUMBER = "{number: \\d{1,18}}";

    /**
     * @param premises code
     * @param kind code
     * @param foundOn the day, not after today
     */
    public record FindingBody(
            @Demanded String premises,
            @Demanded String kind,
            @Demanded String what,
            String place,
            String details,
            @Demanded LocalDate foundOn) {}

    /**
     * @param version of the hazard as the phone saw it
     * @param words what was done
     * @param measured what was measured afterwards, may be absent
     */
    public record ProofBody(@Demanded Integer version, @Demanded String words, String measured) {}

    @Inject private Once once;

    @Inject private PhoneSender sender;

    @Inject private Hazards hazards;

    @Inject private HazardDesk desk;

    @Inject private Proofs proofs;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enters a hazard that was found, once")
    @Parameter(name = PhoneSender.KEY, in = ParameterIn.HEADER, description = PhoneSender.KEY_TOLD)
    @Parameter(
            name = PhoneSender.ACCOUNT,
            in = ParameterIn.QUERY,
            description = PhoneSender.ACCOUNT_TOLD)
    public PhoneAnswer find(@Context UriInfo uri, FindingBody body) {
        Scope scope = sender.scope(uri);
        scope.require(Role::mayRegisterHazards, "enter hazards");
        OnceRequest request = sender.request("enter hazard", PhoneSender.said(body));
        return PhoneAnswer.done(KIND, once.run(scope, request, () -> entered(scope, body)));
    }

    private String entered(Scope scope, FindingBody body) {
        HazardDetails details =
                new HazardDetails(
                        body.kind(),
                        body.what(),
                        body.details(),
                        body.place(),
                        null,
                        null,
                        null,
                        scope.has(Role.SAFETY_MANAGER)
                                ? HazardSource.SELF_CHECK
                                : HazardSource.PATROL,
                        body.foundOn(),
                        user.getName());
        return Long.toString(
                desk.register(scope, NewHazard.byPeople(body.premises(), details, GradeWish.NONE)));
    }

    @GET
    @Path(NUMBER)
    @Operation(summary = "How a hazard stands now, before photos are sent for what was done to it")
    public PhoneAnswer.Present present(@PathParam("number") long number, @Context UriInfo uri) {
        Scope scope = sender.scope(uri);
        return present(scope, reached(scope, number));
    }

    @POST
    @Path(NUMBER + "/proofs")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Says that a hazard is mended, once; where it has changed since the phone saw"
                            + " it, how it stands and nothing is done")
    @Parameter(name = PhoneSender.KEY, in = ParameterIn.HEADER, description = PhoneSender.KEY_TOLD)
    @Parameter(
            name = PhoneSender.ACCOUNT,
            in = ParameterIn.QUERY,
            description = PhoneSender.ACCOUNT_TOLD)
    public PhoneAnswer prove(
            @PathParam("number") long number, @Context UriInfo uri, ProofBody body) {
        Scope scope = sender.scope(uri);
        if (PhoneSender.said(body).version() == null) {
            throw new BadRequestException("Say \"version\".");
        }
        OnceRequest request = sender.request("prove hazard " + number, body);
        if (once.find(scope, request).isPresent()) {
            return done(number);
        }
        HazardRow seen = reached(scope, number);
        if (seen.version() != body.version()) {
            return conflict(scope, seen);
        }
        try {
            once.run(scope, request, () -> proved(scope, number, body));
            return done(number);
        } catch (Refusal refused) {
            HazardRow now = reached(scope, number);
            if (PhoneSender.isMeanwhile(refused) && now.version() != body.version()) {
                return conflict(scope, now);
            }
            throw refused;
        }
    }

    /** What came between looking and holding the hazard shows in how often it was changed. */
    private String proved(Scope scope, long number, ProofBody body) {
        proofs.submit(scope, number, body.words(), body.measured());
        if (reached(scope, number).version() != body.version() + 1) {
            throw new Refusal(HazardReason.CHANGED);
        }
        return Long.toString(number);
    }

    private HazardRow reached(Scope scope, long number) {
        return hazards.find(scope, number)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no hazard "
                                                + number
                                                + ", or it lies outside your reach."));
    }

    private static PhoneAnswer done(long number) {
        return PhoneAnswer.done(KIND, Long.toString(number));
    }

    private PhoneAnswer conflict(Scope scope, HazardRow row) {
        return PhoneAnswer.conflict(KIND, Long.toString(row.id()), present(scope, row));
    }

    /** The last proof with it, whoever gave it. */
    private PhoneAnswer.Present present(Scope scope, HazardRow row) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("phone.present.state", words.code("hazard.state", row.state())));
        proofs.list(scope, row.id()).stream()
                .findFirst()
                .ifPresent(
                        proof -> {
                            lines.add(line("phone.present.proof", proof.words()));
                            lines.add(line("phone.present.measured", proof.measured()));
                            lines.add(line("phone.present.at", words.full(proof.provedAt())));
                            lines.add(line("phone.present.by", proof.provedBy()));
                            lines.add(line("phone.present.review", proof.review()));
                        });
        lines.removeIf(line -> line.text() == null);
        return PhoneAnswer.Present.of(row.version(), lines);
    }

    private Line line(String key, String text) {
        return new Line(words.of(key), text);
    }
}
