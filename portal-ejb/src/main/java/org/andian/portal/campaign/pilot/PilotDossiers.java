package org.andian.portal.campaign.pilot;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.Pilot;
import org.andian.portal.campaign.PilotList;
import org.andian.portal.campaign.PilotList.Namer;
import org.andian.portal.campaign.Pilots;
import org.andian.portal.campaign.QuotaRights;
import org.andian.portal.campaign.quota.CampaignTexts;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.workorder.qualification.QualificationQuery;
import org.andian.portal.workorder.qualification.Qualifications;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Door: what is written of a campaign's pilots. Who may name a pilot writes of it; the city's
 * office recommends for the region what it has chosen. A pilot filing is made of this list.
 */
@Stateless
public class PilotDossiers {

    private static final int LONGEST_RECOMMENDATION = 1000;
    private static final int QUALIFICATIONS = 1000;

    @Inject private Campaigns campaigns;

    @Inject private Pilots pilots;

    @Inject private Qualifications qualifications;

    @Inject private DossierTable table;

    @Inject private Today today;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /**
     * Of the pilots within the caller's reach, by premises code.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN also of one outside the caller's reach, NO_PILOTS
     */
    public List<PilotDossier> list(Scope scope, String campaign) {
        PilotList named = pilots.list(scope, campaign);
        Map<Long, Boolean> mayChange =
                named.lists().stream()
                        .flatMap(one -> one.pilots().stream())
                        .collect(Collectors.toMap(Pilot::id, Pilot::mayChange, (a, b) -> a || b));
        long id = campaigns.get(scope, campaign).campaign().id();
        Map<String, ProviderStanding> standings =
                table.providers(scope, id).stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(), code -> standing(scope, code)));
        return table.inReach(scope, id, mayChange, standings);
    }

    private ProviderStanding standing(Scope scope, String provider) {
        return ProviderStanding.of(
                qualifications.page(
                        scope, QualificationQuery.ofProvider(provider), 0, QUALIFICATIONS),
                today.date());
    }

    /**
     * @throws Refusal NO_SUCH_CAMPAIGN, NO_PILOTS, NO_SUCH_PILOT also of one outside the caller's
     *     reach
     */
    public PilotDossier get(Scope scope, String campaign, long pilot) {
        return list(scope, campaign).stream()
                .filter(one -> one.pilotId() == pilot)
                .findFirst()
                .orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_PILOT));
    }

    /** The providers that may be named with a pilot, by name; none for who may name no pilot. */
    public List<NamedProvider> providers(Scope scope) {
        return scope.may(PilotDossiers::mayPropose) ? table.allProviders() : List.of();
    }

    /**
     * Names a pilot with its reason.
     *
     * @param premises code
     * @param demo made by the example, not by people
     * @return the number of the naming
     * @throws Refusal as {@link Pilots#name}, or NO_SUCH_PROVIDER
     */
    public long propose(
            Scope scope,
            String campaign,
            String premises,
            Namer namer,
            DossierText text,
            boolean demo) {
        scope.require(PilotDossiers::mayPropose, "propose pilots");
        Long provider = table.provider(text.provider());
        long pilot = pilots.name(scope, campaign, premises, namer, demo);
        table.open(pilot, text, provider, scope.login(), now());
        audit.done(
                scope.login(),
                "pilot.propose",
                "pilot " + campaign + " " + premises,
                text.reason());
        return pilot;
    }

    /**
     * @param seen the version the caller looked at, null where nobody had written of it
     * @throws Refusal NO_SUCH_PILOT, NO_SUCH_PROVIDER, CHANGED, or when it is not the caller's to
     *     write of
     */
    public void write(Scope scope, String campaign, long pilot, Integer seen, DossierText text) {
        scope.require(PilotDossiers::mayPropose, "propose pilots");
        PilotDossier standing = get(scope, campaign, pilot);
        if (!standing.mayChange()) {
            audit.refused(scope.login(), "pilot.write", object(campaign, standing), null);
            throw scope.refusal("propose pilots");
        }
        Long provider = table.provider(text.provider());
        if (seen == null && standing.isBare()) {
            table.open(pilot, text, provider, scope.login(), now());
        } else if (seen == null || !table.write(pilot, seen, text, provider)) {
            throw new Refusal(CampaignReason.CHANGED);
        }
        audit.done(scope.login(), "pilot.write", object(campaign, standing), text.reason());
    }

    /**
     * Recommends a city pilot for the region.
     *
     * @param why at most 1000 characters, must be there
     * @throws Refusal NO_SUCH_PILOT, NOT_OF_CITY, RECOMMENDED_ALREADY, TEXT_MISSING, or when the
     *     caller is not the city's office
     */
    public void recommend(Scope scope, String campaign, long pilot, String why) {
        scope.require(Role.CITY_OFFICE::equals, "recommend pilots");
        String text = CampaignTexts.lines(why, LONGEST_RECOMMENDATION);
        PilotDossier standing = get(scope, campaign, pilot);
        if (!QuotaRights.of(scope, campaigns.get(scope, campaign).campaign()).isCityOffice()) {
            audit.refused(scope.login(), "pilot.recommend", object(campaign, standing), null);
            throw scope.refusal("recommend pilots");
        }
        if (!standing.cityPilot()) {
            throw new Refusal(CampaignReason.NOT_OF_CITY);
        }
        if (standing.isBare()) {
            table.open(pilot, DossierText.proposing(text, null), null, scope.login(), now());
        }
        if (!table.recommend(pilot, text, scope.login(), now())) {
            throw new Refusal(CampaignReason.RECOMMENDED_ALREADY);
        }
        audit.done(scope.login(), "pilot.recommend", object(campaign, standing), text);
    }

    /**
     * Says where the money of a pilot's detectors comes from; what was said before is written over.
     *
     * @throws Refusal NO_SUCH_PILOT, or when it is not the caller's to write of
     */
    public void fund(Scope scope, String campaign, long pilot, Funding funding) {
        scope.require(PilotDossiers::mayPropose, "propose pilots");
        PilotDossier standing = get(scope, campaign, pilot);
        if (!standing.mayChange()) {
            audit.refused(scope.login(), "pilot.fund", object(campaign, standing), null);
            throw scope.refusal("propose pilots");
        }
        table.fund(
                campaigns.get(scope, campaign).campaign().id(),
                table.premises(pilot),
                funding,
                scope.login(),
                now());
        audit.done(
                scope.login(), "pilot.fund", object(campaign, standing), funding.source().name());
    }

    private static String object(String campaign, PilotDossier pilot) {
        return "pilot " + campaign + " " + pilot.premisesCode();
    }

    private static boolean mayPropose(Role role) {
        return role == Role.CITY_OFFICE
                || role == Role.DISTRICT_OFFICE
                || role == Role.INDUSTRY_REGULATOR;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
