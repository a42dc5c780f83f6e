package org.andian.portal.campaign;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.andian.portal.audit.Audit;
import org.andian.portal.campaign.PilotList.Namer;
import org.andian.portal.campaign.PilotRows.Entry;
import org.andian.portal.campaign.PilotRows.Place;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Door: pilot premises. A district's office names them for its district, an industry regulator for
 * the department that leads the premises' scope group, the city's office for either; the city
 * chooses among them. Too few are short, too many a warning; neither is refused.
 */
@Stateless
public class Pilots {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject private Campaigns campaigns;

    @Inject private Notices notices;

    @Inject private Districts districts;

    @Inject private PilotRows rows;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /**
     * @throws Refusal NO_SUCH_CAMPAIGN also of one outside the caller's reach, NO_PILOTS
     */
    public PilotList list(Scope scope, String campaign) {
        CampaignFile file = file(scope, campaign);
        long id = file.campaign().id();
        QuotaRights rights = new QuotaRights(scope, file.campaign());
        return new PilotTable(file, rights, rows.inReach(scope, id))
                .of(campaigns.districts(scope, file.campaign()), rows.countCityPilots(id));
    }

    /**
     * @return the number of the naming
     * @throws Refusal NO_SUCH_CAMPAIGN, NO_PILOTS, NO_SUCH_PREMISES, OUT_OF_SCOPE, NAMED_ALREADY,
     *     NO_LEAD, NO_COUNTY, or when it is not the caller's to name
     */
    public long name(Scope scope, String campaign, String premisesCode, Namer namer, boolean demo) {
        CampaignFile file = file(scope, campaign);
        Place place = rows.place(scope, premisesCode);
        ScopeGroup group = group(file, place);
        requireRight(
                scope, new QuotaRights(scope, file.campaign()).mayName(namer, place), file, place);
        notices.hold(file.campaign());
        requireNotNamed(file, place, namer);
        PilotEntry entry = entry(file, place, group, namer, demo);
        entities.persist(entry.namedBy(scope.login(), clock.instant()));
        entities.flush(); // the lists are read by SQL
        audit.done(scope.login(), "pilot.name", object(file, place), namer.name());
        return entry.id();
    }

    /**
     * Takes a premises off the list of pilots; the row stays, with who withdrew it.
     *
     * @param pilotId of a naming that stands, within the caller's reach
     * @throws Refusal NO_SUCH_CAMPAIGN, NO_PILOTS, NO_SUCH_PILOT, PILOT_WITHDRAWN, or when it is
     *     not the caller's to withdraw
     */
    public void withdraw(Scope scope, String campaign, long pilotId) {
        CampaignFile file = file(scope, campaign);
        Entry pilot = rows.get(scope, file.campaign().id(), pilotId);
        QuotaRights rights = new QuotaRights(scope, file.campaign());
        requireRight(scope, rights.mayName(pilot.namer(), pilot.place()), file, pilot.place());
        held(pilotId).withdraw(scope.login(), clock.instant());
        entities.flush(); // the lists are read by SQL
        audit.done(
                scope.login(), "pilot.withdraw", object(file, pilot.place()), pilot.namer().name());
    }

    /**
     * Chooses a pilot as the city's, or no longer; only by the city's office.
     *
     * @throws Refusal as of {@link #withdraw}
     */
    public void choose(Scope scope, String campaign, long pilotId, boolean chosen) {
        CampaignFile file = file(scope, campaign);
        Entry pilot = rows.get(scope, file.campaign().id(), pilotId);
        boolean isCity = new QuotaRights(scope, file.campaign()).isCityOffice();
        requireRight(scope, isCity, file, pilot.place());
        held(pilotId).choose(chosen);
        entities.flush(); // the lists are read by SQL
        audit.done(
                scope.login(),
                chosen ? "pilot.choose" : "pilot.unchoose",
                object(file, pilot.place()),
                null);
    }

    private CampaignFile file(Scope scope, String campaign) {
        CampaignFile file = campaigns.get(scope, campaign);
        if (file.campaign().pilots() == null) {
            throw new Refusal(CampaignReason.NO_PILOTS, campaign);
        }
        return file;
    }

    private static ScopeGroup group(CampaignFile file, Place place) {
        boolean isInCity = place.districtPath().startsWith(file.campaign().cityPath());
        return file.counting(place.venueGroup())
                .filter(found -> isInCity)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        CampaignReason.OUT_OF_SCOPE,
                                        place.code(),
                                        file.campaign().code()));
    }

    /** Nobody else names any until the transaction ends: the campaign is held. */
    private void requireNotNamed(CampaignFile file, Place place, Namer namer) {
        Optional<PilotEntry> standing =
                entities.createQuery(
                                "select p from PilotEntry p where p.campaignId = ?1"
                                        + " and p.premisesId = ?2 and p.namer = ?3"
                                        + " and p.slot is not null",
                                PilotEntry.class)
                        .setParameter(1, file.campaign().id())
                        .setParameter(2, place.id())
                        .setParameter(3, namer)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultStream()
                        .findFirst();
        if (standing.isPresent()) {
            throw new Refusal(CampaignReason.NAMED_ALREADY, place.code());
        }
    }

    private PilotEntry entry(
            CampaignFile file, Place place, ScopeGroup group, Namer namer, boolean demo) {
        long campaignId = file.campaign().id();
        return switch (namer) {
            case DISTRICT ->
                    PilotEntry.ofDistrict(campaignId, place.id(), county(place).id(), demo);
            case DEPARTMENT ->
                    PilotEntry.ofDepartment(
                            campaignId,
                            place.id(),
                            group.lead()
                                    .orElseThrow(
                                            () ->
                                                    new Refusal(
                                                            CampaignReason.NO_LEAD, place.code())),
                            demo);
        };
    }

    /** The county or zone a premises lies in, whatever the caller reaches of it. */
    private District county(Place place) {
        List<District> all = districts.list(Scope.portal("pilot"));
        return all.stream()
                .filter(ProgressTable::isTop)
                .filter(district -> place.districtPath().startsWith(district.path()))
                .findFirst()
                .orElseThrow(() -> new Refusal(CampaignReason.NO_COUNTY, place.code()));
    }

    /** Nobody else changes it until the transaction ends. */
    private PilotEntry held(long pilotId) {
        return Optional.ofNullable(
                        entities.find(PilotEntry.class, pilotId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_PILOT));
    }

    private void requireRight(Scope scope, boolean may, CampaignFile file, Place place) {
        if (!may) {
            audit.refused(scope.login(), "pilot.change", object(file, place), null);
            throw scope.refusal("change this pilot");
        }
    }

    private static String object(CampaignFile file, Place place) {
        return "pilot " + file.campaign().code() + " " + place.code();
    }
}
