package org.andian.web.filing;

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

import org.andian.portal.filing.FilingContent;
import org.andian.portal.filing.FilingDesk;
import org.andian.portal.filing.FilingForm;
import org.andian.portal.filing.FilingKey;
import org.andian.portal.filing.FilingReview;
import org.andian.portal.filing.FilingRow;
import org.andian.portal.filing.Filings;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.hazard.Sent;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What campaigns have filed; what the caller does not see is answered 404. */
@Path("v1/filings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "filings")
public class FilingResource {

    private static final int AHEAD_DAYS = 400;

    /**
     * What is owed, as the list tells it.
     *
     * @param department absent where offices file
     */
    public record OpenBody(
            @Demanded String campaign,
            @Demanded Long rule,
            @Demanded LocalDate day,
            @Demanded Long district,
            String department) {}

    /** A text by its number. */
    public record TextBody(@Demanded Integer seq, String words) {}

    /**
     * @param version as it was read
     */
    public record TextsBody(@Demanded Integer version, @Demanded List<TextBody> texts) {}

    /**
     * @param value absent where the portal's own figure holds again, as {@code reason}
     */
    public record FigureBody(@Demanded Integer seq, Double value, String reason) {}

    /**
     * @param version as it was read
     */
    public record SeenBody(@Demanded Integer version) {}

    /**
     * @param code of the caller's second factor
     */
    public record SignedBody(@Demanded Integer version, String code) {}

    /**
     * @param againBy by when it is to be handed in again
     */
    public record ReturnBody(
            @Demanded Integer version, @Demanded String reason, @Demanded LocalDate againBy) {}

    /** Why nobody waits for it any more. */
    public record WaiverBody(@Demanded Integer version, @Demanded String reason) {}

    /** When it came on paper. */
    public record PaperBody(
            @Demanded Integer version, @Demanded LocalDate cameOn, @Demanded String reason) {}

    /**
     * @param answers number of the remark it answers, may be absent
     */
    public record RemarkBody(Long answers, @Demanded String words) {}

    @Inject private Filings filings;

    @Inject private FilingDesk desk;

    @Inject private FilingReview review;

    @Inject private FilingWords filingWords;

    @Inject private CurrentUser user;

    @Inject private Clock clock;

    @GET
    @Operation(summary = "What a campaign has filed, opened or not, by day and district")
    @Parameter(name = "campaign", in = ParameterIn.QUERY, required = true, description = "its code")
    public Listing<FilingJson> list(@Context UriInfo uri) {
        String campaign = Parameters.of(uri, "campaign").text("campaign").orElse("");
        return told(filings.board(user.scope(), campaign).rows());
    }

    @GET
    @Path("owed")
    @Operation(summary = "What the caller's own bodies still have to hand in, from a month ahead")
    public Listing<FilingJson> owed() {
        return told(filings.owed(user.scope()));
    }

    @GET
    @Path("received")
    @Operation(summary = "What waits for the caller to be received")
    public Listing<FilingJson> received() {
        return told(filings.received(user.scope()));
    }

    private Listing<FilingJson> told(List<FilingRow> rows) {
        return Listing.whole(
                rows.stream().map(row -> FilingJson.of(row, clock.instant())).toList());
    }

    @GET
    @Path("calendar.ics")
    @Produces("text/calendar; charset=utf-8")
    @Operation(summary = "The days of filings of the last and the next 400 days, for a calendar")
    public String calendar() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CHINA);
        return FilingCalendar.of(
                filings.calendar(
                        user.scope(), today.minusDays(AHEAD_DAYS), today.plusDays(AHEAD_DAYS)),
                clock.instant(),
                row -> filingWords.debtor(row) + ": " + filingWords.name(row));
    }

    @GET
    @Path("{number: \\d{1,18}}")
    @Operation(summary = "One filing with its texts, figures and course")
    public FilingForm get(@PathParam("number") long number) {
        return filings.find(user.scope(), number)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no filing "
                                                + number
                                                + ", or it lies outside your reach."));
    }

    @GET
    @Path("{number: \\d{1,18}}/versions/{no: \\d{1,6}}")
    @Operation(summary = "A version as it was handed in")
    public FilingContent version(@PathParam("number") long number, @PathParam("no") int no) {
        get(number);
        return filings.version(user.scope(), number, no);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Opens what is owed, so that it can be written")
    public Response open(OpenBody body) {
        user.scope().require(Role::mayHandleFilings, "file this");
        Sent.body(body);
        long number =
                desk.open(
                        user.scope(),
                        Sent.member("campaign", body.campaign()),
                        new FilingKey(
                                Sent.member("rule", body.rule()),
                                Sent.member("day", body.day()),
                                Sent.member("district", body.district()),
                                body.department() == null ? "" : body.department()));
        return Response.status(Response.Status.CREATED).entity(get(number)).build();
    }

    @POST
    @Path("{number: \\d{1,18}}/texts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps texts of the draft")
    public FilingForm texts(@PathParam("number") long number, TextsBody body) {
        int version = Sent.member("version", Sent.body(body).version());
        Map<Integer, String> words = new HashMap<>();
        for (TextBody text : Sent.member("texts", body.texts())) {
            words.put(
                    Sent.member("seq", Sent.body(text).seq()),
                    text.words() == null ? "" : text.words());
        }
        desk.save(user.scope(), number, version, words);
        return get(number);
    }

    @POST
    @Path("{number: \\d{1,18}}/figures")
    @Operation(summary = "Takes the figures of the draft as they are now")
    public FilingForm figures(@PathParam("number") long number) {
        desk.takeFigures(user.scope(), number);
        return get(number);
    }

    @POST
    @Path("{number: \\d{1,18}}/figure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says a figure otherwise, with its reason, or no longer")
    public FilingForm figure(@PathParam("number") long number, FigureBody body) {
        int seq = Sent.member("seq", Sent.body(body).seq());
        desk.override(user.scope(), number, seq, body.value(), body.reason());
        return get(number);
    }

    @POST
    @Path("{number: \\d{1,18}}/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Checks what another has written")
    public FilingForm check(@PathParam("number") long number, SeenBody body) {
        desk.check(user.scope(), number, seen(body));
        return get(number);
    }

    @POST
    @Path("{number: \\d{1,18}}/recall")
    @Operation(summary = "Takes the check back, so that it can be written on")
    public FilingForm recall(@PathParam("number") long number) {
        desk.recall(user.scope(), number);
        return get(number);
    }

    @POST
    @Path("{number: \\d{1,18}}/submission")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Signs what was checked and hands it in")
    public FilingForm submit(@PathParam("number") long number, SignedBody body) {
        int version = Sent.member("version", Sent.body(body).version());
        desk.submit(user.scope(), number, version, body.code());
        return get(number);
    }

    @POST
    @Path("{number: \\d{1,18}}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes what was handed in")
    public FilingForm accept(@PathParam("number") long number, SeenBody body) {
        review.accept(user.scope(), number, seen(body));
        return get(number);
    }

    @POST
    @Path("{number: \\d{1,18}}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sends it back with reasons")
    public FilingForm giveBack(@PathParam("number") long number, ReturnBody body) {
        int version = Sent.member("version", Sent.body(body).version());
        review.giveBack(user.scope(), number, version, body.reason(), body.againBy());
        return get(number);
    }

    @POST
    @Path("{number: \\d{1,18}}/lock")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Locks what was accepted")
    public FilingForm lock(@PathParam("number") long number, SeenBody body) {
        review.lock(user.scope(), number, seen(body));
        return get(number);
    }

    @POST
    @Path("{number: \\d{1,18}}/unlock")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes up what is locked, for accounts that may")
    public FilingForm unlock(@PathParam("number") long number, ReturnBody body) {
        int version = Sent.member("version", Sent.body(body).version());
        review.unlock(user.scope(), number, version, body.reason(), body.againBy());
        return get(number);
    }

    @POST
    @Path("{number: \\d{1,18}}/waiver")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Waits for it no more")
    public FilingForm waive(@PathParam("number") long number, WaiverBody body) {
        int version = Sent.member("version", Sent.body(body).version());
        review.waive(user.scope(), number, version, body.reason());
        return get(number);
    }

    @POST
    @Path("{number: \\d{1,18}}/waiver/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Waits for it again")
    public FilingForm unwaive(@PathParam("number") long number, SeenBody body) {
        review.unwaive(user.scope(), number, seen(body));
        return get(number);
    }

    @POST
    @Path("{number: \\d{1,18}}/paper")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Notes that it came on paper, and takes it")
    public FilingForm register(@PathParam("number") long number, PaperBody body) {
        int version = Sent.member("version", Sent.body(body).version());
        review.register(user.scope(), number, version, body.cameOn(), body.reason());
        return get(number);
    }

    @POST
    @Path("{number: \\d{1,18}}/urging")
    @Operation(summary = "Reminds those who file, once a day")
    public FilingForm urge(@PathParam("number") long number) {
        review.urge(user.scope(), number);
        return get(number);
    }

    @POST
    @Path("{number: \\d{1,18}}/remarks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says something of it, or answers a reason for which it was sent back")
    public FilingForm remark(@PathParam("number") long number, RemarkBody body) {
        Sent.body(body);
        desk.remark(user.scope(), number, body.answers(), body.words());
        return get(number);
    }

    private static int seen(SeenBody body) {
        return Sent.member("version", Sent.body(body).version());
    }
}
