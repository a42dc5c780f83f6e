package org.andian.portal.filing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.text.PlainText;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * Door: which account signs for which body in a campaign, and which takes up what is locked. Those
 * who receive, and the city's office, give such powers, nobody to himself.
 */
@Stateless
public class FilingPowers {

    private static final String WHAT = "give powers over filings";

    @Inject private Sql sql;

    @Inject private Campaigns campaigns;

    @Inject private Districts districts;

    @Inject private FilingPeople people;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /** Those that stand, by kind and login; for who gives them. */
    public List<FilingPower> list(Scope scope, String campaign) {
        CampaignFile file = campaigns.get(scope, campaign);
        if (!new FilingParties(file).governs(scope)) {
            return List.of();
        }
        return sql.list(
                """
                select p.*, a.name, x.name as district from filing_power p
                left join account_view a on a.login = p.login left join district_view x on x.id = p.district_id
                where p.campaign_id = ? and p.ended_at is null order by p.power, p.login, p.id\
                """,
                List.of(file.campaign().id()),
                row ->
                        new FilingPower(
                                row.number("id"),
                                FilingPower.Kind.valueOf(row.text("power")),
                                row.text("login"),
                                row.text("name") == null ? row.text("login") : row.text("name"),
                                row.numberOrNull("district_id"),
                                row.text("district"),
                                row.text("department"),
                                row.instant("given_at"),
                                row.text("given_by")));
    }

    /** Whether the caller gives powers in this campaign. */
    public boolean mayGive(Scope scope, String campaign) {
        return campaigns
                .find(scope, campaign)
                .filter(file -> new FilingParties(file).governs(scope))
                .isPresent();
    }

    /**
     * @param districtId of the district to sign for; null to take up what is locked
     * @throws Refusal NO_SUCH_CAMPAIGN, NO_ACCOUNT for one that does not file there, or does not
     *     receive; OWN_POWER, POWER_STANDS
     */
    public void give(Scope scope, String campaign, String login, Long districtId) {
        CampaignFile file = governed(scope, campaign);
        FilingParties parties = new FilingParties(file);
        String who = login == null ? "" : PlainText.folded(login).toLowerCase(Locale.ROOT);
        if (who.equals(scope.login())) {
            throw new Refusal(FilingReason.OWN_POWER);
        }
        Scope receiver = people.scope(who);
        if (districtId == null) {
            requireAccount(parties.receives(receiver), who);
            add(scope, file, FilingPower.Kind.UNLOCK, who, null, FilingParties.OFFICES);
            return;
        }
        District district = districts.get(districtId);
        List<String> filed =
                parties.owes(district)
                        ? parties.departments(district).stream()
                                .filter(code -> parties.files(receiver, district.path(), code))
                                .toList()
                        : List.of();
        requireAccount(!filed.isEmpty(), who);
        filed.forEach(code -> add(scope, file, FilingPower.Kind.SIGN, who, districtId, code));
    }

    private static void requireAccount(boolean fits, String login) {
        if (!fits) {
            throw new Refusal(FilingReason.NO_ACCOUNT, login);
        }
    }

    private void add(
            Scope scope,
            CampaignFile file,
            FilingPower.Kind kind,
            String login,
            Long districtId,
            String department) {
        long campaignId = file.campaign().id();
        sql.count(
                "select count(*) as n from filing_rule where campaign_id = ? for update",
                List.of(campaignId));
        if (has(campaignId, kind, login, districtId, department)) {
            throw new Refusal(FilingReason.POWER_STANDS);
        }
        sql.update(
                """
                insert into filing_power (campaign_id, power, login, district_id, department, given_at, given_by)
                values (?, ?, ?, ?, ?, ?, ?)\
                """,
                campaignId,
                kind.name(),
                login,
                districtId,
                department,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                scope.login());
        audit.done(
                scope.login(),
                "filing.empower",
                "filings " + file.campaign().code(),
                kind + " " + login + (districtId == null ? "" : " " + districtId));
    }

    /**
     * @throws Refusal NO_SUCH_CAMPAIGN, NO_POWER
     */
    public void end(Scope scope, String campaign, long id) {
        CampaignFile file = governed(scope, campaign);
        int ended =
                sql.update(
                        "update filing_power set ended_at = ?, ended_by = ? where id = ? and"
                                + " campaign_id = ? and ended_at is null",
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        scope.login(),
                        id,
                        file.campaign().id());
        if (ended == 0) {
            throw new Refusal(FilingReason.NO_POWER);
        }
        audit.done(
                scope.login(), "filing.disempower", "filings " + file.campaign().code(), "" + id);
    }

    private CampaignFile governed(Scope scope, String campaign) {
        CampaignFile file = campaigns.get(scope, campaign);
        if (!new FilingParties(file).governs(scope)) {
            throw scope.refusal(WHAT);
        }
        return file;
    }

    private boolean has(
            long campaignId,
            FilingPower.Kind kind,
            String login,
            Long districtId,
            String department) {
        return sql.count(
                        """
                        select count(*) as n from filing_power where campaign_id = ? and power = ? and login = ?
                          and coalesce(district_id, 0) = ? and department = ? and ended_at is null\
                        """,
                        List.of(
                                campaignId,
                                kind.name(),
                                login,
                                districtId == null ? 0 : districtId,
                                department))
                > 0;
    }

    /** Whether the caller signs for that filing. */
    public boolean signs(Scope scope, FilingRow row) {
        return has(
                row.campaignId(),
                FilingPower.Kind.SIGN,
                scope.login(),
                row.key().districtId(),
                row.key().department());
    }

    /** Whether the caller takes up what is locked in that campaign. */
    public boolean unlocks(Scope scope, long campaignId) {
        return has(campaignId, FilingPower.Kind.UNLOCK, scope.login(), null, FilingParties.OFFICES);
    }
}
