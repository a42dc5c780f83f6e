package org.andian.portal.campaign;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Scope;

import java.util.List;
import java.util.Optional;

/**
 * Door: the campaigns of the served cities the caller works in. What a notice says is public there;
 * tasks and pilots have their own doors.
 */
@Stateless
public class Campaigns {

    @Inject private Notices notices;

    @Inject private Districts districts;

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

    /** The districts of its city in the caller's reach, valid today. */
    public List<District> districts(Scope scope, Campaign campaign) {
        return districts.list(scope).stream()
                .filter(district -> district.path().startsWith(campaign.cityPath()))
                .toList();
    }

    private List<String> paths(Scope scope) {
        boolean seesBusiness = scope.grants().stream().anyMatch(Grant::seesBusiness);
        return seesBusiness
                ? districts.list(scope).stream().map(District::path).toList()
                : List.of();
    }

    private static boolean touches(Campaign campaign, List<String> paths) {
        return paths.stream().anyMatch(path -> path.startsWith(campaign.cityPath()));
    }
}
