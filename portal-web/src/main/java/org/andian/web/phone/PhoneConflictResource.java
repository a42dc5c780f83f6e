package org.andian.web.phone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.once.Once;
import org.andian.portal.once.OnceRequest;
import org.andian.portal.once.phone.PhoneConflict;
import org.andian.portal.once.phone.PhoneConflicts;
import org.andian.portal.scope.Scope;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was decided where a phone and the portal had both changed something. */
@Path("v1/phone/conflicts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "phone")
public class PhoneConflictResource {

    /**
     * @param recordKind as files name kinds of records
     * @param mine as it was written on the phone, at most 60,000 characters, as theirs
     * @param theirs as it stood in the portal
     * @param chosen MINE or THEIRS
     */
    public record ConflictBody(
            @Demanded String recordKind,
            @Demanded String recordKey,
            @Demanded String mine,
            @Demanded String theirs,
            @Demanded String chosen) {

        PhoneConflict decided() {
            return new PhoneConflict(recordKind, recordKey, mine, theirs, chosen, null);
        }
    }

    @Inject private Once once;

    @Inject private PhoneSender sender;

    @Inject private PhoneConflicts conflicts;

    @GET
    @Operation(
            summary =
                    "The caller's own, the latest first, fifty at most; total says how many are"
                            + " kept, 200 of the latest at most")
    public Listing<PhoneConflict> list(@Context UriInfo uri) {
        Scope scope = sender.scope(uri);
        return new Listing<>(conflicts.list(scope), conflicts.count(scope), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps both sides and which one was chosen, once")
    @Parameter(name = PhoneSender.KEY, in = ParameterIn.HEADER, description = PhoneSender.KEY_TOLD)
    @Parameter(
            name = PhoneSender.ACCOUNT,
            in = ParameterIn.QUERY,
            description = PhoneSender.ACCOUNT_TOLD)
    public PhoneAnswer decide(@Context UriInfo uri, ConflictBody body) {
        Scope scope = sender.scope(uri);
        OnceRequest request = sender.request("decide", PhoneSender.said(body));
        once.run(
                scope,
                request,
                () -> {
                    conflicts.decide(scope, body.decided());
                    return body.chosen();
                });
        return PhoneAnswer.done(body.recordKind(), body.recordKey());
    }
}
