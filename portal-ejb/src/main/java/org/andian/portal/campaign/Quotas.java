package org.andian.portal.campaign;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;

import java.util.List;

/**
 * Door: the tasks an installation sets for a campaign by district and scope group, and how far they
 * are done, within the caller's districts and industries.
 */
@Stateless
public class Quotas {

    @Inject private Campaigns campaigns;

    @Inject private Districts districts;

    @Inject private QuotaStore store;

    @Inject private Installed installed;

    @Inject private Audit audit;

    /**
     * @throws IllegalArgumentException when there is no such campaign in the caller's reach
     */
    public CampaignProgress progress(Scope scope, String campaign) {
        CampaignFile file = file(scope, campaign);
        return new ProgressTable(
                        file,
                        new QuotaRights(scope, file.campaign()),
                        store.all(file.campaign().id()),
                        installed.of(scope, file))
                .of(inCity(scope, file.campaign()));
    }

    /**
     * Sets, changes or takes away one quota.
     *
     * @return the divisions that do not add up afterwards
     * @throws Refusal when it is not the caller's to set. @throws QuotaChanged when it is not what
     *     the caller saw
     */
    public List<SumCheck> set(Scope scope, NewQuota wanted) {
        return setAll(scope, wanted.campaign(), List.of(wanted));
    }

    /** Many of one campaign, all or nothing. */
    public List<SumCheck> setAll(Scope scope, String campaign, List<NewQuota> wanted) {
        CampaignFile file = file(scope, campaign);
        List<District> reach = inCity(scope, file.campaign());
        wanted.forEach(one -> set(scope, file, reach, one));
        wanted.forEach(
                one ->
                        audit.done(
                                scope.login(),
                                "quota.set",
                                object(file, district(scope, reach, one), one),
                                change(one)));
        return progress(scope, campaign).checks();
    }

    private void set(Scope scope, CampaignFile file, List<District> reach, NewQuota wanted) {
        District district = district(scope, reach, wanted);
        if (!wanted.campaign().equals(file.campaign().code())) {
            throw new IllegalArgumentException(
                    "These quotas belong to several campaigns; set them one campaign after the"
                            + " other.");
        }
        if (wanted.groupSeq() != QuotaCell.WHOLE && file.group(wanted.groupSeq()).isEmpty()) {
            throw new IllegalArgumentException(
                    "The campaign has no scope group " + wanted.groupSeq() + ".");
        }
        QuotaRights rights = new QuotaRights(scope, file.campaign());
        QuotaCell existing =
                store.find(file.campaign().id(), district.id(), wanted.groupSeq()).orElse(null);
        boolean isTop = ProgressTable.isTop(district);
        if ("city".equals(district.level())
                || !rights.maySet(district.path(), isTop, wanted.groupSeq(), existing)) {
            refuse(scope, file, district, wanted);
        }
        store.set(file.campaign().id(), wanted, isTop && rights.isCityOffice(), scope.login());
    }

    private static District district(Scope scope, List<District> reach, NewQuota wanted) {
        return reach.stream()
                .filter(one -> one.id() == wanted.districtId())
                .findFirst()
                .orElseThrow(() -> scope.refusal("set quotas of this district"));
    }

    private static String change(NewQuota wanted) {
        return wanted.before()
                + " > "
                + wanted.quota()
                + (wanted.reason() == null ? "" : " " + wanted.reason());
    }

    /** Of all quotas of a district that the caller sees, newest first. */
    public List<QuotaHistory> history(Scope scope, String campaign, long districtId) {
        CampaignFile file = file(scope, campaign);
        QuotaRights rights = new QuotaRights(scope, file.campaign());
        return inCity(scope, file.campaign()).stream()
                .filter(one -> one.id() == districtId)
                .findFirst()
                .map(
                        district ->
                                store.history(file.campaign().id(), districtId).stream()
                                        .filter(
                                                entry ->
                                                        rights.seesWhole(district.path())
                                                                || file.group(entry.groupSeq())
                                                                        .filter(
                                                                                group ->
                                                                                        rights.sees(
                                                                                                district
                                                                                                        .path(),
                                                                                                group))
                                                                        .isPresent())
                                        .toList())
                .orElse(List.of());
    }

    private void refuse(Scope scope, CampaignFile file, District district, NewQuota wanted) {
        audit.refused(scope.login(), "quota.set", object(file, district, wanted), null);
        throw scope.refusal("set this quota");
    }

    private static String object(CampaignFile file, District district, NewQuota wanted) {
        return "quota "
                + file.campaign().code()
                + " "
                + (district.code() == null ? district.name() : district.code())
                + (wanted.groupSeq() == QuotaCell.WHOLE ? "" : " group " + wanted.groupSeq());
    }

    private CampaignFile file(Scope scope, String campaign) {
        return campaigns
                .find(scope, campaign)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no campaign "
                                                + campaign
                                                + ", or it lies outside your reach."));
    }

    private List<District> inCity(Scope scope, Campaign campaign) {
        return districts.list(scope).stream()
                .filter(district -> district.path().startsWith(campaign.cityPath()))
                .toList();
    }
}
