package org.andian.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.calendar.ArrangementDraft;
import org.andian.portal.calendar.Arrangements;
import org.andian.portal.calendar.WorkCalendar;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The working calendar, for whoever has an account. */
@Path("v1/calendar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendar")
public class CalendarResource {

    @Inject private Arrangements arrangements;

    @Inject private WorkCalendar calendar;

    @Inject private CurrentUser user;

    @GET
    @Path("{year: \\d{4}}")
    @Operation(
            summary =
                    "A year of the working calendar: days off, made-up days, and how each day"
                            + " stands; a year without an arrangement follows the law and is"
                            + " provisional")
    public CalendarJson get(@PathParam("year") int year, @Context UriInfo uri) {
        Parameters.of(uri);
        if (year < ArrangementDraft.FIRST_YEAR || year > ArrangementDraft.LAST_YEAR) {
            throw new NotFoundException(
                    "The calendar has the years "
                            + ArrangementDraft.FIRST_YEAR
                            + " to "
                            + ArrangementDraft.LAST_YEAR
                            + ".");
        }
        return CalendarJson.of(arrangements.get(user.scope(), year), calendar.days());
    }
}
