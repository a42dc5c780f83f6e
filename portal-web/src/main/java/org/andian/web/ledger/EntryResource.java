package org.andian.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.andian.portal.ledger.entry.GoodFinding;
import org.andian.portal.ledger.entry.GoodText;
import org.andian.portal.ledger.entry.GoodsChecks;
import org.andian.portal.ledger.entry.ViolatorText;
import org.andian.portal.ledger.entry.Violators;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Goods that were looked at and violators; they are read as ledgers. */
@Path("v1/ledgers/entries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledgers")
public class EntryResource {

    /**
     * @param premises code
     * @param no the office's own number
     */
    public record GoodBody(
            @Demanded String premises,
            @Demanded String no,
            @Demanded LocalDate checkedOn,
            @Demanded String goods,
            @Demanded String finding,
            @Demanded String inspector,
            String maker,
            String model,
            Integer pieces,
            String handling) {

        GoodText toText() {
            GoodFinding found =
                    Stream.of(GoodFinding.values())
                            .filter(one -> one.name().equals(finding))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new BadRequestException(
                                                    "\"finding\" is one of "
                                                            + List.of(GoodFinding.values())
                                                            + "."));
            return new GoodText(
                    premises, no, checkedOn, goods, maker, model, pieces, found, handling,
                    inspector);
        }
    }

    /**
     * @param district code, or name where it has none
     * @param no the office's own number
     */
    public record ViolatorBody(
            @Demanded String district,
            @Demanded String no,
            @Demanded String name,
            @Demanded String offence,
            @Demanded LocalDate foundOn,
            @Demanded String office,
            String creditCode,
            String address,
            String decision,
            LocalDate decidedOn,
            LocalDate publishedOn) {

        ViolatorText toText() {
            return new ViolatorText(
                    district,
                    no,
                    name,
                    creditCode,
                    address,
                    offence,
                    foundOn,
                    decision,
                    decidedOn,
                    publishedOn,
                    office);
        }
    }

    /** Why it was entered by mistake. */
    public record WrongEntryBody(@Demanded String reason) {}

    /** A line that was made. */
    public record MadeJson(long number) {}

    @Inject private GoodsChecks goods;

    @Inject private Violators violators;

    @Inject private CurrentUser user;

    @POST
    @Path("goods")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records goods that were looked at where they are sold")
    public Response recordGoods(GoodBody body) {
        Scope scope = user.scope();
        scope.require(Role::mayInspect, "record goods");
        return made(goods.record(scope, body(body).toText(), false));
    }

    @POST
    @Path("violators")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records who broke the law with electrical goods or equipment")
    public Response recordViolator(ViolatorBody body) {
        Scope scope = user.scope();
        scope.require(Role::maySuperviseHazards, "record violators");
        return made(violators.record(scope, body(body).toText(), false));
    }

    @POST
    @Path("goods/{number: \\d{1,18}}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Withdraws goods that were entered by mistake")
    public void withdrawGoods(@PathParam("number") long number, WrongEntryBody body) {
        goods.withdraw(user.scope(), number, body(body).reason());
    }

    @POST
    @Path("violators/{number: \\d{1,18}}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Withdraws a violator who was entered by mistake")
    public void withdrawViolator(@PathParam("number") long number, WrongEntryBody body) {
        violators.withdraw(user.scope(), number, body(body).reason());
    }

    private static Response made(long number) {
        return Response.status(Response.Status.CREATED).entity(new MadeJson(number)).build();
    }

    private static <T> T body(T body) {
        if (body == null) {
            throw new BadRequestException("Send a JSON object.");
        }
        return body;
    }
}
