package org.andian.web.agenda;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.agenda.Agenda;
import org.andian.portal.agenda.AgendaPage;
import org.andian.portal.agenda.AgendaSpan;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;

/**
 * What falls due as somebody's own calendar program reads it, from a month ago to a year ahead, in
 * the language of the account. The secret in the address has told before who asks (see the
 * authentication): whoever has none is answered like an address that does not exist.
 */
@Path("v1/feed")
@RequestScoped
public class FeedResource {

    private static final int BEHIND_DAYS = 31;
    private static final int AHEAD_DAYS = 366;

    @Inject private Agenda agenda;

    @Inject private AgendaWords agendaWords;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @Inject private Clock clock;

    /** UTF-8; nothing of it is stored on the way. */
    @GET
    @Path("{secret}.ics")
    @Produces("text/calendar;charset=UTF-8")
    @Operation(hidden = true)
    public String get(@Context UriInfo uri) {
        LocalDate today = words.today();
        AgendaPage own =
                agenda.own(
                        user.scope(),
                        new AgendaSpan(today.minusDays(BEHIND_DAYS), today.plusDays(AHEAD_DAYS)));
        URI portal = uri.getBaseUri().resolve("..");
        String note =
                own.cut().isEmpty() ? null : words.of("feed.cut", agendaWords.kinds(own.cut()));
        return new CalendarFile(agendaWords, portal, clock.instant())
                .of(words.of("feed.calendar", user.getName()), note, own.items());
    }
}
