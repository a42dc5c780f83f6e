package org.andian.portal.campaign.quota;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.QuotaRights;
import org.andian.portal.campaign.Quotas;
import org.andian.portal.district.District;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Door: how quotas are met by verified installations, which part is due by which day, and when all
 * of it will be met. The city's office sets milestones for the whole city, a district's office for
 * its own district.
 */
@Stateless
public class QuotaBoards {

    private static final String OBJECT = "milestone ";

    @Inject private Campaigns campaigns;

    @Inject private Quotas quotas;

    @Inject private VerifiedTable verified;

    @Inject private MilestoneTable table;

    @Inject private Today today;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /**
     * As of now.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN also of one outside the caller's reach
     */
    public QuotaBoard board(Scope scope, String campaign) {
        CampaignFile file = campaigns.get(scope, campaign);
        Map<Long, String> paths =
                campaigns.districts(scope, file.campaign()).stream()
                        .collect(Collectors.toMap(District::id, District::path));
        return new BoardTable(
                        file,
                        quotas.progress(scope, campaign),
                        verified.counts(scope, file),
                        paths,
                        milestones(scope, file.campaign()),
                        today.date())
                .board();
    }

    /** The city's, and those of districts the caller sees. */
    private List<Milestone> milestones(Scope scope, Campaign campaign) {
        QuotaRights rights = QuotaRights.of(scope, campaign);
        List<String> seen =
                campaigns.districts(scope, campaign).stream().map(District::path).toList();
        return table.all(campaign, rights).stream()
                .filter(one -> one.districtPath() == null || seen.contains(one.districtPath()))
                .toList();
    }

    /**
     * The districts for which the caller may set milestones, by path; the whole city is not among
     * them.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN also of one outside the caller's reach
     */
    public List<District> handedDown(Scope scope, String campaign) {
        Campaign of = campaigns.get(scope, campaign).campaign();
        QuotaRights rights = QuotaRights.of(scope, of);
        return campaigns.districts(scope, of).stream()
                .filter(district -> isCounty(district) && rights.mayHandDown(district.path()))
                .toList();
    }

    /** Whether the caller may set milestones for the whole city. */
    public boolean maySetOfCity(Scope scope, String campaign) {
        return QuotaRights.of(scope, campaigns.get(scope, campaign).campaign()).isCityOffice();
    }

    private static boolean isCounty(District district) {
        return "county".equals(district.level()) || "zone".equals(district.level());
    }

    /**
     * @return its number
     * @throws Refusal NO_SUCH_CAMPAIGN, NO_SUCH_GROUP, MILESTONE_DAY, or when the district is not
     *     the caller's
     */
    public long add(Scope scope, String campaign, NewMilestone wanted) {
        scope.require(QuotaBoards::isOffice, "set milestones");
        CampaignFile file = campaigns.get(scope, campaign);
        wanted.requireWithin(file.campaign());
        for (int seq : wanted.groups()) {
            if (file.group(seq).isEmpty()) {
                throw new Refusal(CampaignReason.NO_SUCH_GROUP, seq, campaign);
            }
        }
        boolean isTheirs =
                wanted.districtId() == null
                        ? maySetOfCity(scope, campaign)
                        : handedDown(scope, campaign).stream()
                                .anyMatch(one -> one.id() == wanted.districtId());
        if (!isTheirs) {
            audit.refused(scope.login(), "milestone.add", "campaign " + campaign, null);
            throw scope.refusal("set milestones");
        }
        long id = table.add(file.campaign(), wanted, scope.login(), now());
        audit.done(
                scope.login(),
                "milestone.add",
                OBJECT + id,
                wanted.percent() + "% " + wanted.dueOn() + ": " + wanted.name());
        return id;
    }

    /**
     * It is asked no more; its row stays.
     *
     * @param seen the version the caller looked at
     * @throws Refusal NO_SUCH_CAMPAIGN, NO_SUCH_MILESTONE, CHANGED, TEXT_MISSING of the reason, or
     *     when it is not the caller's
     */
    public void withdraw(Scope scope, String campaign, long id, int seen, String reason) {
        scope.require(QuotaBoards::isOffice, "set milestones");
        String why = CampaignTexts.lines(reason, CampaignTexts.LONGEST_REASON);
        Milestone standing =
                milestones(scope, campaigns.get(scope, campaign).campaign()).stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_MILESTONE));
        if (!standing.mayChange()) {
            audit.refused(scope.login(), "milestone.withdraw", OBJECT + id, null);
            throw scope.refusal("set milestones");
        }
        if (!table.withdraw(id, seen, why, scope.login(), now())) {
            throw new Refusal(CampaignReason.CHANGED);
        }
        audit.done(scope.login(), "milestone.withdraw", OBJECT + id, why);
    }

    private static boolean isOffice(Role role) {
        return role == Role.CITY_OFFICE || role == Role.DISTRICT_OFFICE;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
