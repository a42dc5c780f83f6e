package org.andian.db;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.util.Map;

/**
 * Writes by which rules the shipped campaigns have filings made. A rule is found again by campaign
 * and code; offices may change it, so what is there stays as it is. What districts had noted as
 * filed before there were rules stands as handed in on that day.
 */
final class FilingRuleTable {

    static final String FILE = "filing_rules.csv";

    private final Connection connection;

    FilingRuleTable(Connection connection) {
        this.connection = connection;
    }

    /** After the campaigns. */
    void load() throws SQLException {
        for (Map<String, String> row : Csv.records(Csv.text(FILE))) {
            rule(row);
        }
        adoptNoted();
    }

    private void rule(Map<String, String> row) throws SQLException {
        ReferenceData.update(
                connection,
                """
                insert into filing_rule (campaign_id, code, kind, name_zh, name_en, first_due_on, every_months,
                    last_due_on, since, figures, outline_zh, outline_en)
                select c.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from campaign c where c.code = ?
                on duplicate key update code = values(code)\
                """,
                row.get("code"),
                row.get("kind"),
                row.get("name_zh"),
                row.get("name_en"),
                day(row, "first_due_on"),
                Integer.valueOf(row.get("every_months")),
                day(row, "last_due_on"),
                row.get("since"),
                row.get("figures"),
                lines(row.get("outline_zh")),
                lines(row.get("outline_en")),
                row.get("campaign"));
    }

    private void adoptNoted() throws SQLException {
        ReferenceData.update(
                connection,
                """
                insert ignore into filing (rule_id, campaign_id, district_id, department, name_zh, name_en, for_day,
                    due_on, state, opened_at, first_submitted_at, submitted_at, submitted_by, changed_at)
                select r.id, r.campaign_id, e.district_id,
                  coalesce((select min(b.department) from campaign_body b
                    where b.campaign_id = r.campaign_id and b.part = 'FILES'), ''),
                  replace(r.name_zh, '{year}', year(f.due_on)), replace(r.name_en, '{year}', year(f.due_on)), f.due_on,
                  f.due_on, 'SUBMITTED', e.noted_at, e.noted_at, e.noted_at, e.noted_by, e.noted_at
                from campaign_filed e join campaign_filing f on f.id = e.filing_id
                join filing_rule r on r.campaign_id = f.campaign_id
                  and date_format(r.first_due_on, '%m-%d') = date_format(f.due_on, '%m-%d')
                  and r.first_due_on <= f.due_on
                  and (r.every_months > 0 or r.first_due_on = f.due_on)
                  and (r.last_due_on is null or r.last_due_on >= f.due_on)\
                """);
    }

    private static String lines(String headings) {
        return headings == null ? null : headings.replace('|', '\n');
    }

    private static Date day(Map<String, String> row, String column) {
        return row.get(column) == null ? null : Date.valueOf(row.get(column));
    }
}
