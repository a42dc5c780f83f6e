package org.andian.portal.ledger.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Reach;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads and writes areas. */
@ApplicationScoped
class AreaTable {

    private static final String SELECT =
            """
            select a.*, coalesce(x.code, x.name) as district, x.name as district_name
            from ledger_area a join district_view x on x.id = a.district_id where \
            """;

    @Inject private Sql sql;

    /**
     * In the order of their numbers.
     *
     * @param condition over alias a, the area, and x, its district
     */
    public List<Area> list(Reach reach, String condition, Collection<?> values) {
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.addAll(values);
        return sql.list(
                SELECT + reach.sql() + " and " + condition + " order by a.no, a.id",
                parameters,
                AreaTable::area);
    }

    public long add(long district, AreaText text, String login, Instant now, boolean demo) {
        return sql.insert(
                """
                insert into ledger_area (district_id, no, name, kind, place, households, people, problems, measures,
                  responsible, found_on, due_on, mended_on, state, entered_at, entered_by, changed_at, changed_by, demo)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                district,
                text.no(),
                text.name(),
                text.kind().name(),
                text.place(),
                text.households(),
                text.people(),
                text.problems(),
                text.measures(),
                text.responsible(),
                text.foundOn(),
                text.dueOn(),
                text.mendedOn(),
                text.state().name(),
                now,
                login,
                now,
                login,
                demo ? 1 : 0);
    }

    /** False where somebody changed it meanwhile. */
    public boolean change(
            long id, int seen, long district, AreaText text, String login, Instant now) {
        return sql.update(
                        """
                        update ledger_area set district_id = ?, no = ?, name = ?, kind = ?, place = ?, households = ?,
                          people = ?, problems = ?, measures = ?, responsible = ?, found_on = ?, due_on = ?,
                          mended_on = ?, state = ?, changed_at = ?, changed_by = ?, version = version + 1
                        where id = ? and version = ? and withdrawn_at is null\
                        """,
                        district,
                        text.no(),
                        text.name(),
                        text.kind().name(),
                        text.place(),
                        text.households(),
                        text.people(),
                        text.problems(),
                        text.measures(),
                        text.responsible(),
                        text.foundOn(),
                        text.dueOn(),
                        text.mendedOn(),
                        text.state().name(),
                        now,
                        login,
                        id,
                        seen)
                == 1;
    }

    private static Area area(Row row) {
        return new Area(
                row.number("id"),
                new AreaText(
                        row.text("district"),
                        row.text("no"),
                        row.text("name"),
                        AreaKind.valueOf(row.text("kind")),
                        row.text("place"),
                        whole(row.numberOrNull("households")),
                        whole(row.numberOrNull("people")),
                        row.text("problems"),
                        row.text("measures"),
                        row.text("responsible"),
                        row.day("found_on"),
                        row.day("due_on"),
                        row.day("mended_on"),
                        AreaState.valueOf(row.text("state"))),
                row.number("district_id"),
                row.text("district_name"),
                row.instant("changed_at"),
                row.text("changed_by"),
                row.text("withdrawn"),
                row.instant("withdrawn_at"),
                row.flag("demo"),
                (int) row.number("version"));
    }

    private static Integer whole(Long number) {
        return number == null ? null : number.intValue();
    }
}
