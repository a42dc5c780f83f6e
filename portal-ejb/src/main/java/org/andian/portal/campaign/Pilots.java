package org.andian.portal.campaign;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.campaign.PilotList.Named;
import org.andian.portal.campaign.PilotList.Namer;
import org.andian.portal.campaign.PilotStore.Entry;
import org.andian.portal.campaign.PilotStore.Place;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Door: pilot premises. A district's office names them for its district, an industry regulator for
 * the department that leads the premises' scope group, the city's office for either; the city
 * chooses among them. Too few are short, too many a warning; neither is refused.
 */
@Stateless
public class Pilots {

    @Inject private Campaigns campaigns;

    @Inject private Districts districts;

    @Inject private PilotStore store;

    @Inject private Audit audit;

    /**
     * @throws IllegalArgumentException when there is no such campaign in the caller's reach, or it
     *     has no pilots
     */
    public PilotList list(Scope scope, String campaign) {
        CampaignFile file = file(scope, campaign);
        QuotaRights rights = new QuotaRights(scope, file.campaign());
        List<Entry> entries = store.inReach(scope, file.campaign().id());
        List<Named> lists = new ArrayList<>();
        tops(scope, file.campaign())
                .forEach(district -> lists.add(ofDistrict(file, rights, district, entries)));
        boolean seesCity = rights.seesWhole(file.campaign().cityPath());
        file.groups().stream()
                .flatMap(group -> group.lead().stream())
                .distinct()
                .map(lead -> ofDepartment(file, rights, lead, entries, seesCity))
                .filter(
                        named ->
                                seesCity
                                        || !named.pilots().isEmpty()
                                        || mayNameFor(file, rights, named.code()))
                .forEach(lists::add);
        int chosen = store.countCityPilots(file.campaign().id());
        Range ofCity = file.campaign().cityPilots();
        return new PilotList(
                file.campaign().pilots(),
                ofCity,
                lists,
                seesCity ? chosen : 0,
                seesCity && ofCity != null ? ofCity.mark(chosen) : null,
                rights.isCityOffice());
    }

    /**
     * @throws IllegalArgumentException when the premises is unknown, outside the campaign, or named
     *     already. @throws Refusal when it is not the caller's to name
     */
    public void name(Scope scope, String campaign, String premisesCode, Namer namer, boolean demo) {
        CampaignFile file = file(scope, campaign);
        Place place =
                store.place(scope, premisesCode)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "There is no premises "
                                                        + premisesCode
                                                        + ", or it lies outside your reach."));
        ScopeGroup group =
                file.counting(place.venueGroup())
                        .filter(
                                found ->
                                        place.districtPath().startsWith(file.campaign().cityPath()))
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "Premises "
                                                        + premisesCode
                                                        + " is not in the campaign's scope."));
        require(
                scope,
                mayName(new QuotaRights(scope, file.campaign()), namer, place),
                file,
                premisesCode);
        if (namer == Namer.DISTRICT) {
            store.name(
                    file.campaign().id(), place, namer, top(place).id(), null, demo, scope.login());
        } else {
            String lead =
                    group.lead()
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "No department leads the scope group of"
                                                            + " premises "
                                                            + premisesCode
                                                            + "; name it for its district."));
            store.name(file.campaign().id(), place, namer, null, lead, demo, scope.login());
        }
        audit.done(scope.login(), "pilot.name", object(file, premisesCode), namer.name());
    }

    /**
     * Takes a premises off the list of pilots; the row stays, with who withdrew it.
     *
     * @param pilotId of a naming that stands, within the caller's reach
     */
    public void withdraw(Scope scope, String campaign, long pilotId) {
        CampaignFile file = file(scope, campaign);
        Entry entry = entry(scope, file, pilotId);
        require(
                scope,
                mayName(new QuotaRights(scope, file.campaign()), entry.namer(), entry.place()),
                file,
                entry.place().code());
        store.withdraw(pilotId, scope.login());
        audit.done(
                scope.login(),
                "pilot.withdraw",
                object(file, entry.place().code()),
                entry.namer().name());
    }

    /** Chooses a pilot as the city's, or no longer; only by the city's office. */
    public void choose(Scope scope, String campaign, long pilotId, boolean chosen) {
        CampaignFile file = file(scope, campaign);
        Entry entry = entry(scope, file, pilotId);
        require(
                scope,
                new QuotaRights(scope, file.campaign()).isCityOffice(),
                file,
                entry.place().code());
        store.choose(pilotId, chosen);
        audit.done(
                scope.login(),
                chosen ? "pilot.choose" : "pilot.unchoose",
                object(file, entry.place().code()),
                null);
    }

    private Named ofDistrict(
            CampaignFile file, QuotaRights rights, District district, List<Entry> entries) {
        List<Pilot> pilots =
                entries.stream()
                        .filter(
                                entry ->
                                        entry.namer() == Namer.DISTRICT
                                                && Objects.equals(
                                                        entry.districtId(), district.id()))
                        .map(entry -> pilot(file, rights, entry))
                        .toList();
        boolean seesAll = rights.seesWhole(district.path());
        return new Named(
                Namer.DISTRICT,
                district.id(),
                district.name(),
                pilots,
                seesAll ? file.campaign().pilots().mark(pilots.size()) : null);
    }

    private static Named ofDepartment(
            CampaignFile file,
            QuotaRights rights,
            String department,
            List<Entry> entries,
            boolean seesCity) {
        List<Pilot> pilots =
                entries.stream()
                        .filter(
                                entry ->
                                        entry.namer() == Namer.DEPARTMENT
                                                && department.equals(entry.department()))
                        .map(entry -> pilot(file, rights, entry))
                        .toList();
        boolean seesAll =
                seesCity
                        || led(file, department).stream()
                                .allMatch(
                                        venue ->
                                                rights.isRegulator(
                                                        file.campaign().cityPath(), venue));
        return new Named(
                Namer.DEPARTMENT,
                null,
                department,
                pilots,
                seesAll ? file.campaign().pilots().mark(pilots.size()) : null);
    }

    private static boolean mayNameFor(CampaignFile file, QuotaRights rights, String department) {
        return led(file, department).stream()
                .anyMatch(venue -> rights.isRegulator(file.campaign().cityPath(), venue));
    }

    private static List<String> led(CampaignFile file, String department) {
        return file.groups().stream()
                .filter(group -> group.lead().filter(department::equals).isPresent())
                .flatMap(group -> group.counted().stream())
                .toList();
    }

    private static Pilot pilot(CampaignFile file, QuotaRights rights, Entry entry) {
        return new Pilot(
                entry.id(),
                entry.place().code(),
                entry.place().name(),
                entry.district(),
                file.counting(entry.place().venueGroup()).map(ScopeGroup::seq).orElse(null),
                entry.cityPilot(),
                entry.demo(),
                entry.namedAt(),
                entry.namedBy(),
                mayName(rights, entry.namer(), entry.place()));
    }

    private static boolean mayName(QuotaRights rights, Namer namer, Place place) {
        return rights.isOffice(Role.CITY_OFFICE, place.districtPath())
                || switch (namer) {
                    case DISTRICT -> rights.isOffice(Role.DISTRICT_OFFICE, place.districtPath());
                    case DEPARTMENT -> rights.isRegulator(place.districtPath(), place.venueGroup());
                };
    }

    private void require(Scope scope, boolean may, CampaignFile file, String premisesCode) {
        if (!may) {
            audit.refused(scope.login(), "pilot.change", object(file, premisesCode), null);
            throw scope.refusal("change this pilot");
        }
    }

    private static String object(CampaignFile file, String premisesCode) {
        return "pilot " + file.campaign().code() + " " + premisesCode;
    }

    private CampaignFile file(Scope scope, String campaign) {
        CampaignFile file =
                campaigns
                        .find(scope, campaign)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "There is no campaign "
                                                        + campaign
                                                        + ", or it lies outside your reach."));
        if (file.campaign().pilots() == null) {
            throw new IllegalArgumentException("The campaign " + campaign + " has no pilots.");
        }
        return file;
    }

    private Entry entry(Scope scope, CampaignFile file, long pilotId) {
        return store.inReach(scope, file.campaign().id()).stream()
                .filter(entry -> entry.id() == pilotId)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no such pilot, or it lies outside your reach."));
    }

    private List<District> tops(Scope scope, Campaign campaign) {
        return districts.list(scope).stream()
                .filter(
                        district ->
                                ProgressTable.isTop(district)
                                        && district.path().startsWith(campaign.cityPath()))
                .toList();
    }

    private District top(Place place) {
        return districts.list(Scope.portal("pilot")).stream()
                .filter(
                        district ->
                                ProgressTable.isTop(district)
                                        && place.districtPath().startsWith(district.path()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Premises "
                                                + place.code()
                                                + " lies in no county or zone; give it its district"
                                                + " first."));
    }
}
