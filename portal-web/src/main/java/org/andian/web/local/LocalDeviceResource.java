package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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

import org.andian.portal.device.Credential;
import org.andian.portal.device.DeviceNo;
import org.andian.portal.device.DeviceQuery;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.Devices;
import org.andian.portal.device.NewDevice;
import org.andian.web.device.DeviceJson;
import org.andian.web.device.Registration;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.andian.web.rest.Unprocessable;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.util.List;

/** {@code ./portal device}. */
@Path("local/devices")
@RequestScoped
@LocalOnly
@Produces(MediaType.APPLICATION_JSON)
public class LocalDeviceResource {

    /**
     * @param circuits how many, 1 when absent
     */
    public record LocalDevice(
            String no, String type, String premises, String position, Integer circuits) {}

    @Inject private Devices devices;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response register(LocalDevice device) {
        if (device == null || device.premises() == null && !Installation.isDemo()) {
            throw new Unprocessable("Name the premises the device hangs in (--premises CODE).");
        }
        Credential credential = devices.register(LocalCaller.SCOPE, toNewDevice(device));
        return Response.status(Response.Status.CREATED).entity(credential).build();
    }

    @GET
    @Operation(hidden = true)
    public Listing<DeviceJson> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "text");
        DeviceQuery query = DeviceQuery.inUse(parameters.text("text").orElse(null), null);
        List<DeviceRow> page =
                devices.page(LocalCaller.SCOPE, query, parameters.first(), parameters.size());
        return Listing.of(
                parameters,
                page.stream().map(DeviceJson::of).toList(),
                devices.count(LocalCaller.SCOPE, query));
    }

    @GET
    @Path("{no}")
    @Operation(hidden = true)
    public DeviceJson get(@PathParam("no") String no) {
        return devices.find(LocalCaller.SCOPE, no)
                .map(DeviceJson::of)
                .orElseThrow(() -> new NotFoundException("There is no device '" + no + "'."));
    }

    private static NewDevice toNewDevice(LocalDevice device) {
        return new NewDevice(
                new DeviceNo(device.no()),
                device.type() == null ? Registration.USUAL_TYPE : device.type(),
                device.premises(),
                device.position(),
                Registration.numbered(device.circuits() == null ? 1 : device.circuits()),
                Installation.isDemo());
    }
}
