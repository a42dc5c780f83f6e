package org.andian.web.device;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.device.Credential;
import org.andian.portal.device.DeviceLife;
import org.andian.portal.device.DeviceMove;
import org.andian.portal.device.DeviceNo;
import org.andian.portal.device.DevicePlacement;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.Devices;
import org.andian.portal.device.NewDevice.NewCircuit;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.Objects;

/** What happens to a registered device. */
@Path("v1/devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class DeviceLifeResource {

    public record Retirement(String reason) {}

    /**
     * @param premises code of where it hangs from now on
     * @param position there, may be absent
     */
    public record Removal(String premises, String position, String reason) {}

    /**
     * @param no number of the new device
     */
    public record Replacement(String no, String reason) {}

    /**
     * @param position null for none
     * @param circuits all that the device has
     * @param version as read before
     */
    public record Correction(
            @Demanded String position,
            @Demanded List<CircuitCorrection> circuits,
            @Demanded Integer version) {

        /**
         * @param ratedCurrent A, null when unknown
         */
        public record CircuitCorrection(
                @Demanded Integer no, @Demanded String name, @Demanded Double ratedCurrent) {}

        DeviceRow.Edit of(String no) {
            if (version == null || circuits == null) {
                throw new BadRequestException(
                        "Send \"version\" and \"circuits\" as they were read.");
            }
            return new DeviceRow.Edit(
                    no,
                    position,
                    circuits.stream()
                            .filter(Objects::nonNull)
                            .map(
                                    circuit ->
                                            new NewCircuit(
                                                    circuit.no() == null ? 0 : circuit.no(),
                                                    circuit.name(),
                                                    circuit.ratedCurrent()))
                            .toList(),
                    version);
        }
    }

    @Inject private DeviceLife life;

    @Inject private Devices devices;

    @Inject private CurrentUser user;

    @GET
    @Path("{no}/placements")
    @Operation(summary = "Where it hung from when to when, as far as the caller sees")
    public Listing<DevicePlacement> placements(@PathParam("no") String no) {
        if (devices.find(user.scope(), no).isEmpty()) {
            throw new NotFoundException();
        }
        return Listing.whole(life.placements(user.scope(), no));
    }

    @PUT
    @Path("{no}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Writes position, names and ratings of the circuits anew; refused when somebody"
                            + " has changed the device since the version was read")
    public DeviceJson correct(@PathParam("no") String no, Correction correction) {
        life.correct(user.scope(), given(correction).of(no));
        return devices.find(user.scope(), no)
                .map(DeviceJson::of)
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("{no}/retirement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes the device down: it may no longer connect, its open alarms end")
    public void retire(@PathParam("no") String no, Retirement retirement) {
        life.retire(user.scope(), no, given(retirement).reason());
    }

    @DELETE
    @Path("{no}/retirement")
    @Operation(summary = "Takes a mistaken retirement back: the device was in use all along")
    public void bringBack(@PathParam("no") String no) {
        life.bringBack(user.scope(), no);
    }

    @POST
    @Path("{no}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hangs the device in another premises from now on")
    public void move(@PathParam("no") String no, Removal removal) {
        Removal wanted = given(removal);
        life.move(
                user.scope(),
                new DeviceMove(no, wanted.premises(), wanted.position(), wanted.reason()));
    }

    @POST
    @Path("{no}/replacement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Another device takes over its circuits; the new one's password is told this"
                            + " once")
    public Response replace(
            @PathParam("no") String no, Replacement replacement, @Context UriInfo uri) {
        Replacement wanted = given(replacement);
        Credential credential =
                life.replace(user.scope(), no, new DeviceNo(wanted.no()), wanted.reason());
        return Response.created(
                        uri.getBaseUriBuilder()
                                .path(DeviceResource.class)
                                .path(wanted.no())
                                .build())
                .entity(credential)
                .build();
    }

    private static <T> T given(T body) {
        if (body == null) {
            throw new BadRequestException("Send what shall happen as a JSON object.");
        }
        return body;
    }
}
