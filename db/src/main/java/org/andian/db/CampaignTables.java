package org.andian.db;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Writes what the campaigns' notices say. Quotas are not touched: they belong to the installation. */
final class CampaignTables {

    static final List<String> FILES = List.of(
            "campaigns.csv", "campaign_phases.csv", "campaign_groups.csv", "campaign_responsibles.csv", "campaign_filings.csv");

    private final Connection connection;

    CampaignTables(Connection connection) {
        this.connection = connection;
    }

    void load() throws SQLException {
        for (Map<String, String> row : records("campaigns.csv")) {
            campaign(row);
        }
        for (Map<String, String> row : records("campaign_phases.csv")) {
            phase(row);
        }
        for (Map<String, String> row : records("campaign_groups.csv")) {
            group(row);
        }
        for (Map<String, String> row : records("campaign_responsibles.csv")) {
            responsible(row);
        }
        for (Map<String, String> row : records("campaign_filings.csv")) {
            filing(row);
        }
    }

    private void campaign(Map<String, String> row) throws SQLException {
        update("""
                insert into campaign (code, city_code, name_zh, name_en, issuer_zh, issuer_en, issuer_department, document_no, issued_on, starts_on, ends_on,
                    watched, pilots_least, pilots_most) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update city_code = values(city_code), name_zh = values(name_zh), name_en = values(name_en), issuer_zh = values(issuer_zh),
                    issuer_en = values(issuer_en), issuer_department = values(issuer_department), document_no = values(document_no), issued_on = values(issued_on),
                    starts_on = values(starts_on), ends_on = values(ends_on), watched = values(watched), pilots_least = values(pilots_least), pilots_most = values(pilots_most)""",
                row.get("code"), row.get("city_code"), row.get("name_zh"), row.get("name_en"), row.get("issuer_zh"), row.get("issuer_en"),
                row.get("issuer_department"), row.get("document_no"), day(row, "issued_on"), day(row, "starts_on"), day(row, "ends_on"),
                row.get("watched"), number(row, "pilots_least"), number(row, "pilots_most"));
    }

    private void phase(Map<String, String> row) throws SQLException {
        update("""
                insert into campaign_phase (campaign_id, seq, name_zh, name_en, starts_on, ends_on) values (?, ?, ?, ?, ?, ?)
                on duplicate key update name_zh = values(name_zh), name_en = values(name_en), starts_on = values(starts_on), ends_on = values(ends_on)""",
                campaignId(row), number(row, "seq"), row.get("name_zh"), row.get("name_en"), day(row, "starts_on"), day(row, "ends_on"));
    }

    private void group(Map<String, String> row) throws SQLException {
        update("""
                insert into campaign_group (campaign_id, seq, name_zh, name_en) values (?, ?, ?, ?)
                on duplicate key update name_zh = values(name_zh), name_en = values(name_en)""",
                campaignId(row), number(row, "seq"), row.get("name_zh"), row.get("name_en"));
        long group = groupId(row);
        update("delete from campaign_group_venue where group_id = ?", group);
        update("delete from campaign_responsible where group_id = ?", group);
        for (String venue : row.get("venue_groups").split(" ")) {
            update("insert into campaign_group_venue (group_id, venue_group) values (?, ?)", group, venue);
        }
    }

    private void responsible(Map<String, String> row) throws SQLException {
        update("insert into campaign_responsible (group_id, department, part, note) values (?, ?, ?, ?)",
                groupId(row), row.get("department"), row.get("part"), row.get("note"));
    }

    private void filing(Map<String, String> row) throws SQLException {
        update("""
                insert into campaign_filing (campaign_id, name_zh, name_en, due_on) values (?, ?, ?, ?)
                on duplicate key update name_zh = values(name_zh)""",
                campaignId(row), row.get("name_zh"), row.get("name_en"), day(row, "due_on"));
    }

    private long campaignId(Map<String, String> row) throws SQLException {
        return id("select id from campaign where code = ?", row.get("campaign"));
    }

    private long groupId(Map<String, String> row) throws SQLException {
        return id("select id from campaign_group where campaign_id = ? and seq = ?", campaignId(row), number(row, "seq"));
    }

    private long id(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = select.executeQuery()) {
                if (!result.next()) {
                    throw new IllegalStateException("The reference tables do not agree: nothing found for " + List.of(parameters));
                }
                return result.getLong(1);
            }
        }
    }

    private void update(String sql, Object... parameters) throws SQLException {
        ReferenceData.update(connection, sql, parameters);
    }

    private static List<Map<String, String>> records(String file) {
        return Csv.records(Csv.text(file));
    }

    private static Date day(Map<String, String> row, String column) {
        return row.get(column) == null ? null : Date.valueOf(row.get(column));
    }

    private static Integer number(Map<String, String> row, String column) {
        return row.get(column) == null ? null : Integer.valueOf(row.get(column));
    }
}
