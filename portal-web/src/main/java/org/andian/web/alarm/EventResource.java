package org.andian.web.alarm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.alarm.event.EventKind;
import org.andian.portal.alarm.event.EventMark;
import org.andian.portal.alarm.event.EventQuery;
import org.andian.portal.alarm.event.EventRow;
import org.andian.portal.alarm.event.Events;
import org.andian.portal.period.Period;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What happened at all devices, as one list. */
@Path("v1/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "alarms")
public class EventResource {

    private static final Duration USUAL_SPAN = Duration.ofDays(30);
    private static final Duration CLOCKS_AHEAD = Duration.ofDays(1);

    /** Where an event stands: its moment in epoch milliseconds, its source and its id there. */
    private static final String PLACE = "\\d{1,15}-[01]-\\d{1,18}";

    @Inject private Events events;

    @Inject private CurrentUser user;

    @Inject private Clock clock;

    @GET
    @Operation(
            summary =
                    "Alarms, early warnings, faults and the devices' own events within the caller's"
                        + " reach, the newest first; of the last 30 days when from and to are"
                        + " absent, of a year at most. A fault and an event of one break are one")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "ALARM, WARNING, FAULT, EVENT, or several separated by commas")
    @Parameter(name = "device", in = ParameterIn.QUERY, description = "device number")
    @Parameter(name = "deviceType", in = ParameterIn.QUERY, description = "code of the type")
    @Parameter(name = "premises", in = ParameterIn.QUERY, description = "premises code")
    @Parameter(
            name = "text",
            in = ParameterIn.QUERY,
            description = "part of premises, device number, position or the device's own words")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "happened at or after")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "happened before")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "where the page before ended, as its next address says it")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<EventJson> list(@Context UriInfo uri) {
        Parameters parameters =
                Parameters.of(
                        uri,
                        "kind",
                        "device",
                        "deviceType",
                        "premises",
                        "text",
                        "from",
                        "to",
                        "after");
        EventQuery query = query(parameters);
        List<EventRow> found = events.page(user.scope(), query);
        int total = events.count(user.scope(), query);
        return Listing.behind(
                parameters, found, total, EventJson::of, row -> place(query.mark(row)));
    }

    /** For one row more than is shown: it tells whether there is a next page. */
    private EventQuery query(Parameters parameters) {
        Instant to = parameters.instant("to").orElse(clock.instant().plus(CLOCKS_AHEAD));
        Instant from = parameters.instant("from").orElse(to.minus(USUAL_SPAN));
        return new EventQuery(
                parameters.period(new Period(from.isBefore(to) ? from : to, to)),
                parameters.set("kind", EventKind.class),
                null,
                parameters.text("deviceType").orElse(null),
                parameters.text("premises").orElse(null),
                parameters.text("device").orElse(null),
                parameters.text("text").orElse(null),
                null,
                false,
                parameters.size() + 1,
                parameters.after(PLACE).map(EventResource::mark).orElse(null));
    }

    private static String place(EventMark mark) {
        return mark.at().toEpochMilli() + "-" + mark.source() + "-" + mark.id();
    }

    private static EventMark mark(List<Long> place) {
        return new EventMark(
                null,
                Instant.ofEpochMilli(place.get(0)),
                Math.toIntExact(place.get(1)),
                place.get(2));
    }
}
