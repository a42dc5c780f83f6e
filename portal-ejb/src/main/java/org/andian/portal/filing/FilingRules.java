package org.andian.portal.filing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.FilingDue;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Door: by which rules a campaign has filings made. Those who receive, and the city's office, set
 * them; what was opened before stays as it was opened, and each change is kept with its reason.
 */
@Stateless
public class FilingRules {

    @Inject private Sql sql;

    @Inject private Campaigns campaigns;

    @Inject private FilingTable table;

    @Inject private FigureDraw draw;

    @Inject private Audit audit;

    /**
     * A change of a rule.
     *
     * @param stood how it stood before, in words of the trail
     * @param reason null where none was asked for
     */
    public record Change(int version, String stood, String reason, Instant at, String by) {}

    /**
     * By their first day; ended ones too.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public List<FilingRule> list(Scope scope, String campaign) {
        return table.rules(campaigns.get(scope, campaign).campaign().id());
    }

    /**
     * What the campaign has filed and by when, in order; who owes it is told by {@link Filings}.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public List<FilingDue> dues(Scope scope, String campaign) {
        return table.maker(campaigns.get(scope, campaign)).dues();
    }

    /** Whether the caller sets the rules of this campaign. */
    public boolean maySet(Scope scope, String campaign) {
        return campaigns
                .find(scope, campaign)
                .filter(file -> new FilingParties(file).governs(scope))
                .isPresent();
    }

    /**
     * The latest first.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN, NO_RULE
     */
    public List<Change> changes(Scope scope, String campaign, long id) {
        of(campaigns.get(scope, campaign).campaign(), id);
        return sql.list(
                "select * from filing_rule_change where rule_id = ? order by id desc",
                List.of(id),
                row ->
                        new Change(
                                (int) row.number("version"),
                                row.text("stood"),
                                row.text("reason"),
                                row.instant("changed_at"),
                                row.text("changed_by")));
    }

    /**
     * @return its number
     * @throws Refusal NO_SUCH_CAMPAIGN, RULE_TAKEN, RULE_FIGURES
     */
    public long add(Scope scope, String campaign, FilingRuleWish wish) {
        CampaignFile file = governed(scope, campaign);
        requireFigures(wish);
        try {
            long id =
                    sql.insert(
                            """
                            insert into filing_rule (campaign_id, code, kind, name_zh, name_en, first_due_on,
                              every_months, last_due_on, since, figures, outline_zh, outline_en, remind_days,
                              changed_at, changed_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                            """,
                            file.campaign().id(),
                            wish.code(),
                            wish.kind().name(),
                            wish.nameZh(),
                            wish.nameEn(),
                            wish.firstDueOn(),
                            wish.everyMonths(),
                            wish.lastDueOn(),
                            wish.since().name(),
                            joined(wish.figures(), ","),
                            joined(wish.outline(), "\n"),
                            joined(wish.outlineEn(), "\n"),
                            reminders(wish),
                            table.now(),
                            scope.login());
            audit.done(scope.login(), "filingRule.add", object(file, wish.code()), wish.nameZh());
            return id;
        } catch (SqlFailure meanwhile) {
            throw meanwhile.isDuplicate()
                    ? new Refusal(FilingReason.RULE_TAKEN, wish.code())
                    : meanwhile;
        }
    }

    /**
     * The code stays. After the campaign's start a change has a reason.
     *
     * @param seen the version the caller looked at
     * @throws Refusal NO_SUCH_CAMPAIGN, NO_RULE, CHANGED, REASON_MISSING, RULE_FIGURES
     */
    public void change(
            Scope scope, String campaign, long id, int seen, FilingRuleWish wish, String reason) {
        CampaignFile file = governed(scope, campaign);
        FilingRule stood = of(file.campaign(), id);
        requireFigures(wish);
        String why = FilingTexts.reason(reason);
        int changed =
                sql.update(
                        """
                        update filing_rule set kind = ?, name_zh = ?, name_en = ?, first_due_on = ?, every_months = ?,
                          last_due_on = ?, since = ?, figures = ?, outline_zh = ?, outline_en = ?, remind_days = ?,
                          changed_at = ?, changed_by = ?, version = version + 1 where id = ? and version = ?\
                        """,
                        wish.kind().name(),
                        wish.nameZh(),
                        wish.nameEn(),
                        wish.firstDueOn(),
                        wish.everyMonths(),
                        wish.lastDueOn(),
                        wish.since().name(),
                        joined(wish.figures(), ","),
                        joined(wish.outline(), "\n"),
                        joined(wish.outlineEn(), "\n"),
                        reminders(wish),
                        table.now(),
                        scope.login(),
                        id,
                        seen);
        requireChanged(changed);
        keep(scope, stood, why);
        audit.done(scope.login(), "filingRule.change", object(file, stood.code()), why);
    }

    /**
     * It makes no more filings, or makes them again.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN, NO_RULE, CHANGED, REASON_MISSING
     */
    public void end(Scope scope, String campaign, long id, int seen, boolean ended, String reason) {
        CampaignFile file = governed(scope, campaign);
        FilingRule stood = of(file.campaign(), id);
        String why = FilingTexts.reason(reason);
        int changed =
                sql.update(
                        """
                        update filing_rule set ended_at = ?, changed_at = ?, changed_by = ?, version = version + 1
                        where id = ? and version = ?\
                        """,
                        ended ? table.now() : null,
                        table.now(),
                        scope.login(),
                        id,
                        seen);
        requireChanged(changed);
        keep(scope, stood, why);
        audit.done(
                scope.login(),
                ended ? "filingRule.end" : "filingRule.resume",
                object(file, stood.code()),
                why);
    }

    private static void requireChanged(int changed) {
        if (changed == 0) {
            throw new Refusal(FilingReason.CHANGED);
        }
    }

    private void keep(Scope scope, FilingRule stood, String reason) {
        sql.update(
                """
                insert into filing_rule_change (rule_id, version, stood, reason, changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?)\
                """,
                stood.id(),
                stood.version(),
                told(stood),
                reason,
                table.now(),
                scope.login());
    }

    private static String told(FilingRule rule) {
        LocalDate last = rule.lastDueOn();
        return String.join(
                "; ",
                rule.nameZh(),
                rule.firstDueOn()
                        + (rule.everyMonths() == 0 ? "" : " / " + rule.everyMonths())
                        + (last == null ? "" : " - " + last),
                String.join(",", rule.figures()),
                String.join(" | ", rule.outline()),
                reminders(rule.remindDays()));
    }

    private void requireFigures(FilingRuleWish wish) {
        List<String> unknown = draw.unknown(wish.figures());
        if (!unknown.isEmpty()) {
            throw new Refusal(FilingReason.RULE_FIGURES, unknown.getFirst());
        }
    }

    private FilingRule of(Campaign campaign, long id) {
        return table.rule(id)
                .filter(rule -> rule.campaignId() == campaign.id())
                .orElseThrow(() -> new Refusal(FilingReason.NO_RULE));
    }

    private CampaignFile governed(Scope scope, String campaign) {
        CampaignFile file = campaigns.get(scope, campaign);
        if (!new FilingParties(file).governs(scope)) {
            throw scope.refusal("set what this campaign has filed");
        }
        return file;
    }

    private static String reminders(FilingRuleWish wish) {
        return reminders(wish.remindDays());
    }

    private static String reminders(List<Integer> days) {
        return days.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static String joined(List<String> all, String by) {
        return all.isEmpty() ? null : String.join(by, all);
    }

    private static String object(CampaignFile file, String code) {
        return "filings " + file.campaign().code() + " " + code;
    }
}
