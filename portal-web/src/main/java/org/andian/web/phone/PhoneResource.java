package org.andian.web.phone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.hazard.catalogue.HazardKinds;
import org.andian.portal.once.phone.PhoneSecrets;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * What a phone takes along. Besides tokens these addresses take the session of the browser: the
 * shell knows no other.
 */
@Path("v1/phone")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "phone")
public class PhoneResource {

    private static final int MOST_PLACES = 500;

    /**
     * @param language zh or en
     * @param secret with which the phone unlocks what this account keeps there, 43 signs of
     *     base64url; null for a token, which keeps nothing on a phone
     * @param finds whether it may enter hazards
     * @param checks whether it may check its own premises by itself
     */
    public record PhoneAccount(
            String login,
            String name,
            String language,
            String secret,
            boolean finds,
            boolean checks,
            Instant at) {}

    /**
     * @param at the moment at which it was so
     */
    public record AlarmsSeen(Instant at, List<PhoneAlarm> items) {}

    /**
     * @param at the moment at which it was so
     * @param places open premises in reach, 500 at most
     * @param kinds of hazards
     */
    public record TasksSeen(
            Instant at, List<PhoneTask> items, List<Named> places, List<Named> kinds) {}

    /** What is chosen from. */
    public record Named(String code, String name) {}

    @Inject private PhoneSecrets secrets;

    @Inject private PhoneAlarms alarms;

    @Inject @Any private Instance<PhoneTasks> rooms;

    @Inject private PremisesRegister premises;

    @Inject private HazardKinds kinds;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @Inject private HttpServletRequest request;

    @Inject private Clock clock;

    @GET
    @Path("account")
    @Operation(summary = "Whose phone this is now")
    public PhoneAccount account(@Context UriInfo uri) {
        Parameters.of(uri);
        Scope scope = user.scope();
        boolean isSession = request.getHeader(HttpHeaders.AUTHORIZATION) == null;
        return new PhoneAccount(
                user.getLogin(),
                user.getName(),
                user.isEnglish() ? "en" : "zh",
                isSession ? secrets.get(scope) : null,
                scope.may(Role::mayRegisterHazards),
                scope.may(Role::maySelfCheck),
                clock.instant());
    }

    @GET
    @Path("alarms")
    @Operation(summary = "The caller's unsettled alarms with what to do about them, danger first")
    public AlarmsSeen alarms(@Context UriInfo uri) {
        Parameters.of(uri);
        return new AlarmsSeen(clock.instant(), alarms.of(user.scope()));
    }

    @GET
    @Path("tasks")
    @Operation(summary = "What waits for the caller and can be done without a line")
    public TasksSeen tasks(@Context UriInfo uri) {
        Parameters.of(uri);
        Scope scope = user.scope();
        return new TasksSeen(
                clock.instant(),
                rooms.stream().flatMap(room -> room.of(scope).stream()).toList(),
                scope.may(Role::mayRegisterHazards) ? places(scope) : List.of(),
                kinds.list(scope).stream()
                        .filter(kind -> !kind.retired())
                        .map(
                                kind ->
                                        new Named(
                                                kind.code(),
                                                words.pick(kind.nameZh(), kind.nameEn())))
                        .toList());
    }

    private List<Named> places(Scope scope) {
        return premises.page(scope, null, null, null, 0, MOST_PLACES).stream()
                .map(row -> new Named(row.code(), row.name()))
                .toList();
    }
}
