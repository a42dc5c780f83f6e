package org.andian.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.filing.FilingKind;
import org.andian.portal.filing.FilingPower;
import org.andian.portal.filing.FilingPowers;
import org.andian.portal.filing.FilingRule;
import org.andian.portal.filing.FilingRuleWish;
import org.andian.portal.filing.FilingRules;
import org.andian.web.frame.CurrentUser;
import org.andian.web.hazard.Sent;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.List;

/** By which rules a campaign has filings made, and which accounts sign and unlock there. */
@Path("v1/filing-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "filings")
public class FilingRuleResource {

    /**
     * @param nameEn may be absent, as the lists and {@code lastDueOn}
     * @param everyMonths 0 once
     * @param since CAMPAIGN or YEAR
     */
    public record RuleBody(
            @Demanded String campaign,
            @Demanded String code,
            @Demanded String kind,
            @Demanded String name,
            String nameEn,
            @Demanded LocalDate firstDueOn,
            @Demanded Integer everyMonths,
            LocalDate lastDueOn,
            @Demanded String since,
            List<String> figures,
            List<String> outline,
            List<String> outlineEn,
            List<Integer> remindDays) {

        FilingRuleWish toWish() {
            return new FilingRuleWish(
                    code,
                    Sent.constant("kind", FilingKind.values(), kind),
                    name,
                    nameEn,
                    firstDueOn,
                    Sent.member("everyMonths", everyMonths),
                    lastDueOn,
                    Sent.constant("since", FilingRule.Since.values(), since),
                    all(figures),
                    all(outline),
                    all(outlineEn),
                    all(remindDays));
        }

        private static <T> List<T> all(List<T> list) {
            return list == null ? List.of() : list;
        }
    }

    /**
     * @param version as it was read
     */
    public record EndBody(
            @Demanded String campaign, @Demanded Integer version, @Demanded String reason) {}

    /**
     * @param district number of the district to sign for; absent to take up what is locked
     */
    public record PowerBody(@Demanded String campaign, @Demanded String login, Long district) {}

    @Inject private FilingRules rules;

    @Inject private FilingPowers powers;

    @Inject private CurrentUser user;

    @GET
    @Operation(summary = "The rules of a campaign by their first day; ended ones too")
    @Parameter(name = "campaign", in = ParameterIn.QUERY, required = true, description = "its code")
    public Listing<FilingRule> list(@Context UriInfo uri) {
        return Listing.whole(rules.list(user.scope(), campaign(uri)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a rule, for who receives and the city's office")
    public Response add(RuleBody body) {
        String campaign = Sent.member("campaign", Sent.body(body).campaign());
        long number = rules.add(user.scope(), campaign, body.toWish());
        FilingRule made =
                rules.list(user.scope(), campaign).stream()
                        .filter(rule -> rule.id() == number)
                        .findFirst()
                        .orElseThrow();
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    @POST
    @Path("{number: \\d{1,18}}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The rule makes no more filings; what was opened stays")
    public void end(@PathParam("number") long number, EndBody body) {
        String campaign = Sent.member("campaign", Sent.body(body).campaign());
        int version = Sent.member("version", body.version());
        rules.end(user.scope(), campaign, number, version, true, body.reason());
    }

    @GET
    @Path("powers")
    @Operation(summary = "Which accounts sign and unlock in a campaign, for who gives that")
    @Parameter(name = "campaign", in = ParameterIn.QUERY, required = true, description = "its code")
    public Listing<FilingPower> powers(@Context UriInfo uri) {
        return Listing.whole(powers.list(user.scope(), campaign(uri)));
    }

    @POST
    @Path("powers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lets an account sign for a district, or unlock")
    public void give(PowerBody body) {
        String campaign = Sent.member("campaign", Sent.body(body).campaign());
        powers.give(user.scope(), campaign, Sent.member("login", body.login()), body.district());
    }

    private static String campaign(UriInfo uri) {
        return Parameters.of(uri, "campaign").text("campaign").orElse("");
    }
}
