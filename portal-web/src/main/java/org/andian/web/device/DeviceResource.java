package org.andian.web.device;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.alarm.AlarmRules;
import org.andian.portal.alarm.RuleRow;
import org.andian.portal.device.Credential;
import org.andian.portal.device.DeviceQuery;
import org.andian.portal.device.DeviceQuery.Certified;
import org.andian.portal.device.DeviceQuery.Contact;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.Devices;
import org.andian.portal.measurement.Fittings;
import org.andian.portal.measurement.Metric;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;
import org.andian.web.rest.AskedLanguage;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The register of devices. */
@Path("v1/devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class DeviceResource {

    /**
     * A rule in force for one circuit. {@code reach} says where it comes from: TYPE, PREMISES or
     * CIRCUIT.
     */
    public record RuleJson(
            int circuit,
            String reach,
            String kind,
            String metric,
            Double warningLimit,
            Double alarmLimit,
            double hysteresis,
            int holdSeconds,
            boolean enabled) {

        static RuleJson of(int circuit, RuleRow rule) {
            return new RuleJson(
                    circuit,
                    rule.reach(),
                    rule.kind().name(),
                    rule.metric(),
                    rule.warningLimit(),
                    rule.alarmLimit(),
                    rule.hysteresis(),
                    rule.holdSeconds(),
                    rule.enabled());
        }
    }

    /**
     * What people say of a sensor.
     *
     * @param fitted null takes back what was said
     */
    public record Fitting(@Demanded Boolean fitted) {}

    @Inject private Devices devices;

    @Inject private Fittings fittings;

    @Inject private Oddities oddities;

    @Inject private AlarmRules rules;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @GET
    @Operation(summary = "Devices within the caller's reach, by number")
    @Parameter(
            name = "text",
            in = ParameterIn.QUERY,
            description = "part of number, position or premises name")
    @Parameter(
            name = "online",
            in = ParameterIn.QUERY,
            description = "true or false; absent for both")
    @Parameter(
            name = "retired",
            in = ParameterIn.QUERY,
            description =
                    "true for those taken down, where they hung last; absent for those in use")
    @Parameter(
            name = "certified",
            in = ParameterIn.QUERY,
            description =
                    "VALID, DUE (expires soon), EXPIRED or NONE: how their certificate stands"
                            + " today")
    @Parameter(
            name = "certificate",
            in = ParameterIn.QUERY,
            description = "number of their certificate, as a whole")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<DeviceJson> list(@Context UriInfo uri) {
        Parameters parameters =
                Parameters.of(uri, "text", "online", "retired", "certified", "certificate");
        DeviceQuery query = query(parameters);
        List<DeviceRow> page =
                devices.page(user.scope(), query, parameters.first(), parameters.size());
        return Listing.of(
                parameters,
                page.stream().map(DeviceJson::of).toList(),
                devices.count(user.scope(), query));
    }

    private static DeviceQuery query(Parameters parameters) {
        return heard(parameters)
                .certified(
                        parameters.one("certified", Certified.class).orElse(null),
                        parameters
                                .text("certificate")
                                .map(number -> number.toUpperCase(Locale.ROOT))
                                .orElse(null));
    }

    private static DeviceQuery heard(Parameters parameters) {
        String text = parameters.text("text").orElse(null);
        Optional<Boolean> online = parameters.flag("online");
        if (!parameters.flag("retired").orElse(false)) {
            return DeviceQuery.inUse(
                    text, online.map(is -> is ? Contact.ONLINE : Contact.SILENT).orElse(null));
        }
        if (online.isPresent()) {
            throw new BadRequestException(
                    "Ask for retired devices without 'online': nobody waits to hear them.");
        }
        return DeviceQuery.retired(text);
    }

    @GET
    @Path("{no}")
    @Operation(summary = "One device")
    public DeviceJson get(@PathParam("no") String no) {
        return DeviceJson.of(getRow(no));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Registers a device; the password is told this once")
    public Response register(Registration registration, @Context UriInfo uri) {
        Scope scope = user.scope();
        scope.require(Role::mayKeepDevices, "register devices");
        if (registration == null) {
            throw new BadRequestException("Send the device to register as a JSON object.");
        }
        Credential credential = devices.register(scope, registration.toDevice(false));
        return Response.created(uri.getAbsolutePathBuilder().path(registration.no()).build())
                .entity(credential)
                .build();
    }

    @PUT
    @Path("{no}/circuits/{circuit}/sensors/{metric}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Says whether a sensor is fitted; {\"fitted\": null} leaves it to what it"
                            + " shows")
    public void fit(
            @PathParam("no") String no,
            @PathParam("circuit") int circuit,
            @PathParam("metric") String metric,
            Fitting fitting) {
        Scope scope = user.scope();
        scope.require(Role::mayConfigure, "say which sensors are fitted");
        boolean isThere =
                circuit == 0 || getRow(no).circuits().stream().anyMatch(row -> row.no() == circuit);
        Metric known = Metric.find(metric).orElseThrow(NotFoundException::new);
        if (fitting == null) {
            throw new BadRequestException("Send {\"fitted\": true}, false or null.");
        }
        if (!isThere || !fittings.say(scope, no, circuit, known, fitting.fitted())) {
            throw new NotFoundException();
        }
    }

    @GET
    @Path("{no}/oddities")
    @Operation(
            summary =
                    "What of the device's messages was refused or could not be used whole, the"
                            + " latest first; in English unless Accept-Language asks for Chinese")
    public Listing<Oddity> oddities(@PathParam("no") String no, @Context HttpHeaders headers) {
        return Listing.whole(
                oddities.of(user.scope(), getRow(no), words.in(AskedLanguage.of(headers))));
    }

    @GET
    @Path("{no}/rules")
    @Operation(
            summary =
                    "The alarm rules in force, circuit by circuit; circuit 0 is the device itself")
    public Listing<RuleJson> rules(@PathParam("no") String no) {
        DeviceRow device = getRow(no);
        List<RuleJson> inForce = new ArrayList<>();
        addRules(inForce, no, 0);
        device.circuits().forEach(circuit -> addRules(inForce, no, circuit.no()));
        return Listing.whole(inForce);
    }

    private void addRules(List<RuleJson> inForce, String no, int circuit) {
        rules.inForce(user.scope(), no, circuit)
                .forEach(rule -> inForce.add(RuleJson.of(circuit, rule)));
    }

    private DeviceRow getRow(String no) {
        return devices.find(user.scope(), no)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no device '"
                                                + no
                                                + "', or it lies outside your reach."));
    }
}
