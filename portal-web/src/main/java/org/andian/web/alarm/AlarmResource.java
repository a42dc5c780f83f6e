package org.andian.web.alarm;

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
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.alarm.Acknowledged;
import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmMark;
import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.AlarmReason;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.HistoryEntry;
import org.andian.portal.alarm.Level;
import org.andian.portal.alarm.Occurrence;
import org.andian.portal.period.Period;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.andian.web.rest.Unprocessable;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Alarms, early warnings and faults. */
@Path("v1/alarms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "alarms")
public class AlarmResource {

    private static final int MOST_AT_ONCE = 500;

    /** Where an alarm stands: when it was raised, in epoch milliseconds, and its id. */
    private static final String PLACE = "\\d{1,15}-\\d{1,18}";

    private static final Period EVER =
            new Period(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(365L * 500)));

    /**
     * An alarm with all that happened to it and each time its cause began.
     *
     * @param history in the order of time
     * @param occurrences the newest first
     */
    public record AlarmFile(
            AlarmJson alarm, List<HistoryEntry> history, List<Occurrence> occurrences) {}

    /**
     * @param note why or what next, at most 500 characters, may be absent
     */
    public record Acknowledgement(String note) {}

    /**
     * @param ids 1 to 500, as they are written: read as long, 1.5 would be 1 and 1e99999999 be 0
     */
    public record Acknowledgements(
            @Schema(type = SchemaType.ARRAY, implementation = Long.class) List<BigDecimal> ids,
            String note) {

        private static final BigDecimal HIGHEST = BigDecimal.valueOf(Long.MAX_VALUE);

        /**
         * @throws Refusal NO_ALARM_NUMBER when one is no whole number from 1 on, or beyond all
         *     there can be
         */
        List<Long> numbers() {
            return ids.stream().map(Acknowledgements::number).toList();
        }

        /** Compared first: to write out all digits of 1e99999999 would take the memory. */
        private static long number(BigDecimal id) {
            if (id.compareTo(BigDecimal.ONE) < 0
                    || id.compareTo(HIGHEST) > 0
                    || id.stripTrailingZeros().scale() > 0) {
                throw new Refusal(AlarmReason.NO_ALARM_NUMBER);
            }
            return id.longValueExact();
        }
    }

    @Inject private Alarms alarms;

    @Inject private CurrentUser user;

    @GET
    @Operation(summary = "Alarms within the caller's reach, the newest first")
    @Parameter(name = "device", in = ParameterIn.QUERY, description = "device number")
    @Parameter(name = "premises", in = ParameterIn.QUERY, description = "premises code")
    @Parameter(
            name = "unsettled",
            in = ParameterIn.QUERY,
            description =
                    "true: not cleared or not acknowledged, but for those that were over when they"
                            + " were heard of; late=true gives these")
    @Parameter(
            name = "late",
            in = ParameterIn.QUERY,
            description =
                    "true: only those reported late that no longer last; false: all but those")
    @Parameter(name = "acknowledged", in = ParameterIn.QUERY, description = "true or false")
    @Parameter(
            name = "level",
            in = ParameterIn.QUERY,
            description =
                    "as figures count them: ALARM, WARNING, FAULT, or several separated by commas;"
                            + " a fault as loud as an early warning is under FAULT")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "such as RESIDUAL_CURRENT, or several separated by commas")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "raised at or after")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "raised before")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description =
                    "where the page before ended, as its next address says it; what comes in"
                            + " meanwhile moves nothing")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<AlarmJson> list(@Context UriInfo uri) {
        Parameters parameters =
                Parameters.of(
                        uri,
                        "device",
                        "premises",
                        "unsettled",
                        "late",
                        "acknowledged",
                        "level",
                        "kind",
                        "from",
                        "to",
                        "after");
        AlarmQuery query = query(parameters);
        List<AlarmRow> found = alarms.page(user.scope(), query);
        int total = alarms.count(user.scope(), query);
        return Listing.behind(
                parameters, found, total, AlarmJson::of, row -> place(query.mark(row)));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Operation(summary = "One alarm with its history and occurrences")
    public AlarmFile get(@PathParam("id") long id) {
        Scope scope = user.scope();
        AlarmJson alarm = AlarmJson.of(getRow(id));
        return new AlarmFile(alarm, alarms.history(scope, id), alarms.occurrences(scope, id));
    }

    @POST
    @Path("{id: \\d{1,18}}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Acknowledges an alarm; acknowledging it again changes nothing")
    public AlarmJson acknowledge(@PathParam("id") long id, Acknowledgement acknowledgement) {
        Scope scope = user.scope();
        getRow(id);
        scope.requireAcknowledging("acknowledge alarms");
        if (alarms.acknowledge(
                                scope,
                                List.of(id),
                                acknowledgement == null ? null : acknowledgement.note())
                        .outOfReach()
                > 0) {
            throw scope.refusal("acknowledge this alarm");
        }
        return AlarmJson.of(getRow(id));
    }

    @POST
    @Path("acknowledgements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Acknowledges many alarms with one note; tells how many were done, were so"
                            + " already, or lie outside the caller's reach")
    public Acknowledged acknowledgeMany(Acknowledgements many) {
        user.scope().requireAcknowledging("acknowledge alarms");
        if (many == null
                || many.ids() == null
                || many.ids().isEmpty()
                || many.ids().stream().anyMatch(Objects::isNull)
                || many.ids().size() > MOST_AT_ONCE) {
            throw new Unprocessable("Name 1 to " + MOST_AT_ONCE + " alarms in \"ids\".");
        }
        return alarms.acknowledge(user.scope(), many.numbers(), many.note());
    }

    private AlarmRow getRow(long id) {
        return alarms.find(user.scope(), id)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no alarm "
                                                + id
                                                + ", or it lies outside your reach."));
    }

    private static String place(AlarmMark mark) {
        return mark.raisedAt().toEpochMilli() + "-" + mark.id();
    }

    private static AlarmMark mark(List<Long> place) {
        return new AlarmMark(null, Instant.ofEpochMilli(place.get(0)), place.get(1));
    }

    /** For one row more than is shown: it tells whether there is a next page. */
    private static AlarmQuery query(Parameters parameters) {
        boolean hasSpan = parameters.text("from").isPresent() || parameters.text("to").isPresent();
        AlarmQuery.Draft draft =
                AlarmQuery.all()
                        .unsettled(parameters.flag("unsettled").orElse(null))
                        .late(parameters.flag("late").orElse(null))
                        .acknowledged(parameters.flag("acknowledged").orElse(null))
                        .levels(parameters.set("level", Level.class))
                        .kinds(parameters.set("kind", AlarmKind.class))
                        .premisesCode(parameters.text("premises").orElse(null))
                        .deviceNo(parameters.text("device").orElse(null))
                        .raised(hasSpan ? parameters.period(EVER) : null);
        int first = parameters.first();
        int size = parameters.size() + 1;
        return draft.after(parameters.after(PLACE).map(AlarmResource::mark).orElse(null))
                .rows(first, size);
    }
}
