package org.andian.portal.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Period;
import org.andian.portal.scope.Reach;
import org.andian.portal.sql.Like;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads the heads of publications; tables and files stay where they are. */
@ApplicationScoped
class PublicationList {

    private static final String SELECT =
            """
            select b.id, b.kind, b.mark, b.for_year, b.number, b.version, b.title, b.issuer, b.district_id,
              d.name as district, b.department, b.for_below, b.made_at, b.made_by, c.fault, c.checked_at,
              (select max(n.version) from publication n where n.mark = b.mark and n.for_year = b.for_year
                and n.number = b.number) as newest
            """;
    private static final String FROM =
            """
            from publication b join district_view d on d.id = b.district_id
            left join publication_check c on c.publication_id = b.id where \
            """;
    static final String IS_NEWEST =
            """
             and not exists (select 1 from publication n where n.mark = b.mark and n.for_year = b.for_year
              and n.number = b.number and n.version > b.version)\
            """;
    private static final String WITH_TEXT =
            " and (b.title like ? or concat(b.mark, '\u3014', b.for_year, '\u3015', b.number,"
                    + " '\u53F7') like ? or b.issuer like ? or b.remark like ? or b.figures like"
                    + " ?)";
    private static final int COLUMNS_WITH_TEXT = 5;

    @Inject private Sql sql;

    /** The latest first. */
    public List<PublicationRow> page(Reach reach, PublicationQuery query, int first, int size) {
        List<Object> parameters = new ArrayList<>();
        String where = where(reach, query, parameters);
        parameters.addAll(List.of(size, first));
        return sql.list(
                SELECT + FROM + where + " order by b.made_at desc, b.id desc limit ? offset ?",
                parameters,
                PublicationList::row);
    }

    public int count(Reach reach, PublicationQuery query) {
        List<Object> parameters = new ArrayList<>();
        String where = where(reach, query, parameters);
        return (int) sql.count("select count(*) as n " + FROM + where, parameters);
    }

    public Optional<PublicationRow> row(Reach reach, long id) {
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.add(id);
        return sql.first(
                SELECT + FROM + reach.sql() + " and b.id = ?", parameters, PublicationList::row);
    }

    /** Of one number, the newest first. */
    public List<PublicationRow> versions(Reach reach, PublicationNumber number) {
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.addAll(List.of(number.mark(), number.year(), number.number()));
        return sql.list(
                SELECT
                        + FROM
                        + reach.sql()
                        + " and b.mark = ? and b.for_year = ? and b.number = ? order by b.version"
                        + " desc",
                parameters,
                PublicationList::row);
    }

    private static String where(Reach reach, PublicationQuery query, List<Object> parameters) {
        parameters.addAll(reach.parameters());
        StringBuilder where = new StringBuilder(reach.sql());
        if (!query.replaced()) {
            where.append(IS_NEWEST);
        }
        if (query.text() != null) {
            where.append(WITH_TEXT);
            parameters.addAll(
                    Collections.nCopies(COLUMNS_WITH_TEXT, Like.containing(query.text())));
        }
        String kind = query.kind() == null ? null : query.kind().name();
        and(where, parameters, "b.kind = ?", kind);
        and(where, parameters, "b.district_id = ?", query.districtId());
        and(
                where,
                parameters,
                "b.made_at >= ?",
                query.from() == null ? null : Period.startOf(query.from()));
        and(
                where,
                parameters,
                "b.made_at < ?",
                query.to() == null ? null : Period.startOf(query.to().plusDays(1)));
        return where.toString();
    }

    private static void and(
            StringBuilder where, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.add(value);
        }
    }

    private static PublicationRow row(Row row) {
        String department = row.text("department");
        PublicationNumber number = RecordStore.number(row);
        return new PublicationRow(
                row.number("id"),
                kind(row.text("kind")),
                number,
                number.version() == row.number("newest"),
                row.text("title"),
                row.text("issuer"),
                row.number("district_id"),
                row.text("district"),
                department.isEmpty() ? null : department,
                row.flag("for_below"),
                row.instant("made_at"),
                row.text("made_by"),
                fault(row.text("fault")),
                row.instant("checked_at"));
    }

    /** A list is shown even where somebody has changed a row of it by hand. */
    private static PublicationKind kind(String kept) {
        return Arrays.stream(PublicationKind.values())
                .filter(kind -> kind.name().equals(kept))
                .findFirst()
                .orElse(PublicationKind.STATISTIC);
    }

    private static Fault fault(String kept) {
        return kept == null ? null : Fault.valueOf(kept);
    }
}
