package org.andian.web.phone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.hazard.GradeWish;
import org.andian.portal.inspection.InspectionDesk;
import org.andian.portal.inspection.InspectionRow;
import org.andian.portal.inspection.Inspections;
import org.andian.portal.inspection.visit.AnswerVerdict;
import org.andian.portal.inspection.visit.AnswerWish;
import org.andian.portal.inspection.visit.AnswersTaken;
import org.andian.portal.inspection.visit.NewFinding;
import org.andian.portal.inspection.visit.VisitEnd;
import org.andian.portal.inspection.visit.Visits;
import org.andian.portal.once.Once;
import org.andian.portal.once.OnceRequest;
import org.andian.portal.scope.Scope;
import org.andian.web.phone.PhoneTask.PointNow;
import org.andian.web.rest.Demanded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Visits and self-checks done on a phone. */
@Path("v1/phone/inspections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "phone")
public class PhoneInspectionResource {

    private static final String KIND = "inspection";
    private static final String NUMBER = "{number: \\d{1,18}}";
    private static final String COMMA = ",";

    /**
     * @param item id of the item
     * @param verdict PASS, FAIL or NOT_APPLICABLE
     * @param note may be absent
     * @param seen version of the answer the phone saw, 0 for none
     * @param at when it was said on the spot, null for now
     */
    public record AnswerBody(
            @Demanded Long item,
            @Demanded AnswerVerdict verdict,
            String note,
            @Demanded Integer seen,
            Instant at) {

        AnswerWish wish() {
            if (item == null || seen == null) {
                throw new BadRequestException("Say \"item\" and \"seen\".");
            }
            return new AnswerWish(item, verdict, note, seen, at);
        }
    }

    /**
     * @param answers those that were given
     */
    public record AnswersBody(@Demanded List<AnswerBody> answers) {

        List<AnswerWish> wishes() {
            if (answers == null || answers.stream().anyMatch(Objects::isNull)) {
                throw new BadRequestException("Say \"answers\".");
            }
            return answers.stream().map(AnswerBody::wish).toList();
        }
    }

    /**
     * @param item id of the item that failed, null for none
     * @param kind code
     * @param foundOn the day, null for today
     */
    public record FoundBody(
            Long item,
            @Demanded String kind,
            @Demanded String what,
            String place,
            String details,
            LocalDate foundOn) {

        NewFinding finding() {
            return new NewFinding(item, kind, what, place, details, GradeWish.NONE, foundOn);
        }
    }

    /**
     * @param accompanied who of the premises was there, may be absent
     * @param conclusion may be absent
     * @param at when it ended on the spot, null for now
     * @param lon degrees in WGS-84 where the phone was, may be absent, as {@code lat}
     * @param accuracy metres by which that may be wrong, may be absent
     */
    public record EndBody(
            String accompanied,
            String conclusion,
            Instant at,
            Double lon,
            Double lat,
            Double accuracy) {}

    /**
     * @param premises code
     */
    public record OneselfBody(@Demanded String premises) {}

    @Inject private Once once;

    @Inject private PhoneSender sender;

    @Inject private Inspections inspections;

    @Inject private InspectionDesk desk;

    @Inject private Visits visits;

    @POST
    @Path("self-checks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A premises checks itself today, once, by the list that suits it")
    @Parameter(name = PhoneSender.KEY, in = ParameterIn.HEADER, description = PhoneSender.KEY_TOLD)
    @Parameter(
            name = PhoneSender.ACCOUNT,
            in = ParameterIn.QUERY,
            description = PhoneSender.ACCOUNT_TOLD)
    public PhoneAnswer checkOneself(@Context UriInfo uri, OneselfBody body) {
        Scope scope = sender.scope(uri);
        OnceRequest request = sender.request("check oneself", PhoneSender.said(body));
        return PhoneAnswer.done(
                KIND,
                once.run(
                        scope,
                        request,
                        () -> Long.toString(desk.checkOneself(scope, body.premises(), null))));
    }

    @POST
    @Path(NUMBER + "/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Answers of a checklist, once; those to which another stands there that the"
                            + " phone has not seen are not kept, and told")
    @Parameter(name = PhoneSender.KEY, in = ParameterIn.HEADER, description = PhoneSender.KEY_TOLD)
    @Parameter(
            name = PhoneSender.ACCOUNT,
            in = ParameterIn.QUERY,
            description = PhoneSender.ACCOUNT_TOLD)
    public PhoneAnswer answer(
            @PathParam("number") long number, @Context UriInfo uri, AnswersBody body) {
        Scope scope = sender.scope(uri);
        List<AnswerWish> wishes = PhoneSender.said(body).wishes();
        OnceRequest request = sender.request("answer inspection " + number, body);
        Set<Long> others =
                items(once.run(scope, request, () -> told(visits.answer(scope, number, wishes))));
        return others.isEmpty()
                ? PhoneAnswer.done(KIND, Long.toString(number))
                : PhoneAnswer.conflict(KIND, Long.toString(number), present(scope, number, others));
    }

    /** The items of which others stand there, as it is kept under the key. */
    private static String told(AnswersTaken taken) {
        return taken.conflicts().stream()
                .map(conflict -> Long.toString(conflict.theirs().item()))
                .collect(Collectors.joining(COMMA));
    }

    private static Set<Long> items(String told) {
        return Arrays.stream(told.split(COMMA))
                .filter(item -> !item.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private PhoneAnswer.Present present(Scope scope, long number, Set<Long> items) {
        List<PointNow> points =
                visits.answers(scope, number).stream()
                        .filter(answer -> items.contains(answer.item()))
                        .map(InspectionTasks::now)
                        .toList();
        int version = inspections.find(scope, number).map(InspectionRow::version).orElse(0);
        return new PhoneAnswer.Present(version, List.of(), points);
    }

    @POST
    @Path(NUMBER + "/findings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Something that was found, once; it is a hazard, which bears its photos")
    @Parameter(name = PhoneSender.KEY, in = ParameterIn.HEADER, description = PhoneSender.KEY_TOLD)
    @Parameter(
            name = PhoneSender.ACCOUNT,
            in = ParameterIn.QUERY,
            description = PhoneSender.ACCOUNT_TOLD)
    public PhoneAnswer find(
            @PathParam("number") long number, @Context UriInfo uri, FoundBody body) {
        Scope scope = sender.scope(uri);
        NewFinding finding = PhoneSender.said(body).finding();
        OnceRequest request = sender.request("find by inspection " + number, body);
        return PhoneAnswer.done(
                "hazard",
                once.run(scope, request, () -> Long.toString(visits.find(scope, number, finding))));
    }

    @POST
    @Path(NUMBER + "/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The visit is finished, once")
    @Parameter(name = PhoneSender.KEY, in = ParameterIn.HEADER, description = PhoneSender.KEY_TOLD)
    @Parameter(
            name = PhoneSender.ACCOUNT,
            in = ParameterIn.QUERY,
            description = PhoneSender.ACCOUNT_TOLD)
    public PhoneAnswer end(@PathParam("number") long number, @Context UriInfo uri, EndBody body) {
        Scope scope = sender.scope(uri);
        VisitEnd end =
                new VisitEnd(
                        PhoneSender.said(body).accompanied(),
                        body.conclusion(),
                        body.at(),
                        body.lon(),
                        body.lat(),
                        body.accuracy());
        OnceRequest request = sender.request("end inspection " + number, body);
        String ended =
                once.run(
                        scope,
                        request,
                        () -> {
                            visits.finish(scope, number, end);
                            return Long.toString(number);
                        });
        return PhoneAnswer.done(KIND, ended);
    }
}
