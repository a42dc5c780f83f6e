package org.andian.portal.campaign.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes into the campaigns' tables what is put in force. What has no English is called in Chinese
 * there too.
 */
@ApplicationScoped
class NoticeWriter {

    @Inject private Sql sql;

    /**
     * @return the new campaign's id
     */
    public long add(SetupContent content, String cityCode) {
        List<Object> values = new ArrayList<>();
        values.add(content.text(SetupField.CODE));
        values.add(cityCode);
        values.addAll(head(content));
        return sql.insert(
                """
                insert into campaign (code, city_code, name_zh, name_en, issuer_zh, issuer_en, issuer_department,
                  document_no, based_on, issued_on, starts_on, ends_on, watched, detectors, pilots_least,
                  pilots_most, city_pilots_least, city_pilots_most, note_zh, note_en)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                values.toArray());
    }

    public void change(SetupContent content, long campaignId) {
        List<Object> values = new ArrayList<>(head(content));
        values.add(campaignId);
        sql.update(
                """
                update campaign set name_zh = ?, name_en = ?, issuer_zh = ?, issuer_en = ?, issuer_department = ?,
                  document_no = ?, based_on = ?, issued_on = ?, starts_on = ?, ends_on = ?, watched = ?,
                  detectors = ?, pilots_least = ?, pilots_most = ?, city_pilots_least = ?, city_pilots_most = ?,
                  note_zh = ?, note_en = ? where id = ?\
                """,
                values.toArray());
    }

    private static List<Object> head(SetupContent content) {
        List<Object> values = new ArrayList<>();
        values.add(content.text(SetupField.NAME_ZH));
        values.add(either(content.text(SetupField.NAME_EN), content.text(SetupField.NAME_ZH)));
        values.add(content.text(SetupField.ISSUER_ZH));
        values.add(either(content.text(SetupField.ISSUER_EN), content.text(SetupField.ISSUER_ZH)));
        values.add(content.text(SetupField.ISSUER_DEPARTMENT));
        values.add(content.text(SetupField.DOCUMENT_NO));
        values.add(content.text(SetupField.BASED_ON));
        values.add(content.day(SetupField.ISSUED_ON));
        values.add(content.startsOn());
        values.add(content.endsOn());
        values.add(content.text(SetupField.WATCHED));
        values.add(flag(content, SetupField.DETECTORS));
        values.add(content.whole(SetupField.PILOTS_LEAST));
        values.add(content.whole(SetupField.PILOTS_MOST));
        values.add(content.whole(SetupField.CITY_PILOTS_LEAST));
        values.add(content.whole(SetupField.CITY_PILOTS_MOST));
        values.add(content.text(SetupField.NOTE_ZH));
        values.add(content.text(SetupField.NOTE_EN));
        return values;
    }

    /**
     * All but the campaign's own row.
     *
     * @throws Refusal GROUP_HAS_TASKS when a scope group that has tasks is left out
     */
    public void parts(SetupContent content, long campaignId, int edition) {
        charter(content, campaignId, edition);
        phases(content, campaignId);
        groups(content, campaignId);
        bodies(content, campaignId);
        posts(content, campaignId);
        sql.update("delete from campaign_demand where campaign_id = ?", campaignId);
        each(
                "insert into campaign_demand (campaign_id, function_code) values (?, ?)",
                campaignId,
                content.codes(SetupField.FUNCTIONS));
        sql.update("delete from campaign_district where campaign_id = ?", campaignId);
        each(
                "insert into campaign_district (campaign_id, district_id) values (?, ?)",
                campaignId,
                content.codes(SetupField.DISTRICTS));
        sql.update("delete from campaign_right where campaign_id = ?", campaignId);
        for (SetupField field : SetupField.of(SetupSection.RIGHTS)) {
            String act = field.name().replace("RIGHT_", "");
            content.codes(field)
                    .forEach(
                            body ->
                                    sql.update(
                                            "insert into campaign_right (campaign_id, act,"
                                                    + " body_id) values (?, ?, ?)",
                                            campaignId,
                                            act,
                                            Long.valueOf(body)));
        }
    }

    private void each(String insert, long campaignId, List<String> codes) {
        codes.forEach(code -> sql.update(insert, campaignId, code));
    }

    private void charter(SetupContent content, long campaignId, int edition) {
        sql.update(
                """
                insert into campaign_charter (campaign_id, edition, wording, principle_zh, principle_en,
                  addressees_zh, addressees_en, just_year, counts_areas, counts_buildings)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update edition = values(edition), wording = values(wording),
                  principle_zh = values(principle_zh), principle_en = values(principle_en),
                  addressees_zh = values(addressees_zh), addressees_en = values(addressees_en),
                  just_year = values(just_year), counts_areas = values(counts_areas),
                  counts_buildings = values(counts_buildings)\
                """,
                campaignId,
                edition,
                content.text(SetupField.WORDING),
                content.text(SetupField.PRINCIPLE_ZH),
                content.text(SetupField.PRINCIPLE_EN),
                content.text(SetupField.ADDRESSEES_ZH),
                content.text(SetupField.ADDRESSEES_EN),
                content.whole(SetupField.JUST_YEAR),
                flag(content, SetupField.COUNTS_AREAS),
                flag(content, SetupField.COUNTS_BUILDINGS));
    }

    private void phases(SetupContent content, long campaignId) {
        sql.update("delete from campaign_phase where campaign_id = ?", campaignId);
        for (int line : content.lines(SetupSection.PHASE)) {
            String name = content.text(SetupField.PHASE_NAME_ZH, line);
            sql.update(
                    """
                    insert into campaign_phase (campaign_id, seq, name_zh, name_en, starts_on, ends_on, note_zh,
                      note_en)
                    values (?, ?, ?, ?, ?, ?, ?, ?)\
                    """,
                    campaignId,
                    line,
                    name,
                    either(content.text(SetupField.PHASE_NAME_EN, line), name),
                    content.day(SetupField.PHASE_STARTS_ON, line),
                    content.day(SetupField.PHASE_ENDS_ON, line),
                    content.text(SetupField.PHASE_NOTE_ZH, line),
                    content.text(SetupField.PHASE_NOTE_EN, line));
        }
    }

    private void groups(SetupContent content, long campaignId) {
        List<Integer> lines = content.lines(SetupSection.GROUP);
        sql.list(
                        "select id, seq from campaign_group where campaign_id = ?",
                        List.of(campaignId),
                        row -> new Standing(row.number("id"), (int) row.number("seq")))
                .forEach(standing -> empty(standing, lines, campaignId));
        for (int line : lines) {
            String name = content.text(SetupField.GROUP_NAME_ZH, line);
            sql.update(
                    """
                    insert into campaign_group (campaign_id, seq, name_zh, name_en, short_zh, short_en)
                    values (?, ?, ?, ?, ?, ?)
                    on duplicate key update name_zh = values(name_zh), name_en = values(name_en),
                      short_zh = values(short_zh), short_en = values(short_en)\
                    """,
                    campaignId,
                    line,
                    name,
                    either(content.text(SetupField.GROUP_NAME_EN, line), name),
                    brief(content, line, SetupField.GROUP_SHORT_ZH, SetupField.GROUP_NAME_ZH),
                    brief(content, line, SetupField.GROUP_SHORT_EN, SetupField.GROUP_NAME_EN));
            members(content, campaignId, line);
        }
    }

    private record Standing(long id, int seq) {}

    /** Of what it has; where it is left out, it goes itself. */
    private void empty(Standing group, List<Integer> lines, long campaignId) {
        sql.update("delete from campaign_group_venue where group_id = ?", group.id());
        sql.update("delete from campaign_responsible where group_id = ?", group.id());
        if (!lines.contains(group.seq())) {
            long tasks =
                    sql.count(
                            "select count(*) as n from campaign_quota where campaign_id = ? and"
                                    + " group_seq = ?",
                            List.of(campaignId, group.seq()));
            if (tasks > 0) {
                throw new Refusal(CampaignReason.GROUP_HAS_TASKS, group.seq());
            }
            sql.update("delete from campaign_group where id = ?", group.id());
        }
    }

    private void members(SetupContent content, long campaignId, int line) {
        long group =
                sql.count(
                        "select id as n from campaign_group where campaign_id = ? and seq = ?",
                        List.of(campaignId, line));
        each(
                "insert into campaign_group_venue (group_id, venue_group) values (?, ?)",
                group,
                content.codes(SetupField.GROUP_VENUES, line));
        String lead = content.text(SetupField.GROUP_LEAD, line);
        String noteZh = content.text(SetupField.GROUP_NOTE_ZH, line);
        String noteEn = content.text(SetupField.GROUP_NOTE_EN, line);
        if (lead != null) {
            responsible(group, lead, "LEAD", noteZh, noteEn);
        }
        content.codes(SetupField.GROUP_HELPS, line)
                .forEach(code -> responsible(group, code, "COOPERATES", null, null));
        if (content.text(SetupField.GROUP_OWNER, line) != null) {
            responsible(group, null, "OWNER", noteZh, noteEn);
        }
    }

    private void responsible(
            long group, String department, String part, String noteZh, String noteEn) {
        sql.update(
                "insert into campaign_responsible (group_id, department, part, note, note_en)"
                        + " values (?, ?, ?, ?, ?)",
                group,
                department,
                part,
                noteZh,
                noteEn);
    }

    private void bodies(SetupContent content, long campaignId) {
        sql.update("delete from campaign_body where campaign_id = ?", campaignId);
        for (int line : content.lines(SetupSection.BODY)) {
            String name = content.text(SetupField.BODY_NAME_ZH, line);
            String duty = content.text(SetupField.BODY_DUTY_ZH, line);
            sql.update(
                    """
                    insert into campaign_body (campaign_id, seq, part, name_zh, name_en, department, duty_zh, duty_en)
                    values (?, ?, ?, ?, ?, ?, ?, ?)\
                    """,
                    campaignId,
                    line,
                    content.text(SetupField.BODY_PART, line),
                    name,
                    either(content.text(SetupField.BODY_NAME_EN, line), name),
                    content.text(SetupField.BODY_DEPARTMENT, line),
                    duty,
                    either(content.text(SetupField.BODY_DUTY_EN, line), duty));
        }
    }

    private void posts(SetupContent content, long campaignId) {
        sql.update("delete from campaign_post where campaign_id = ?", campaignId);
        for (int line : content.lines(SetupSection.POST)) {
            String post = content.text(SetupField.POST_ZH, line);
            sql.update(
                    "insert into campaign_post (campaign_id, seq, part, post_zh, post_en) values"
                            + " (?, ?, ?, ?, ?)",
                    campaignId,
                    line,
                    content.text(SetupField.POST_PART, line),
                    post,
                    either(content.text(SetupField.POST_EN, line), post));
        }
    }

    private static int flag(SetupContent content, SetupField field) {
        return content.isSet(field) ? 1 : 0;
    }

    private static String either(String text, String other) {
        return text == null ? other : text;
    }

    /** What stands above a column of the tasks: the beginning of the name where nothing is said. */
    private static String brief(
            SetupContent content, int line, SetupField field, SetupField otherwise) {
        String name =
                either(content.text(otherwise, line), content.text(SetupField.GROUP_NAME_ZH, line));
        String whole = either(content.text(field, line), name);
        return whole.substring(0, Math.min(whole.length(), field.longest()));
    }
}
