package org.andian.web.agenda;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.agenda.Agenda;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaPage;
import org.andian.portal.agenda.AgendaSpan;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;

/** What falls due within the caller's reach, and with what it is his turn. */
@Path("v1/agenda")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agenda")
public class AgendaResource {

    private static final int USUAL_DAYS = 30;

    @Inject private Agenda agenda;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @GET
    @Operation(
            summary =
                    "What falls due from a day to a day, both inclusive, by the day; 500 of a kind"
                            + " at most, so that whoever wants more asks for fewer days")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "today when absent")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "30 days after the first when absent, 400 at most")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "all when absent")
    public Listing<AgendaJson> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "from", "to", "kind");
        LocalDate from = parameters.day("from").orElseGet(words::today);
        LocalDate to = parameters.day("to").orElseGet(() -> from.plusDays(USUAL_DAYS));
        Parameters.requireOrder(from, to);
        if (to.isAfter(from.plusDays(AgendaSpan.MOST_DAYS))) {
            throw new BadRequestException(
                    "Parameter 'to' must not lie more than "
                            + AgendaSpan.MOST_DAYS
                            + " days after 'from'.");
        }
        return listing(
                agenda.items(
                        user.scope(),
                        new AgendaSpan(from, to),
                        parameters.set("kind", AgendaKind.class)));
    }

    @GET
    @Path("tasks")
    @Operation(summary = "With what it is the caller's own turn, by the day; 99 of a kind at most")
    public Listing<AgendaJson> tasks(@Context UriInfo uri) {
        Parameters.of(uri);
        return listing(agenda.turn(user.scope()));
    }

    private Listing<AgendaJson> listing(AgendaPage page) {
        LocalDate today = words.today();
        return Listing.whole(
                page.items().stream().map(item -> AgendaJson.of(item, today)).toList());
    }
}
