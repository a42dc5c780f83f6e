package org.andian.test.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Inspections of a hundred plans, each once at each of the premises and due ten days after it
 * begins; what was answered and found, each of which is a hazard; and rounds of patrols. Of what is
 * due by now nearly all is done, of the rest a half. A hundred people inspect, who log in never.
 */
final class InspectionRows {

    static final int TASKS = 100_000;
    static final int FINDINGS = 200_000;
    static final int ROUNDS = 10_000;

    static final String TABLES =
            "inspection_plan, inspection_plan_unit, inspection_task, inspection_task_person,"
                    + " inspection_answer, inspection_act, inspection_finding, inspection_place,"
                    + " patrol_point, patrol_route, patrol_route_point, patrol_round, patrol_stop";

    /** Of those that are done, in tenths: where something was found. */
    private static final int WITH_FINDINGS = 7;

    private static final int TENTHS = 10;

    private static final String PEOPLE =
            """
            insert into account (login, name, password_hash, created_at)
            select concat('pb-i-', n), concat('Bench ', n), '-', ? from bench_n where n <= 100\
            """;

    private static final String PLANS =
            """
            insert into inspection_plan (kind, title, body_id, body_name, district_id, list_code, from_day, to_day,
              state, created_at, created_by, released_at, released_by)
            select case when mod(s.k, 10) = 9 then 'SELF_CHECK' when mod(s.k, 3) = 0 then 'SPECIAL' else 'MONTHLY' end,
              concat('bench plan ', s.k), 1, 'Bench', x.id,
              case when mod(s.k, 10) = 9 then 'SELF-CHECK' else 'DAILY-GENERAL' end, date_sub(?, interval s.x day),
              date_add(date_sub(?, interval s.x day), interval 10 day), 'RELEASED', ? - s.x * 86400000 - 3600000,
              'pb-city', ? - s.x * 86400000 - 3600000, 'pb-city'
            from (select n - 1 as k, 1 + mod(n * 37, 88) as x from bench_n where n <= 100) s
            join district x on x.code = '430200'\
            """;

    private static final String KNOWN_PLANS =
            """
            insert into bench_plan (k, plan_id, x)
            select cast(substring_index(title, ' ', -1) as unsigned), id, datediff(?, from_day) from inspection_plan
            where title like 'bench plan %'\
            """;

    /** Of all the premises. */
    private static final String[] OF_PLANS = {
        """
        insert into inspection_plan_unit (plan_id, premises_id)
        select n.plan_id, d.premises_id from bench_plan n cross join bench_device d\
        """,
        """
        insert into inspection_plan_person (plan_id, login, name)
        select n.plan_id, concat('pb-i-', b.n), concat('Bench ', b.n) from bench_plan n cross join bench_n b
        where b.n <= 100\
        """
    };

    /** Two at each of the premises, and ten on each route. */
    private static final String POINTS =
            """
            insert into patrol_point (premises_id, code, name, place, created_at, created_by)
            select d.premises_id, concat('PB-', d.k, '-', b.n), concat('Bench ', b.n), 'hall', ?, 'pb-city'
            from bench_device d cross join bench_n b where b.n <= 2\
            """;

    private static final String ROUTES =
            """
            insert into patrol_route (name, every_days, created_at, created_by)
            select concat('bench route ', n), 7, ?, 'pb-city' from bench_n where n <= 200\
            """;

    private static final String KNOWN_ROUTES =
            """
            insert into bench_route (k, route_id)
            select cast(substring_index(name, ' ', -1) as unsigned), id from patrol_route
            where name like 'bench route %'\
            """;

    private static final String POINTS_OF_ROUTES =
            """
            insert into patrol_route_point (route_id, no, point_id)
            select r.route_id, 1 + mod(o.n - 1, 10), o.id
            from (select id, row_number() over (order by id) as n from patrol_point where code like 'PB-%') o
            join bench_route r on r.k = 1 + floor((o.n - 1) / 10)\
            """;

    private static final String TASK_ROWS =
            """
            insert into inspection_task (kind, plan_id, premises_id, list_code, edition, state, from_day, due_on,
              accompanied, conclusion, started_at, done_at, done_by, created_at, created_by, changed_at)
            select case when mod(s.n, 10) = 9 then 'SELF_CHECK' else 'INSPECTION' end, s.plan_id, d.premises_id,
              case when mod(s.n, 10) = 9 then 'SELF-CHECK' else 'DAILY-GENERAL' end, 1, s.state,
              date_sub(?, interval s.x day), date_add(date_sub(?, interval s.x day), interval 10 day),
              case when s.state = 'DONE' and mod(s.n, 12) > 0 then 'Bench' end,
              case when s.state = 'DONE' then concat('bench ', s.n) end,
              case when s.state in ('STARTED', 'DONE') then s.at - 1800000 end,
              case when s.state = 'DONE' then s.at end,
              case when s.state = 'DONE' then concat('pb-i-', 1 + mod(floor(s.n / 100), 100)) end,
              ? - s.x * 86400000 - 3600000, 'pb-city', s.at
            from (
              select q.n, q.plan_id, q.x, q.at,
                case when q.x > 10 and q.r < 97 or q.r < 50 then 'DONE' when q.x > 10 and q.r = 97 then 'CANCELLED'
                  when q.r >= 60 then 'PLANNED' else 'STARTED' end as state
              from (
                select b.n, n.plan_id, n.x, mod(floor(b.n / 100) * 7 + b.n, 100) as r,
                  least(? - n.x * 86400000 + mod(b.n * 7919, 864000) * 1000,
                    ? - 60000 - mod(b.n, 7200) * 1000) as at
                from bench_n b join bench_plan n on n.k = mod(b.n, 100) where b.n > ? and b.n <= ?) q) s
            join bench_device d on d.k = 1 + mod(floor(s.n / 100), 1000)\
            """;

    /** What belongs to the tasks behind a number, in the order in which it was done. */
    private static final String[] OF_TASKS = {
        """
        insert into inspection_act (task_id, at, act, actor, state, due_on, premises_id)
        select id, created_at, 'MAKE', created_by, 'PLANNED', due_on, premises_id from inspection_task where id > ?\
        """,
        """
        insert into inspection_act (task_id, at, act, actor, state, due_on, premises_id)
        select id, started_at, 'START', coalesce(done_by, 'pb-i-1'), 'STARTED', due_on, premises_id
        from inspection_task where id > ? and started_at is not null\
        """,
        """
        insert into inspection_act (task_id, at, act, actor, state, due_on, premises_id)
        select id, changed_at, case when state = 'DONE' then 'FINISH' else 'CANCEL' end, coalesce(done_by, 'pb-city'),
          state, due_on, premises_id from inspection_task where id > ? and state in ('DONE', 'CANCELLED')\
        """,
        """
        insert into inspection_task_person (task_id, login, name)
        select id, case when mod(id, 10) = 0 then 'pb-city' else concat('pb-i-', 1 + mod(id, 100)) end, 'Bench'
        from inspection_task where id > ?\
        """,
        """
        insert into inspection_place (task_id, lon, lat, accuracy, at, told_at, login)
        select id, 113.07, 27.83, 15, done_at, done_at + 1000, done_by from inspection_task
        where id > ? and kind = 'INSPECTION' and accompanied is not null\
        """
    };

    /** Those that are done, numbered on. */
    private static final String DONE_TASKS =
            """
            insert into bench_task (k, task_id, premises_id, at)
            select ? + row_number() over (order by id), id, premises_id, done_at from inspection_task
            where id > ? and state = 'DONE'\
            """;

    /** Of a hundred, ninety-six are off the list, after nine days at most. */
    private static final String HAZARDS =
            """
            insert into hazard (premises_id, kind, grade, state, what, place, source, found_on, finder, due_on,
              proved_at, closed_at, registered_at, registered_by, changed_at)
            select s.premises_id, coalesce(i.hazard_kind, 'OTHER'),
              case when mod(s.n, 50) = 0 then 'MAJOR' else 'GENERAL' end, s.state, concat('bench finding ', s.n),
              'hall', t.kind, s.found_on, 'bench',
              case when s.state <> 'FOUND' then date_add(s.found_on, interval 15 day) end,
              case when s.state in ('CLOSED', 'PROVED') then s.ended - 10000 end,
              case when s.state = 'CLOSED' then s.ended end, s.at - 600000, t.done_by, s.ended
            from (
              select m.n, b.task_id, b.premises_id, b.at,
                date_add('1970-01-01', interval floor((b.at - 600000 + 28800000) / 86400000) day) as found_on,
                least(b.at + mod(m.n, 10) * 86400000, ? - 30000) as ended,
                case when mod(m.n, 100) < 96 then 'CLOSED' when mod(m.n, 100) = 96 then 'ORDERED'
                  when mod(m.n, 100) = 97 then 'RETURNED'
                  when mod(m.n, 100) = 98 then 'PROVED' else 'FOUND' end as state
              from bench_n m join bench_task b on b.k = ? + 1 + mod(m.n * 7919, ?) where m.n > ? and m.n <= ?) s
            join inspection_task t on t.id = s.task_id
            left join inspection_item i on i.list_code = t.list_code and i.edition = t.edition
              and i.no = 1 + mod(s.n, 10)\
            """;

    /** Of the hazards behind a number. */
    private static final String FINDING_ROWS =
            """
            insert into inspection_finding (task_id, item_id, premises_id, hazard_id, kind, grade, what, place,
              found_on, finder, kept_at, kept_by)
            select t.id, i.id, h.premises_id, h.id, h.kind, h.grade, h.what, h.place, h.found_on, h.finder,
              h.registered_at, t.done_by
            from (
              select z.*, cast(substring_index(z.what, ' ', -1) as unsigned) as n from hazard z
              where z.id > ? and z.what like 'bench finding %') h
            join bench_task b on b.k = ? + 1 + mod(h.n * 7919, ?)
            join inspection_task t on t.id = b.task_id
            left join inspection_item i on i.list_code = t.list_code and i.edition = t.edition
              and i.no = 1 + mod(h.n, 10)\
            """;

    /** Of all items of what is done, half a minute each. */
    private static final String ANSWERS =
            """
            insert into inspection_answer (task_id, item_id, verdict, answered_at, answered_by, kept_at)
            select t.id, i.id,
              case when exists (select 1 from inspection_finding f where f.task_id = t.id and f.item_id = i.id)
                then 'FAIL' when mod(t.id + i.no, 9) = 0 then 'NOT_APPLICABLE' else 'PASS' end,
              t.done_at - 900000 + i.no * 30000, t.done_by, t.done_at
            from inspection_task t join inspection_item i on i.list_code = t.list_code and i.edition = t.edition
            where t.id > ? and t.state = 'DONE'\
            """;

    private static final String FAILED_ITEMS =
            """
            update inspection_task t set t.failed = (
              select count(*) from inspection_answer a where a.task_id = t.id and a.verdict = 'FAIL')
            where t.id > ? and t.state = 'DONE'\
            """;

    private static final String ROUND_ROWS =
            """
            insert into patrol_round (route_id, walker, walker_name, points, started_at, ended_at)
            select r.route_id, concat('pb-i-', 1 + mod(s.n, 100)), concat('Bench ', 1 + mod(s.n, 100)), 10, s.at,
              case when mod(s.n, 100) > 0 then s.at + 3600000 end
            from (select n, ? - (7200 + mod(n * 7919, 7600000)) * 1000 as at from bench_n where n > ? and n <= ?) s
            join bench_route r on r.k = 1 + mod(s.n, 200)\
            """;

    /** Of the rounds behind a number, half of their places. */
    private static final String STOP_ROWS =
            """
            insert into patrol_stop (round_id, point_id, premises_id, verdict, scanned, stopped_at, kept_at, walker,
              walker_name)
            select d.id, o.id, o.premises_id, 'FINE', 1, d.started_at + w.no * 300000,
              d.started_at + w.no * 300000 + 1000, d.walker, d.walker_name
            from patrol_round d join patrol_route_point w on w.route_id = d.route_id and w.no <= 5
            join patrol_point o on o.id = w.point_id where d.id > ?\
            """;

    private InspectionRows() {}

    /** Who inspects, by which plans, and where somebody walks; once the premises are there. */
    static void places(Connection database, long now, LocalDate today) throws SQLException {
        RowPart.update(
                database,
                "create table bench_plan (k int not null primary key, plan_id bigint not null, x"
                        + " int not null)");
        RowPart.update(
                database,
                "create table bench_route (k int not null primary key, route_id bigint not null)");
        RowPart.update(
                database,
                "create table bench_task (k int not null primary key, task_id bigint not null,"
                        + " premises_id bigint not null, at bigint not null)");
        RowPart.update(database, PEOPLE, now);
        RowPart.update(database, PLANS, today, today, now, now);
        RowPart.update(database, KNOWN_PLANS, today);
        for (String rows : OF_PLANS) {
            RowPart.update(database, rows);
        }
        RowPart.update(database, POINTS, now);
        RowPart.update(database, ROUTES, now);
        RowPart.update(database, KNOWN_ROUTES);
        RowPart.update(database, POINTS_OF_ROUTES);
    }

    static void fill(Connection database, RowPart part) throws SQLException {
        long lastTask = RowPart.newest(database, "inspection_task");
        long lastDone = RowPart.number(database, "select count(*) from bench_task");
        RowPart.update(
                database,
                TASK_ROWS,
                part.today(),
                part.today(),
                part.now(),
                part.now(),
                part.now(),
                part.first(TASKS),
                part.last(TASKS));
        for (String rows : OF_TASKS) {
            RowPart.update(database, rows, lastTask);
        }
        RowPart.update(database, DONE_TASKS, lastDone, lastTask);
        findings(database, part, lastDone);
        RowPart.update(database, ANSWERS, lastTask);
        RowPart.update(database, FAILED_ITEMS, lastTask);
        long lastRound = RowPart.newest(database, "patrol_round");
        RowPart.update(database, ROUND_ROWS, part.now(), part.first(ROUNDS), part.last(ROUNDS));
        RowPart.update(database, STOP_ROWS, lastRound);
    }

    private static void findings(Connection database, RowPart part, long lastDone)
            throws SQLException {
        long done = RowPart.number(database, "select count(*) from bench_task") - lastDone;
        long found = done * WITH_FINDINGS / TENTHS;
        long last = RowPart.newest(database, "hazard");
        RowPart.update(
                database,
                HAZARDS,
                part.now(),
                lastDone,
                found,
                part.first(FINDINGS),
                part.last(FINDINGS));
        for (String rows : PageRows.ACTS_OF_HAZARDS) {
            RowPart.update(database, rows, last);
        }
        RowPart.update(database, FINDING_ROWS, last, lastDone, found);
    }
}
