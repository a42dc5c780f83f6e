package org.andian.db;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes what the campaigns' notices say. Quotas are not touched: they belong to the installation.
 *
 * <p>A row is found again by the key of its table (a campaign by code, a phase, group or body by
 * its place in the notice, a filing by its day and English name), so that a corrected notice
 * changes what is there and adds what is new; phases, bodies and filings that a later table leaves
 * out stay. A campaign that an office has put in force itself, or changed, is left alone. Which
 * venue groups and departments a group has, and what is demanded of equipment, is written anew each
 * time.
 */
final class CampaignTables {

    /**
     * What is read, in the order in which one refers to the other; also what the version of the
     * reference data is reckoned from.
     */
    static final List<String> FILES =
            List.of(
                    "campaigns.csv",
                    "campaign_phases.csv",
                    "campaign_groups.csv",
                    "campaign_responsibles.csv",
                    "campaign_bodies.csv",
                    "campaign_filings.csv",
                    "campaign_demands.csv",
                    "campaign_charters.csv",
                    "campaign_posts.csv");

    private final Connection connection;

    CampaignTables(Connection connection) {
        this.connection = connection;
    }

    /**
     * @throws IllegalStateException when a table names a campaign or group that none of the tables
     *     has
     * @throws SQLException when the database refuses a row; the caller's transaction is then to be
     *     rolled back
     */
    void load() throws SQLException {
        Set<String> own = own();
        for (Map<String, String> row : records("campaigns.csv")) {
            if (!own.contains(row.get("code"))) {
                campaign(row);
            }
        }
        for (Map<String, String> row : shipped("campaign_phases.csv", own)) {
            phase(row);
        }
        for (Map<String, String> row : shipped("campaign_groups.csv", own)) {
            group(row);
        }
        for (Map<String, String> row : shipped("campaign_responsibles.csv", own)) {
            responsible(row);
        }
        for (Map<String, String> row : shipped("campaign_bodies.csv", own)) {
            body(row);
        }
        for (Map<String, String> row : shipped("campaign_filings.csv", own)) {
            filing(row);
        }
        update(
                """
                delete from campaign_demand where campaign_id not in
                  (select h.campaign_id from campaign_charter h where h.edition > 0)\
                """);
        for (Map<String, String> row : shipped("campaign_demands.csv", own)) {
            demand(row);
        }
        for (Map<String, String> row : shipped("campaign_charters.csv", own)) {
            charter(row);
        }
        for (Map<String, String> row : shipped("campaign_posts.csv", own)) {
            post(row);
        }
    }

    /** Codes of the campaigns that an office has put in force or changed. */
    private Set<String> own() throws SQLException {
        Set<String> own = new HashSet<>();
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "select c.code from campaign c join campaign_charter h on"
                                        + " h.campaign_id = c.id where h.edition > 0");
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                own.add(result.getString(1));
            }
        }
        return own;
    }

    private static List<Map<String, String>> shipped(String file, Set<String> own) {
        return records(file).stream().filter(row -> !own.contains(row.get("campaign"))).toList();
    }

    private void charter(Map<String, String> row) throws SQLException {
        update(
                """
                insert into campaign_charter (campaign_id, edition, wording, principle_zh, principle_en,
                    addressees_zh, addressees_en, just_year, counts_areas, counts_buildings)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update wording = values(wording), principle_zh = values(principle_zh),
                    principle_en = values(principle_en), addressees_zh = values(addressees_zh),
                    addressees_en = values(addressees_en), just_year = values(just_year),
                    counts_areas = values(counts_areas), counts_buildings = values(counts_buildings)\
                """,
                campaignId(row),
                row.get("wording"),
                row.get("principle_zh"),
                row.get("principle_en"),
                row.get("addressees_zh"),
                row.get("addressees_en"),
                number(row, "just_year"),
                number(row, "counts_areas"),
                number(row, "counts_buildings"));
    }

    private void post(Map<String, String> row) throws SQLException {
        update(
                """
                insert into campaign_post (campaign_id, seq, part, post_zh, post_en) values (?, ?, ?, ?, ?)
                on duplicate key update part = values(part), post_zh = values(post_zh), post_en = values(post_en)\
                """,
                campaignId(row),
                number(row, "seq"),
                row.get("part"),
                row.get("post_zh"),
                row.get("post_en"));
    }

    private void campaign(Map<String, String> row) throws SQLException {
        update(
                """
                insert into campaign (code, city_code, name_zh, name_en, issuer_zh, issuer_en, issuer_department,
                    document_no, based_on, issued_on, starts_on, ends_on, watched, detectors, pilots_least,
                    pilots_most, city_pilots_least, city_pilots_most, note_zh, note_en)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update city_code = values(city_code), name_zh = values(name_zh),
                    name_en = values(name_en), issuer_zh = values(issuer_zh), issuer_en = values(issuer_en),
                    issuer_department = values(issuer_department), document_no = values(document_no),
                    based_on = values(based_on), issued_on = values(issued_on), starts_on = values(starts_on),
                    ends_on = values(ends_on), watched = values(watched), detectors = values(detectors),
                    pilots_least = values(pilots_least),
                    pilots_most = values(pilots_most),
                    city_pilots_least = values(city_pilots_least), city_pilots_most = values(city_pilots_most),
                    note_zh = values(note_zh), note_en = values(note_en)\
                """,
                row.get("code"),
                row.get("city_code"),
                row.get("name_zh"),
                row.get("name_en"),
                row.get("issuer_zh"),
                row.get("issuer_en"),
                row.get("issuer_department"),
                row.get("document_no"),
                row.get("based_on"),
                day(row, "issued_on"),
                day(row, "starts_on"),
                day(row, "ends_on"),
                row.get("watched"),
                number(row, "detectors"),
                number(row, "pilots_least"),
                number(row, "pilots_most"),
                number(row, "city_pilots_least"),
                number(row, "city_pilots_most"),
                row.get("note_zh"),
                row.get("note_en"));
    }

    private void phase(Map<String, String> row) throws SQLException {
        update(
                """
                insert into campaign_phase (campaign_id, seq, name_zh, name_en, starts_on, ends_on, note_zh, note_en)
                  values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update name_zh = values(name_zh), name_en = values(name_en),
                    starts_on = values(starts_on), ends_on = values(ends_on),
                    note_zh = values(note_zh), note_en = values(note_en)\
                """,
                campaignId(row),
                number(row, "seq"),
                row.get("name_zh"),
                row.get("name_en"),
                day(row, "starts_on"),
                day(row, "ends_on"),
                row.get("note_zh"),
                row.get("note_en"));
    }

    private void group(Map<String, String> row) throws SQLException {
        update(
                """
                insert into campaign_group (campaign_id, seq, name_zh, name_en, short_zh, short_en)
                  values (?, ?, ?, ?, ?, ?)
                on duplicate key update name_zh = values(name_zh), name_en = values(name_en),
                    short_zh = values(short_zh), short_en = values(short_en)\
                """,
                campaignId(row),
                number(row, "seq"),
                row.get("name_zh"),
                row.get("name_en"),
                row.get("short_zh"),
                row.get("short_en"));
        long group = groupId(row);
        update("delete from campaign_group_venue where group_id = ?", group);
        update("delete from campaign_responsible where group_id = ?", group);
        for (String venue : row.get("venue_groups").split(" ")) {
            update(
                    "insert into campaign_group_venue (group_id, venue_group) values (?, ?)",
                    group,
                    venue);
        }
    }

    private void responsible(Map<String, String> row) throws SQLException {
        update(
                "insert into campaign_responsible (group_id, department, part, note, note_en)"
                        + " values (?, ?, ?, ?, ?)",
                groupId(row),
                row.get("department"),
                row.get("part"),
                row.get("note_zh"),
                row.get("note_en"));
    }

    private void body(Map<String, String> row) throws SQLException {
        update(
                """
                insert into campaign_body (campaign_id, seq, part, name_zh, name_en, department, duty_zh, duty_en)
                  values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update part = values(part), name_zh = values(name_zh), name_en = values(name_en),
                    department = values(department),
                    duty_zh = values(duty_zh), duty_en = values(duty_en)\
                """,
                campaignId(row),
                number(row, "seq"),
                row.get("part"),
                row.get("name_zh"),
                row.get("name_en"),
                row.get("department"),
                row.get("duty_zh"),
                row.get("duty_en"));
    }

    private void filing(Map<String, String> row) throws SQLException {
        update(
                """
                insert into campaign_filing (campaign_id, name_zh, name_en, due_on) values (?, ?, ?, ?)
                on duplicate key update name_zh = values(name_zh)\
                """,
                campaignId(row),
                row.get("name_zh"),
                row.get("name_en"),
                day(row, "due_on"));
    }

    private void demand(Map<String, String> row) throws SQLException {
        update(
                "insert into campaign_demand (campaign_id, function_code) values (?, ?)",
                campaignId(row),
                row.get("function"));
    }

    private long campaignId(Map<String, String> row) throws SQLException {
        return id("select id from campaign where code = ?", row.get("campaign"));
    }

    private long groupId(Map<String, String> row) throws SQLException {
        return id(
                "select id from campaign_group where campaign_id = ? and seq = ?",
                campaignId(row),
                number(row, "seq"));
    }

    /**
     * The one row that is meant; a table that names another is a fault of this build, not of the
     * installation.
     */
    private long id(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = select.executeQuery()) {
                if (!result.next()) {
                    throw new IllegalStateException(
                            "The reference tables do not agree: nothing found for "
                                    + List.of(parameters));
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
