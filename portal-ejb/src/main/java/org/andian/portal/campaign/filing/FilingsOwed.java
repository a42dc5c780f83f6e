package org.andian.portal.campaign.filing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.FilingDue;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Door: filings of campaigns that are due or late for those in whose place the caller files, until
 * they are noted as filed. What was due more than a year ago nobody waits for any more.
 */
@Stateless
public class FilingsOwed {

    /** So many days before its day a filing is something to do. */
    public static final int AHEAD_DAYS = 30;

    private static final int BEHIND_DAYS = 365;

    private static final String OWED =
            """
            select f.id, f.name_zh, f.name_en, f.due_on, x.id as district_id, x.name as district
            from campaign_filing f join district_view x on x.path = ?
            left join campaign_filed e on e.filing_id = f.id and e.district_id = x.id
            where f.campaign_id = ? and f.due_on >= ? and f.due_on <= ? and e.filing_id is null\
            """;

    private static final String ASKED =
            "select count(*) as n from campaign_filing where due_on >= ? and due_on <= ?";

    @Inject private Campaigns campaigns;

    @Inject private Sql sql;

    @Inject private Today today;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /** The one due first at the head. */
    public List<OwedFiling> list(Scope scope) {
        LocalDate day = today.date();
        if (!scope.mayRead(FilingsOwed::files) || isNothingAsked(day)) {
            return List.of();
        }
        List<OwedFiling> owed = new ArrayList<>();
        for (Campaign campaign : campaigns.list(scope)) {
            FilingDebtors debtors = new FilingDebtors(campaigns.get(scope, campaign.code()));
            debtors.paths(scope).forEach(path -> owed.addAll(owed(campaign, path, day)));
        }
        owed.sort(
                Comparator.comparing((OwedFiling one) -> one.due().dueOn())
                        .thenComparing(OwedFiling::id)
                        .thenComparing(OwedFiling::districtId));
        return List.copyOf(owed);
    }

    /** A workbench asks often, and in most months no notice wants anything. */
    private boolean isNothingAsked(LocalDate day) {
        return sql.count(ASKED, window(day)) == 0;
    }

    private static List<Object> window(LocalDate day) {
        return List.of(day.minusDays(BEHIND_DAYS), day.plusDays(AHEAD_DAYS));
    }

    private List<OwedFiling> owed(Campaign campaign, String path, LocalDate day) {
        List<Object> parameters = new ArrayList<>(List.of(path, campaign.id()));
        parameters.addAll(window(day));
        return sql.list(OWED, parameters, row -> filing(row, campaign));
    }

    private static OwedFiling filing(Row row, Campaign campaign) {
        return new OwedFiling(
                row.number("id"),
                campaign,
                new FilingDue(row.text("name_zh"), row.text("name_en"), row.day("due_on")),
                row.number("district_id"),
                row.text("district"));
    }

    /**
     * It has been filed.
     *
     * @throws Refusal NO_SUCH_FILING when the caller does not owe it, FILED_ALREADY
     */
    public void note(Scope scope, long filing, long district) {
        scope.require(FilingsOwed::files, "note filings");
        OwedFiling owed = get(scope, filing, district);
        try {
            sql.update(
                    "insert into campaign_filed (filing_id, district_id, noted_at, noted_by) values"
                            + " (?, ?, ?, ?)",
                    filing,
                    district,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    scope.login());
        } catch (SqlFailure meanwhile) {
            throw meanwhile.isDuplicate() ? new Refusal(CampaignReason.FILED_ALREADY) : meanwhile;
        }
        done(scope, "filing.note", owed);
    }

    /**
     * It was noted by mistake, by the caller himself.
     *
     * @throws Refusal NO_SUCH_FILING
     */
    public void takeBack(Scope scope, long filing, long district) {
        scope.require(FilingsOwed::files, "note filings");
        int removed =
                sql.update(
                        "delete from campaign_filed where filing_id = ? and district_id = ? and"
                                + " noted_by = ?",
                        filing,
                        district,
                        scope.login());
        if (removed == 0) {
            throw new Refusal(CampaignReason.NO_SUCH_FILING);
        }
        done(scope, "filing.takeBack", get(scope, filing, district));
    }

    private OwedFiling get(Scope scope, long filing, long district) {
        return list(scope).stream()
                .filter(one -> one.id() == filing && one.districtId() == district)
                .findFirst()
                .orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_FILING));
    }

    private void done(Scope scope, String action, OwedFiling owed) {
        audit.done(
                scope.login(),
                action,
                "filing " + owed.campaign().code() + " " + owed.districtId(),
                owed.due().dueOn() + ": " + owed.due().nameZh());
    }

    private static boolean files(Role role) {
        return role == Role.DISTRICT_OFFICE || role == Role.INDUSTRY_REGULATOR;
    }
}
