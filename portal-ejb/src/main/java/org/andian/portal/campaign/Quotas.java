package org.andian.portal.campaign;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.district.District;
import org.andian.portal.period.Zones;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Door: the tasks an installation sets for a campaign by district and scope group, and how far they
 * are done, within the caller's districts and industries.
 */
@Stateless
public class Quotas {

    @Inject private Campaigns campaigns;

    @Inject private Notices notices;

    @Inject private QuotaBook book;

    @Inject private Installed installed;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /**
     * @throws Refusal NO_SUCH_CAMPAIGN also of one outside the caller's reach
     */
    public CampaignProgress progress(Scope scope, String campaign) {
        CampaignFile file = campaigns.get(scope, campaign);
        return new ProgressTable(
                        file,
                        new QuotaRights(scope, file.campaign()),
                        book.all(file.campaign().id()),
                        installed.of(scope, file))
                .of(campaigns.districts(scope, file.campaign()));
    }

    /**
     * Sets, changes or takes away one quota.
     *
     * @return the divisions that do not add up afterwards
     * @throws Refusal QUOTA_CHANGED, QUOTA_TAKEN_AWAY when it is not what the caller saw,
     *     NO_SUCH_CAMPAIGN, NO_SUCH_GROUP, REASON_MISSING of a campaign that has ended, or when it
     *     is not the caller's to set
     */
    public List<SumCheck> set(Scope scope, NewQuota wanted) {
        return setAll(scope, wanted.campaign(), List.of(wanted));
    }

    /**
     * Many of one campaign, all or nothing.
     *
     * @throws Refusal as of {@link #set}, or SEVERAL_CAMPAIGNS
     */
    public List<SumCheck> setAll(Scope scope, String campaign, List<NewQuota> wanted) {
        CampaignFile file = campaigns.get(scope, campaign);
        List<District> reach = campaigns.districts(scope, file.campaign());
        notices.hold(file.campaign());
        wanted.forEach(one -> requireKnown(file, one));
        wanted.forEach(one -> requireReason(file.campaign(), one));
        wanted.forEach(one -> set(scope, file, district(scope, reach, one), one));
        wanted.forEach(
                one ->
                        audit.done(
                                scope.login(),
                                "quota.set",
                                object(file, district(scope, reach, one), one),
                                change(one)));
        return progress(scope, campaign).checks();
    }

    private static void requireKnown(CampaignFile file, NewQuota wanted) {
        String campaign = file.campaign().code();
        if (!wanted.campaign().equals(campaign)) {
            throw new Refusal(CampaignReason.SEVERAL_CAMPAIGNS, campaign);
        }
        if (wanted.groupSeq() != QuotaCell.WHOLE && file.group(wanted.groupSeq()).isEmpty()) {
            throw new Refusal(CampaignReason.NO_SUCH_GROUP, wanted.groupSeq(), campaign);
        }
    }

    private void requireReason(Campaign campaign, NewQuota wanted) {
        if (wanted.reason() == null
                && campaign.isOver(LocalDate.ofInstant(clock.instant(), Zones.CHINA))) {
            throw new Refusal(CampaignReason.REASON_MISSING, campaign.endsOn());
        }
    }

    private void set(Scope scope, CampaignFile file, District district, NewQuota wanted) {
        Campaign campaign = file.campaign();
        QuotaRights rights = new QuotaRights(scope, campaign);
        Optional<QuotaEntry> standing = book.held(campaign.id(), wanted);
        QuotaCell cell = standing.map(QuotaEntry::cell).orElse(null);
        boolean isTop = ProgressTable.isTop(district);
        if ("city".equals(district.level())
                || !rights.maySet(district.path(), isTop, wanted.groupSeq(), cell)) {
            audit.refused(scope.login(), "quota.set", object(file, district, wanted), null);
            throw scope.refusal("set this quota");
        }
        boolean ofCity = isTop && rights.isCityOffice();
        book.set(campaign.id(), standing, wanted, ofCity, scope.login());
    }

    private static District district(Scope scope, List<District> reach, NewQuota wanted) {
        return reach.stream()
                .filter(one -> one.id() == wanted.districtId())
                .findFirst()
                .orElseThrow(() -> scope.refusal("set quotas of this district"));
    }

    /**
     * Of all quotas of a district that the caller sees, newest first.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN also of one outside the caller's reach
     */
    public List<QuotaHistory> history(Scope scope, String campaign, long districtId) {
        CampaignFile file = campaigns.get(scope, campaign);
        QuotaRights rights = new QuotaRights(scope, file.campaign());
        Optional<District> district =
                campaigns.districts(scope, file.campaign()).stream()
                        .filter(one -> one.id() == districtId)
                        .findFirst();
        return district.isEmpty()
                ? List.of()
                : book.history(file.campaign().id(), districtId).stream()
                        .filter(entry -> sees(rights, file, district.get(), entry))
                        .toList();
    }

    private static boolean sees(
            QuotaRights rights, CampaignFile file, District district, QuotaHistory entry) {
        return rights.seesWhole(district.path())
                || file.group(entry.groupSeq())
                        .filter(group -> rights.sees(district.path(), group))
                        .isPresent();
    }

    private static String change(NewQuota wanted) {
        return wanted.before()
                + " > "
                + wanted.quota()
                + (wanted.reason() == null ? "" : " " + wanted.reason());
    }

    private static String object(CampaignFile file, District district, NewQuota wanted) {
        return "quota "
                + file.campaign().code()
                + " "
                + (district.code() == null ? district.name() : district.code())
                + (wanted.groupSeq() == QuotaCell.WHOLE ? "" : " group " + wanted.groupSeq());
    }
}
