package org.andian.portal.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.inspection.InspectionQuery.Sort;
import org.andian.portal.inspection.checklist.Purpose;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads tasks with their premises, checklist and plan. */
@ApplicationScoped
class TaskList {

    static final String FROM =
            " from inspection_task t join premises_view p on p.id = t.premises_id join"
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
              (select count(*) from inspection_answer a where a.task_id = t.id and a.verdict = 'FAIL') as failed,
              (select count(*) from inspection_finding f where f.task_id = t.id) as findings\
            """;

    private static final String DETAIL = " left join district_view x on x.id = p.district_id";

    @Inject private Sql sql;

    public List<InspectionRow> page(
            String login, InspectionFilter filter, String order, int first, int size) {
        List<Object> parameters = new ArrayList<>(List.of(login));
        parameters.addAll(filter.parameters());
        parameters.add(size);
        parameters.add(first);
        return sql.list(
                SELECT + FROM + DETAIL + filter.where() + order + " limit ? offset ?",
                parameters,
                TaskList::task);
    }

    public List<Long> ids(InspectionFilter filter, String order, int most) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.add(most);
        return sql.list(
                "select t.id" + FROM + filter.where() + order + " limit ?",
                parameters,
                row -> row.number("id"));
    }

    /** In the order of the ids, of which there is at least one. */
    public List<InspectionRow> rows(String login, InspectionFilter filter, List<Long> ids) {
        filter.and("t.id in (" + Sql.marks(ids.size()) + ")", ids);
        List<Object> parameters = new ArrayList<>(List.of(login));
        parameters.addAll(filter.parameters());
        Map<Long, InspectionRow> found = new HashMap<>();
        sql.list(
                SELECT + FROM + DETAIL + filter.where(),
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
