package org.andian.web.device;

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
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.device.Devices;
import org.andian.portal.intake.FrameOutcome;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.measurement.Sample;
import org.andian.portal.period.Period;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Readings of one device: out, and in by the same door that MQTT uses. */
@Path("v1/devices/{no}/readings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "readings")
public class ReadingsResource {

    private static final Duration USUAL_SPAN = Duration.ofDays(1);
    private static final Duration CLOCKS_AHEAD = Duration.ofDays(1);
    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 10_000;

    /**
     * @param circuit from 1
     * @param ts when it was measured
     * @param receivedAt when the portal had it
     * @param clockless the device told no time, or none that is believed: {@code ts} is when the
     *     reading came in
     * @param values by wire code, each in its metric's unit
     */
    public record ReadingJson(
            int circuit,
            Instant ts,
            Instant receivedAt,
            boolean clockless,
            Map<String, Double> values) {

        static ReadingJson of(Sample sample) {
            return new ReadingJson(
                    sample.circuit(),
                    sample.ts(),
                    sample.receivedAt(),
                    sample.clockless(),
                    sample.values());
        }
    }

    @Inject private Measurements measurements;

    @Inject private Devices devices;

    @Inject private Delivery delivery;

    @Inject private CurrentUser user;

    @Inject private Clock clock;

    @GET
    @Operation(
            summary =
                    "Readings of a device, newest first; of the last 24 hours when from and to are"
                            + " absent")
    @Parameter(
            name = "circuit",
            in = ParameterIn.QUERY,
            description = "circuit number; absent for all")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "first instant that belongs to the span")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "first instant after the span")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "1 to 10000, 100 when absent; total is null where more may follow")
    public Listing<ReadingJson> list(@PathParam("no") String no, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "circuit", "from", "to", "limit");
        Instant to = parameters.instant("to").orElse(clock.instant().plus(CLOCKS_AHEAD));
        Period period = parameters.period(new Period(to.minus(USUAL_SPAN).minus(CLOCKS_AHEAD), to));
        Integer circuit = parameters.number("circuit", 0, 64).orElse(null);
        int limit = parameters.number("limit", 1, MOST).orElse(USUAL_LIMIT);
        requireDevice(no);
        List<Sample> samples = measurements.samples(user.scope(), no, circuit, period, limit + 1);
        return samples.size() <= limit ? Listing.whole(json(samples)) : cut(samples, limit, uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Delivers readings of one device; the body is what a device sends by MQTT")
    public FrameOutcome deliver(@PathParam("no") String no, byte[] body) {
        user.scope().require(Role::mayConfigure, "deliver readings");
        requireDevice(no);
        return delivery.deliver(user.scope(), no, body);
    }

    /**
     * A page ends with a whole instant where it can, so that the next begins with the one before it
     * and no circuit is lost between.
     */
    private static Listing<ReadingJson> cut(List<Sample> samples, int limit, UriInfo uri) {
        Instant beyond = samples.get(limit).ts();
        List<Sample> whole =
                samples.stream().filter(sample -> sample.ts().isAfter(beyond)).toList();
        List<Sample> page = whole.isEmpty() ? samples.subList(0, limit) : whole;
        String next =
                uri.getRequestUriBuilder()
                        .replaceQueryParam("to", page.getLast().ts().toString())
                        .build()
                        .toString();
        return new Listing<>(json(page), null, next);
    }

    private static List<ReadingJson> json(List<Sample> samples) {
        return samples.stream().map(ReadingJson::of).toList();
    }

    private void requireDevice(String no) {
        if (devices.find(user.scope(), no).isEmpty()) {
            throw new NotFoundException(
                    "There is no device '" + no + "', or it lies outside your reach.");
        }
    }
}
