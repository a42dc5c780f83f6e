package org.andian.portal.filing.joint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.setup.SetupCopy;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The rules of filings that have not ended, each moved to days that lie as far behind the
 * beginning. Their names say {@code {year}}, so that they move along.
 */
@ApplicationScoped
class FilingRulesCopy implements SetupCopy {

    @Inject private Sql sql;

    @Inject private Clock clock;

    /**
     * @param last null for none said
     */
    private record Days(long rule, LocalDate first, LocalDate last) {}

    @Override
    public void copy(Scope scope, long from, long to, LocalDate shiftFrom, LocalDate shiftTo) {
        long days = ChronoUnit.DAYS.between(shiftFrom, shiftTo);
        sql.list(
                        "select id, first_due_on, last_due_on from filing_rule where campaign_id ="
                                + " ? and ended_at is null order by id",
                        List.of(from),
                        row ->
                                new Days(
                                        row.number("id"),
                                        row.day("first_due_on"),
                                        row.day("last_due_on")))
                .forEach(rule -> add(scope, rule, to, days));
    }

    private void add(Scope scope, Days rule, long to, long days) {
        sql.update(
                """
                insert into filing_rule (campaign_id, code, kind, name_zh, name_en, first_due_on, every_months,
                  last_due_on, since, figures, outline_zh, outline_en, remind_days, changed_at, changed_by)
                select ?, r.code, r.kind, r.name_zh, r.name_en, ?, r.every_months, ?, r.since, r.figures, r.outline_zh,
                  r.outline_en, r.remind_days, ?, ? from filing_rule r where r.id = ?\
                """,
                to,
                rule.first().plusDays(days),
                rule.last() == null ? null : rule.last().plusDays(days),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                scope.login(),
                rule.rule());
    }
}
