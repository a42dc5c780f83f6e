package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.hazard.proposal.ProposalQuery;
import org.andian.portal.hazard.proposal.ProposalQuery.State;
import org.andian.portal.hazard.proposal.Proposals;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.Set;

/** What alarms propose as hazards. */
@Path("v1/hazard-proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hazards")
public class ProposalResource {

    @Inject private Proposals proposals;

    @Inject private CurrentUser user;

    @GET
    @Operation(
            summary =
                    "What alarms propose as hazards within the caller's reach, the newest first;"
                            + " what waits unless asked otherwise")
    @Parameter(name = "premises", in = ParameterIn.QUERY, description = "premises code")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "WAITING, MADE or DISMISSED; WAITING when absent")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<ProposalJson> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "premises", "state");
        Set<State> states = parameters.set("state", State.class);
        if (states.size() > 1) {
            throw new BadRequestException("Give one state: WAITING, MADE or DISMISSED.");
        }
        ProposalQuery query =
                new ProposalQuery(
                        states.stream().findFirst().orElse(State.WAITING),
                        null,
                        null,
                        null,
                        parameters.text("premises").orElse(null));
        Scope scope = user.scope();
        return Listing.of(
                parameters,
                proposals.page(scope, query, parameters.first(), parameters.size()).stream()
                        .map(ProposalJson::of)
                        .toList(),
                proposals.count(scope, query));
    }
}
