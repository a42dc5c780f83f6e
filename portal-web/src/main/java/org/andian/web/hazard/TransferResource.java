package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.transfer.CaseTransfer;
import org.andian.portal.hazard.transfer.CaseTransfers;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;

/** How the case of a hazard was handed over to another department. */
@Path("v1/hazards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hazards")
public class TransferResource {

    private static final String TRANSFERS = "{number: \\d{1,18}}/transfers";
    private static final String ONE = TRANSFERS + "/{id: \\d{1,18}}";

    /**
     * @param receiver the department that takes the case over
     * @param letter number of the letter
     * @param on the day it was sent, not after today
     */
    public record TransferBody(
            @Demanded String receiver,
            @Demanded String letter,
            @Demanded LocalDate on,
            @Demanded String reason) {}

    /**
     * @param on the day it came, not before the letter was sent
     * @param note what it says, may be absent
     */
    public record ReceiptBody(@Demanded LocalDate on, String note) {}

    /**
     * @param on the day it came, not before the receipt
     */
    public record TransferAnswerBody(@Demanded LocalDate on, @Demanded String answer) {}

    @Inject private Hazards hazards;

    @Inject private CaseTransfers transfers;

    @Inject private CurrentUser user;

    @GET
    @Path(TRANSFERS)
    @Operation(summary = "To whom the case was handed over and what they said, the latest first")
    public Listing<CaseTransfer> list(@PathParam("number") long number) {
        if (hazards.find(user.scope(), number).isEmpty()) {
            throw new NotFoundException(
                    "There is no hazard " + number + ", or it lies outside your reach.");
        }
        return Listing.whole(transfers.list(user.scope(), number));
    }

    @POST
    @Path(TRANSFERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hands the case over by a letter")
    public Listing<CaseTransfer> send(@PathParam("number") long number, TransferBody body) {
        transfers.send(
                user.scope(),
                number,
                Sent.body(body).receiver(),
                body.letter(),
                body.on(),
                body.reason());
        return list(number);
    }

    @POST
    @Path(ONE + "/receipt")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Notes that the receipt has come, once")
    public Listing<CaseTransfer> receive(
            @PathParam("number") long number, @PathParam("id") long id, ReceiptBody body) {
        transfers.received(user.scope(), number, id, Sent.body(body).on(), body.note());
        return list(number);
    }

    @POST
    @Path(ONE + "/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Notes what they answered, once and after the receipt")
    public Listing<CaseTransfer> answer(
            @PathParam("number") long number, @PathParam("id") long id, TransferAnswerBody body) {
        transfers.answered(user.scope(), number, id, Sent.body(body).on(), body.answer());
        return list(number);
    }
}
