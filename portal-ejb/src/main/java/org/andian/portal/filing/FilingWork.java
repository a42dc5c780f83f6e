package org.andian.portal.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.period.Period;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.OwnTransaction;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the calendar does with filings: it opens, reminds and locks. */
@ApplicationScoped
class FilingWork {

    private static final Scope PORTAL = Scope.portal("portal");

    /** What was due longer ago is not opened by itself. */
    private static final int BEHIND_DAYS = 365;

    @Inject private Sql sql;

    @Inject private Campaigns campaigns;

    @Inject private FilingTable table;

    @Inject private FilingDrafts drafts;

    @Inject private FilingNotices notices;

    @Inject private Settings settings;

    @Inject private Today today;

    @Inject private Audit audit;

    public List<Campaign> all() {
        return campaigns.list(PORTAL);
    }

    /** Of one campaign: opens what is due within a month, reminds of what is not in. */
    @OwnTransaction
    public void look(Campaign campaign) {
        LocalDate day = today.date();
        List<FilingRule> rules = table.rules(campaign.id());
        if (rules.isEmpty()) {
            return;
        }
        for (FilingRow row : table.maker(campaigns.get(PORTAL, campaign.code())).owed()) {
            boolean isNear =
                    !row.dueOn().isBefore(day.minusDays(BEHIND_DAYS))
                            && !row.dueOn().isAfter(day.plusDays(Punctuality.AHEAD_DAYS));
            if (isNear && row.state().isOwed() && row.firstSubmittedAt() == null) {
                opened(row, rules).ifPresent(open -> remind(open, rules, day));
            }
        }
        for (FilingRow row : table.belowOf(campaign.id())) {
            if (row.state().isOwed() && row.firstSubmittedAt() == null) {
                remind(row, rules, day);
            }
        }
    }

    /**
     * Empty where there is another in its place: somebody has opened it this moment, or it was
     * asked for as a part of another's before the district had to file it itself. The rest goes on.
     */
    private Optional<FilingRow> opened(FilingRow row, List<FilingRule> rules) {
        if (row.id() != null) {
            return Optional.of(row);
        }
        try {
            long id = table.open(row, PORTAL);
            drafts.outline(id, rule(row, rules));
            return Optional.of(table.hold(id));
        } catch (SqlFailure there) {
            if (!there.isDuplicate()) {
                throw there;
            }
            return Optional.empty();
        }
    }

    private static FilingRule rule(FilingRow row, List<FilingRule> rules) {
        return rules.stream()
                .filter(rule -> rule.id() == row.key().ruleId())
                .findFirst()
                .orElseThrow();
    }

    private void remind(FilingRow row, List<FilingRule> rules, LocalDate day) {
        Set<Integer> told =
                drafts.notices(row.id()).stream()
                        .filter(
                                notice ->
                                        notice.kind() == FilingForm.Notice.Kind.AHEAD
                                                || notice.kind() == FilingForm.Notice.Kind.LATE)
                        .map(
                                notice ->
                                        notice.kind() == FilingForm.Notice.Kind.LATE
                                                ? Reminders.AFTER
                                                : notice.beforeDays())
                        .collect(Collectors.toSet());
        Reminders.due(row.dueOn(), rule(row, rules).remindDays(), day, told)
                .ifPresent(
                        days ->
                                notices.tell(
                                        row,
                                        days == Reminders.AFTER
                                                ? FilingForm.Notice.Kind.LATE
                                                : FilingForm.Notice.Kind.AHEAD,
                                        Math.max(0, days),
                                        PORTAL));
    }

    /** What was accepted long enough ago; those who receive may lock it before. */
    @OwnTransaction
    public void lock() {
        LocalDate since = today.date().minusDays(settings.get(FilingKeys.LOCK_DAYS));
        List<Long> ripe =
                sql.list(
                        "select id from filing where state = 'ACCEPTED' and accepted_at < ? order"
                                + " by id limit 500",
                        List.of(Period.startOf(since)),
                        row -> row.number("id"));
        for (Long id : ripe) {
            FilingRow row = table.hold(id);
            if (row.state() == FilingState.ACCEPTED) {
                table.move(row, FilingAct.LOCK, FilingState.LOCKED, null, PORTAL);
                audit.done(PORTAL.login(), "filing.lock", row.object(), null);
            }
        }
    }
}
