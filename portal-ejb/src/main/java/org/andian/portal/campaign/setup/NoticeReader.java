package org.andian.portal.campaign.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads what is in force of a campaign from its tables. */
@ApplicationScoped
class NoticeReader {

    private static final List<SetupSection> SINGLE =
            List.of(SetupSection.NOTICE, SetupSection.PERIOD, SetupSection.EQUIPMENT);

    @Inject private Sql sql;

    /** Nothing where there is no such campaign. */
    public SetupContent read(long campaignId) {
        Map<String, String> values = new TreeMap<>();
        List<Object> id = List.of(campaignId);
        sql.list(
                """
                select c.*, h.wording, h.principle_zh, h.principle_en, h.addressees_zh, h.addressees_en,
                  h.just_year, h.counts_areas, h.counts_buildings
                from campaign c left join campaign_charter h on h.campaign_id = c.id where c.id = ?\
                """,
                id,
                row -> single(values, row));
        lines(
                values,
                SetupSection.PHASE,
                "select * from campaign_phase where campaign_id = ?",
                campaignId);
        lines(
                values,
                SetupSection.BODY,
                "select * from campaign_body where campaign_id = ?",
                campaignId);
        lines(
                values,
                SetupSection.POST,
                "select * from campaign_post where campaign_id = ?",
                campaignId);
        groups(values, id);
        collect(
                values,
                "select function_code as code from campaign_demand where campaign_id = ?",
                id,
                row -> SetupField.FUNCTIONS.path());
        collect(
                values,
                "select district_id as code from campaign_district where campaign_id = ?",
                id,
                row -> SetupField.DISTRICTS.path());
        collect(
                values,
                "select act, body_id as code from campaign_right where campaign_id = ?",
                id,
                row -> right(row.text("act")).path());
        return new SetupContent(values);
    }

    static SetupField right(String act) {
        return SetupField.valueOf("RIGHT_" + act);
    }

    private static boolean single(Map<String, String> values, Row row) {
        for (SetupSection section : SINGLE) {
            SetupField.of(section).stream()
                    .filter(field -> field != SetupField.FUNCTIONS)
                    .forEach(field -> put(values, field, field.path(), row));
        }
        SetupField.of(SetupSection.COUNTING)
                .forEach(field -> put(values, field, field.path(), row));
        return true;
    }

    private static void put(Map<String, String> values, SetupField field, String path, Row row) {
        String text = field.cleaned(row.text(field.column()));
        if (!text.isEmpty()) {
            values.put(path, text);
        }
    }

    private void lines(
            Map<String, String> values, SetupSection section, String select, long campaignId) {
        sql.list(select, List.of(campaignId), row -> line(values, SetupField.of(section), row));
    }

    private static boolean line(Map<String, String> values, List<SetupField> fields, Row row) {
        int seq = (int) row.number("seq");
        fields.forEach(field -> put(values, field, field.path(seq), row));
        return true;
    }

    private void groups(Map<String, String> values, List<Object> id) {
        List<SetupField> own =
                List.of(
                        SetupField.GROUP_NAME_ZH,
                        SetupField.GROUP_NAME_EN,
                        SetupField.GROUP_SHORT_ZH,
                        SetupField.GROUP_SHORT_EN);
        sql.list(
                "select * from campaign_group where campaign_id = ?",
                id,
                row -> line(values, own, row));
        collect(
                values,
                """
                select g.seq, v.venue_group as code from campaign_group g
                join campaign_group_venue v on v.group_id = g.id where g.campaign_id = ?\
                """,
                id,
                row -> SetupField.GROUP_VENUES.path((int) row.number("seq")));
        sql.list(
                """
                select g.seq, r.* from campaign_group g join campaign_responsible r on r.group_id = g.id
                where g.campaign_id = ? order by g.seq, r.id\
                """,
                id,
                row -> responsible(values, row));
    }

    private static boolean responsible(Map<String, String> values, Row row) {
        int seq = (int) row.number("seq");
        switch (row.text("part")) {
            case "LEAD" -> values.put(SetupField.GROUP_LEAD.path(seq), row.text("department"));
            case "OWNER" -> values.put(SetupField.GROUP_OWNER.path(seq), "1");
            default -> add(values, SetupField.GROUP_HELPS, seq, row.text("department"));
        }
        put(values, SetupField.GROUP_NOTE_ZH, seq, row.text("note"));
        put(values, SetupField.GROUP_NOTE_EN, seq, row.text("note_en"));
        return true;
    }

    private static void put(Map<String, String> values, SetupField field, int seq, String text) {
        String cleaned = field.cleaned(text);
        if (!cleaned.isEmpty()) {
            values.putIfAbsent(field.path(seq), cleaned);
        }
    }

    private static void add(Map<String, String> values, SetupField field, int seq, String code) {
        String path = field.path(seq);
        values.put(path, field.cleaned(values.getOrDefault(path, "") + " " + code));
    }

    /** Codes of one field, each from a row of its own. */
    private void collect(
            Map<String, String> values,
            String select,
            List<Object> id,
            Function<Row, String> path) {
        record Code(String path, String code) {}
        for (Code one : sql.list(select, id, row -> new Code(path.apply(row), row.text("code")))) {
            SetupField field = SetupField.at(one.path()).orElseThrow();
            String all = values.getOrDefault(one.path(), "") + " " + one.code();
            values.put(one.path(), field.cleaned(all));
        }
    }
}
