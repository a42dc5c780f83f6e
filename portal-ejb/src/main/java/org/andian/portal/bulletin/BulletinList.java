package org.andian.portal.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Reach;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the heads of bulletins; the figures and PDFs stay where they are. */
@ApplicationScoped
class BulletinList {

    private static final String SELECT =
            """
            select b.id, b.schedule_id, b.rhythm, b.district_id, d.name as district, b.department, b.period_from,
                b.period_to, b.version, b.title, b.provisional, b.made_at, b.made_by,
                   (select max(n.version) from bulletin n where n.schedule_id = b.schedule_id
                     and n.period_from = b.period_from) as newest,
                   (select count(*) from bulletin_pdf f where f.bulletin_id = b.id) as filed,
                   (select count(*) from bulletin_mail m where m.bulletin_id = b.id) as mails,
                   (select count(o.delivered_at) from bulletin_mail m join outbox_view o on o.id = m.outbox_id
                     where m.bulletin_id = b.id) as delivered,
                   (select count(o.given_up_at) from bulletin_mail m join outbox_view o on o.id = m.outbox_id
                     where m.bulletin_id = b.id) as failed
            """;
    private static final String FROM =
            "from bulletin b join district_view d on d.id = b.district_id where ";

    @Inject private Sql sql;

    public List<BulletinRow> page(Reach reach, BulletinQuery query) {
        List<Object> parameters = new ArrayList<>();
        String where = where(reach, query, parameters);
        parameters.addAll(List.of(query.size(), query.first()));
        return sql.list(
                SELECT
                        + FROM
                        + where
                        + " order by b.period_to desc, d.path, b.department, b.rhythm, b.version"
                        + " desc limit ? offset ?",
                parameters,
                BulletinList::row);
    }

    public int count(Reach reach, BulletinQuery query) {
        List<Object> parameters = new ArrayList<>();
        return (int)
                sql.count(
                        "select count(*) as n " + FROM + where(reach, query, parameters),
                        parameters);
    }

    public Optional<BulletinRow> row(Reach reach, long id) {
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.add(id);
        return sql.first(
                SELECT + FROM + reach.sql() + " and b.id = ?", parameters, BulletinList::row);
    }

    private static String where(Reach reach, BulletinQuery query, List<Object> parameters) {
        parameters.addAll(reach.parameters());
        StringBuilder where = new StringBuilder(reach.sql());
        and(where, parameters, "b.schedule_id = ?", query.scheduleId());
        and(
                where,
                parameters,
                "b.rhythm = ?",
                query.rhythm() == null ? null : query.rhythm().name());
        and(where, parameters, "b.district_id = ?", query.districtId());
        and(where, parameters, "b.department = ?", query.department());
        and(where, parameters, "b.period_to >= ?", query.from());
        and(where, parameters, "b.period_from <= ?", query.to());
        return where.toString();
    }

    private static void and(
            StringBuilder where, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.add(value);
        }
    }

    private static BulletinRow row(Row row) {
        String department = row.text("department");
        int version = (int) row.number("version");
        return new BulletinRow(
                row.number("id"),
                row.number("schedule_id"),
                Rhythm.valueOf(row.text("rhythm")),
                row.number("district_id"),
                row.text("district"),
                department.isEmpty() ? null : department,
                row.day("period_from"),
                row.day("period_to"),
                version,
                version == row.number("newest"),
                row.text("title"),
                row.flag("provisional"),
                row.instant("made_at"),
                row.text("made_by"),
                row.flag("filed"),
                (int) row.number("mails"),
                (int) row.number("delivered"),
                (int) row.number("failed"));
    }
}
