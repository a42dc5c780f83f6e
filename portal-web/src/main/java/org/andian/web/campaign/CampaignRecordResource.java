package org.andian.web.campaign;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.campaign.pilot.CampaignRecord;
import org.andian.portal.campaign.pilot.CampaignRecords;
import org.andian.portal.campaign.pilot.NewCampaignRecord;
import org.andian.portal.campaign.pilot.RecordKind;
import org.andian.portal.campaign.pilot.RecordQuery;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Records of a campaign: meetings, trainings, guidance, daily records, typical cases. */
@Path("v1/campaigns/{code}/records")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
public class CampaignRecordResource {

    /**
     * @param kind MEETING, TRAINING, GUIDANCE, DAILY or CASE
     * @param premises code, absent where it concerns the whole campaign
     * @param heldOn not after today
     * @param host who held it, may be absent
     * @param people how many took part, may be absent
     * @param minutes how long it took, may be absent
     * @param words may be absent
     * @param copies numbers of the bodies it is copied to, may be absent
     */
    public record RecordBody(
            @Demanded String kind,
            String premises,
            @Demanded LocalDate heldOn,
            @Demanded String subject,
            String host,
            Integer people,
            Integer minutes,
            String words,
            List<Long> copies) {

        NewCampaignRecord toRecord() {
            return new NewCampaignRecord(
                    kindOf(kind),
                    premises,
                    heldOn,
                    subject,
                    host,
                    people,
                    minutes,
                    words,
                    copies == null ? List.of() : copies,
                    false);
        }
    }

    @Inject private CampaignRecords records;

    @Inject private CurrentUser user;

    @GET
    @Operation(summary = "Records within the caller's reach, the latest first")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "all kinds when absent")
    @Parameter(name = "premises", in = ParameterIn.QUERY, description = "premises code")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "part of what is written")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<CampaignRecord> list(@PathParam("code") String code, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "kind", "premises", "text");
        RecordQuery query =
                new RecordQuery(
                        parameters.one("kind", RecordKind.class).orElse(null),
                        parameters.text("text").orElse(null),
                        parameters.text("premises").orElse(null),
                        null,
                        null);
        Scope scope = user.scope();
        return Listing.of(
                parameters,
                records.page(scope, code, query, parameters.first(), parameters.size()),
                records.count(scope, code, query));
    }

    @GET
    @Path("{number: \\d{1,18}}")
    @Operation(summary = "One record; one that was withdrawn says so")
    public CampaignRecord get(@PathParam("code") String code, @PathParam("number") long number) {
        return records.find(user.scope(), code, number)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no record "
                                                + number
                                                + ", or it lies outside your reach."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records what was done or told under a campaign")
    public Response record(@PathParam("code") String code, RecordBody body) {
        Scope scope = user.scope();
        scope.require(CampaignRecordResource::mayRecord, "record this of a campaign");
        if (body == null) {
            throw new BadRequestException("Send a JSON object.");
        }
        long number = records.record(scope, code, body.toRecord());
        return Response.status(Response.Status.CREATED).entity(get(code, number)).build();
    }

    private static boolean mayRecord(Role role) {
        return Stream.of(RecordKind.values()).anyMatch(kind -> kind.mayRecord(role));
    }

    private static RecordKind kindOf(String name) {
        return Stream.of(RecordKind.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BadRequestException(
                                        "\"kind\" is one of "
                                                + List.of(RecordKind.values())
                                                + "."));
    }
}
