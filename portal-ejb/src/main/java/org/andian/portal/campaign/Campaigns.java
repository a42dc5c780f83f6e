package org.andian.portal.campaign;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.campaign.right.BodyRight;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.search.Finds;
import org.andian.portal.search.Found;
import org.andian.portal.search.FoundKind;
import org.andian.portal.search.Wanted;
import org.andian.portal.sql.Sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Door: the campaigns of the served cities the caller works in. What a notice says is public there,
 * and unseen elsewhere; tasks and pilots have their own doors.
 */
@Stateless
public class Campaigns {

    @Inject private Notices notices;

    @Inject private Districts districts;

    @Inject private Sql sql;

    /** In order of their start. */
    public List<Campaign> list(Scope scope) {
        List<String> paths = paths(scope);
        return notices.all().stream().filter(campaign -> touches(campaign, paths)).toList();
    }

    /**
     * Empty when no such campaign touches a district the caller sees.
     *
     * @param code such as {@code YUNCHENG-2022}
     */
    public Optional<CampaignFile> find(Scope scope, String code) {
        List<String> paths = paths(scope);
        return notices.find(code).filter(campaign -> touches(campaign, paths)).map(notices::file);
    }

    /**
     * @throws Refusal NO_SUCH_CAMPAIGN when no such campaign touches a district the caller sees
     */
    public CampaignFile get(Scope scope, String code) {
        return find(scope, code)
                .orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_CAMPAIGN, code));
    }

    /** What bodies may do in a campaign the caller sees; none where nobody has set that up. */
    public List<BodyRight> rights(Scope scope, Campaign campaign) {
        return touches(campaign, paths(scope)) ? notices.rights(campaign.id()) : List.of();
    }

    /** Notices that touch the caller's districts, by their names, number, issuer or code. */
    public Finds search(Scope scope, Wanted wanted) {
        if (wanted.isNothing()) {
            return Finds.none();
        }
        List<Found> all =
                list(scope).stream()
                        .filter(campaign -> isMeant(campaign, wanted))
                        .map(Campaigns::found)
                        .toList();
        int from = Math.min(wanted.first(), all.size());
        return new Finds(all.subList(from, Math.min(from + wanted.size(), all.size())), all.size());
    }

    private static boolean isMeant(Campaign campaign, Wanted wanted) {
        return Stream.of(
                        campaign.nameZh(),
                        campaign.nameEn(),
                        campaign.documentNo(),
                        campaign.issuerZh(),
                        campaign.issuerEn(),
                        campaign.code())
                .anyMatch(wanted::isIn);
    }

    private static Found found(Campaign campaign) {
        return new Found(
                FoundKind.NOTICE,
                campaign.code(),
                null,
                campaign.nameZh(),
                campaign.nameEn(),
                campaign.documentNo(),
                campaign.city(),
                false);
    }

    /** The districts of its city in the caller's reach, valid today. */
    public List<District> districts(Scope scope, Campaign campaign) {
        return districts.list(scope).stream()
                .filter(district -> district.path().startsWith(campaign.cityPath()))
                .toList();
    }

    private List<String> paths(Scope scope) {
        Map<Boolean, List<Grant>> byLimit =
                scope.grants().stream()
                        .filter(Grant::seesBusiness)
                        .collect(Collectors.partitioningBy(Campaigns::isOfPremises));
        Scope ofDistricts = new Scope(scope.login(), byLimit.get(false), scope.rights());
        Scope ofPremises = new Scope(scope.login(), byLimit.get(true), scope.rights());
        return Stream.concat(
                        districts.list(ofDistricts).stream().map(District::path),
                        places(ofPremises).stream())
                .toList();
    }

    /** One premises, or those of one provider: such a grant names no district. */
    private static boolean isOfPremises(Grant grant) {
        return grant.premisesId() != null || grant.providerId() != null;
    }

    /** Paths of the districts in which the caller's premises lie. */
    private List<String> places(Scope scope) {
        Reach reach = scope.premises("p");
        return scope.grants().isEmpty()
                ? List.of()
                : sql.list(
                        "select distinct p.district_path from premises_view p where p.closed_on is"
                                + " null and "
                                + reach.sql(),
                        reach.parameters(),
                        row -> row.text("district_path"));
    }

    private static boolean touches(Campaign campaign, List<String> paths) {
        return paths.stream().anyMatch(path -> path.startsWith(campaign.cityPath()));
    }
}
