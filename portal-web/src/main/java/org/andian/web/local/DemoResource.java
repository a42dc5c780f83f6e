package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.andian.portal.device.Credential;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.period.DemoTime;
import org.andian.web.rest.BodyLimit;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Unprocessable;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * {@code ./portal demo}: fills an installation that says it is a demo; elsewhere there is nothing
 * at this address.
 */
@Path("local/demo")
@RequestScoped
@LocalOnly
@Produces(MediaType.APPLICATION_JSON)
public class DemoResource {

    public record DemoDevice(String no, String user, String password) {}

    /**
     * @param hasPast whether a life can be led before the present; only of an installation that was
     *     born as a demo
     */
    public record Registered(
            int providers,
            int bodies,
            int regulators,
            int premises,
            int accounts,
            boolean hasPast,
            List<DemoDevice> devices) {}

    /**
     * @param acts in the order in which they are done
     * @param failed an act that was tried in vain and is not tried again, null for none
     * @param ended whether all is lived with them, null for no
     */
    public record Lived(List<DemoAct> acts, Failed failed, Boolean ended) {}

    /**
     * @param no of the act
     * @param at its moment, null for the present
     */
    public record Failed(long no, Instant at, String why) {}

    /**
     * @param acts how many are settled now
     * @param refused what was refused of them, a sentence each
     */
    public record Settled(int acts, List<String> refused) {}

    public record DemoDistrict(
            long id,
            String code,
            String name,
            String level,
            String parentCode,
            Double lon,
            Double lat) {}

    @Inject private DemoRegistrar registrar;

    @Inject private DemoFiles files;

    @Inject private DemoLife life;

    @Inject private DemoTime time;

    @Inject private Districts districts;

    @POST
    @Path("organisation")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(16 * 1024 * 1024)
    @Operation(hidden = true)
    public Response register(DemoOrganisation organisation) {
        requireDemo();
        if (organisation == null) {
            throw new Unprocessable("Send the organisation as a JSON object.");
        }
        List<Credential> credentials = registrar.register(organisation);
        files.add(organisation.files());
        List<DemoDevice> registered =
                IntStream.range(0, credentials.size())
                        .mapToObj(
                                at ->
                                        new DemoDevice(
                                                organisation.devices().get(at).no(),
                                                credentials.get(at).user(),
                                                credentials.get(at).password()))
                        .toList();
        return Response.status(Response.Status.CREATED)
                .entity(
                        new Registered(
                                organisation.providers().size(),
                                organisation.bodies().size(),
                                organisation.regulators().size(),
                                organisation.premises().size(),
                                organisation.accounts().size(),
                                time.isDemo(),
                                registered))
                .build();
    }

    /** Some acts of the life before the present; those that are settled are passed over. */
    @POST
    @Path("life")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(1024 * 1024)
    @Operation(hidden = true)
    public Settled live(Lived lived) {
        requireDemo();
        if (!time.isDemo()) {
            throw new NotFoundException("This installation was not born as a demo.");
        }
        if (lived == null || lived.acts() == null) {
            throw new Unprocessable("Send the acts as a JSON object.");
        }
        Failed failed = lived.failed();
        if (failed != null) {
            life.fail(failed.no(), failed.at(), Objects.requireNonNullElse(failed.why(), "failed"));
        }
        List<String> refused = life.live(lived.acts());
        if (Boolean.TRUE.equals(lived.ended())) {
            time.ended();
        }
        return new Settled(lived.acts().size(), refused);
    }

    @GET
    @Path("districts")
    @Operation(hidden = true)
    public Listing<DemoDistrict> districts() {
        requireDemo();
        List<District> all = districts.list(LocalCaller.SCOPE);
        Map<Long, String> codes = new HashMap<>();
        all.forEach(district -> codes.put(district.id(), district.code()));
        return Listing.whole(
                all.stream()
                        .map(
                                district ->
                                        new DemoDistrict(
                                                district.id(),
                                                district.code(),
                                                district.name(),
                                                district.level(),
                                                district.parentId() == null
                                                        ? null
                                                        : codes.get(district.parentId()),
                                                district.lon(),
                                                district.lat()))
                        .toList());
    }

    private static void requireDemo() {
        if (!Installation.isDemo()) {
            throw new NotFoundException("This installation is not a demo.");
        }
    }
}
