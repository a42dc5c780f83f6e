package org.andian.portal.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.inspection.InspectionQuery.Sort;
import org.andian.portal.inspection.InspectionQuery.Standing;
import org.andian.portal.inspection.checklist.Purpose;
import org.andian.portal.sql.NewestFirst;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads tasks with their premises, checklist and plan. */
@ApplicationScoped
class TaskList {

    /** Each task has a checklist; where nothing is asked of it, the database does not look. */
    static final String FROM =
            " from inspection_task t join premises_view p on p.id = t.premises_id left join"
                    + " inspection_list l on l.code = t.list_code left join inspection_plan n on"
                    + " n.id = t.plan_id";

    private static final String SELECT =
            """
            select t.*, p.code as premises_code, p.name as premises, p.district_id, p.venue_group,
              x.name as district, l.purpose, l.name_zh as list_zh, l.name_en as list_en, l.sample as list_sample,
              n.title as plan_title, n.body_name as plan_body,
              (select group_concat(w.name order by w.name separator ', ') from inspection_task_person w
                where w.task_id = t.id) as people,
              (select count(*) from inspection_task_person w where w.task_id = t.id and w.login = ?) as mine,
              (select count(*) from inspection_item i where i.list_code = t.list_code
                and i.edition = t.edition) as items,
              (select count(*) from inspection_answer a where a.task_id = t.id) as answered,
              (select count(*) from inspection_finding f where f.task_id = t.id) as findings\
            """;

    private static final String DETAIL = " left join district_view x on x.id = p.district_id";

    /** Days before and after any on which a task is due. */
    private static final LocalDate EVER = LocalDate.of(1000, 1, 1);

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @Inject private Sql sql;

    /**
     * In the question's order. What is sorted are ids; only the rows of the page are read with all
     * that belongs to them.
     *
     * @param within makes the question's conditions, each time anew
     */
    public List<InspectionRow> page(
            String login,
            Supplier<InspectionFilter> within,
            InspectionQuery query,
            int first,
            int size) {
        Function<Optional<LocalDate>, List<Long>> read =
                bound -> {
                    InspectionFilter filter = within.get();
                    String side = query.descending() ? "t.due_on >= ?" : "t.due_on <= ?";
                    bound.ifPresent(day -> filter.and(side, List.of(day)));
                    return ids(filter, order(query.sort(), query.descending()), first, size);
                };
        List<Long> ids =
                isLongByDay(query)
                        ? NewestFirst.of(size, among -> bound(query, among), read)
                        : read.apply(Optional.empty());
        return ids.isEmpty() ? List.of() : rows(login, " where " + among(ids), ids, ids);
    }

    /** Of one premises, plan or person, and of what is not done, there are few. */
    private static boolean isLongByDay(InspectionQuery query) {
        boolean isOfMany =
                query.standing() == null
                        || query.standing() == Standing.DONE
                        || query.standing() == Standing.FOUND;
        return query.sort() == Sort.DUE
                && isOfMany
                && !query.mine()
                && query.planId() == null
                && query.premisesCode() == null;
    }

    /** The day that bounds so many tasks from the end at which the list begins. */
    private Optional<LocalDate> bound(InspectionQuery query, int among) {
        LocalDate latest = query.to() == null ? NEVER : query.to();
        LocalDate earliest = query.from() == null ? EVER : query.from();
        return sql.first(
                query.descending()
                        ? "select t.due_on from inspection_task t where t.due_on <= ? order by"
                                + " t.due_on desc, t.id desc limit 1 offset ?"
                        : "select t.due_on from inspection_task t where t.due_on >= ? order by"
                                + " t.due_on, t.id limit 1 offset ?",
                List.of(query.descending() ? latest : earliest, among - 1),
                row -> row.day("due_on"));
    }

    public List<Long> ids(InspectionFilter filter, String order, int first, int most) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.addAll(List.of(most, first));
        return sql.list(
                "select t.id" + FROM + filter.where() + order + " limit ? offset ?",
                parameters,
                row -> row.number("id"));
    }

    /** In the order of the ids, of which there is at least one. */
    public List<InspectionRow> rows(String login, InspectionFilter filter, List<Long> ids) {
        filter.and(among(ids), ids);
        return rows(login, filter.where(), filter.parameters(), ids);
    }

    private static String among(List<Long> ids) {
        return "t.id in (" + Sql.marks(ids.size()) + ")";
    }

    private List<InspectionRow> rows(String login, String where, List<?> values, List<Long> ids) {
        List<Object> parameters = new ArrayList<>(List.of(login));
        parameters.addAll(values);
        Map<Long, InspectionRow> found = new HashMap<>();
        sql.list(
                SELECT + FROM + DETAIL + where,
                parameters,
                row -> found.put(row.number("id"), task(row)));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    public int count(InspectionFilter filter) {
        return (int) sql.count("select count(*) as n" + FROM + filter.where(), filter.parameters());
    }

    /** Alike ones follow by their number, in the same direction. */
    static String order(Sort sort, boolean descending) {
        String direction = descending ? " desc" : " asc";
        String by =
                switch (sort) {
                    case DUE -> "t.due_on";
                    case PREMISES -> "p.name";
                    case LIST -> "l.sort";
                    case STATE ->
                            "case t.state when 'STARTED' then 0 when 'PLANNED' then 1 when 'DONE'"
                                    + " then 2 else 3 end";
                    case FINDINGS ->
                            "(select count(*) from inspection_finding f where f.task_id = t.id)";
                };
        return " order by " + by + direction + ", t.id" + direction;
    }

    private static InspectionRow task(Row row) {
        return new InspectionRow(
                row.number("id"),
                TaskKind.valueOf(row.text("kind")),
                TaskState.valueOf(row.text("state")),
                row.text("premises_code"),
                row.text("premises"),
                row.numberOrNull("district_id"),
                row.text("district"),
                row.text("venue_group"),
                row.text("list_code"),
                (int) row.number("edition"),
                Purpose.valueOf(row.text("purpose")),
                row.text("list_zh"),
                row.text("list_en"),
                row.flag("list_sample"),
                row.numberOrNull("plan_id"),
                row.text("plan_title"),
                row.text("plan_body"),
                row.day("from_day"),
                row.day("due_on"),
                row.text("note"),
                row.text("people"),
                row.flag("mine"),
                (int) row.number("items"),
                (int) row.number("answered"),
                (int) row.number("failed"),
                (int) row.number("findings"),
                row.text("accompanied"),
                row.text("conclusion"),
                row.instant("started_at"),
                row.instant("done_at"),
                row.text("done_by"),
                row.instant("created_at"),
                row.text("created_by"),
                row.flag("demo"),
                (int) row.number("version"));
    }
}
