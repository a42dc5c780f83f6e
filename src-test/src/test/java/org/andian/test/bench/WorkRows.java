package org.andian.test.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Work orders of ninety days, nineteen in twenty of them ended; and trainings. */
final class WorkRows {

    static final int ORDERS = 50_000;
    static final int TRAININGS = 10_000;

    static final String TABLES = "work_order, work_act, work_training";

    private static final String ORDER_ROWS =
            """
            insert into work_order (premises_id, provider_id, kind, state, what, place, device_id, wanted_arrive_by,
              wanted_finish_by, arrive_by, finish_by, dispatched_at, accepted_at, arrived_at, arrived_told_at,
              arrived_lon, arrived_lat, arrived_accuracy, done_at, done_told_at, result, passed_at, rating, ended_at,
              registered_at, registered_by, changed_at)
            select s.premises_id, s.provider_id, elt(1 + mod(s.n, 5), 'INSTALL', 'REPAIR', 'CALIBRATE', 'REPLACE',
              'INSPECT'), s.state, concat('bench ', s.n), 'hall', s.device_id, s.at + 86400000, s.at + 259200000,
              s.at + 86400000, s.at + 259200000, s.at,
              case when s.state in ('ACCEPTED', 'ARRIVED', 'DONE', 'PASSED', 'RATED') then s.at + 600000 end,
              case when s.state in ('ARRIVED', 'DONE', 'PASSED', 'RATED') then s.at + 3600000 end,
              case when s.state in ('ARRIVED', 'DONE', 'PASSED', 'RATED') then s.at + 3601000 end,
              case when s.state in ('ARRIVED', 'DONE', 'PASSED', 'RATED') then 113.07 end,
              case when s.state in ('ARRIVED', 'DONE', 'PASSED', 'RATED') then 27.83 end,
              case when s.state in ('ARRIVED', 'DONE', 'PASSED', 'RATED') then 15 end,
              case when s.state in ('DONE', 'PASSED', 'RATED') then s.at + 5400000 end,
              case when s.state in ('DONE', 'PASSED', 'RATED') then s.at + 5401000 end,
              case when s.state in ('DONE', 'PASSED', 'RATED') then 'done' end,
              case when s.state in ('PASSED', 'RATED') then s.at + 6000000 end,
              case when s.state = 'RATED' then 1 + mod(s.n, 5) end,
              case when s.state in ('PASSED', 'RATED', 'CANCELLED') then s.at + 6000000 end, s.at, 'pb-city',
                s.at + 6000000
            from (
              select b.n, d.device_id, p.id as premises_id, p.provider_id,
                ? - (7200 + mod(b.n * 7919, 7600000)) * 1000 as at,
                case when mod(floor(b.n / 7), 100) < 94 then case when mod(b.n, 2) = 0 then 'RATED' else 'PASSED' end
                  when mod(floor(b.n / 7), 100) = 94 then 'CANCELLED' when mod(floor(b.n / 7), 100) = 95 then 'DONE'
                  when mod(floor(b.n / 7), 100) = 96 then 'ACCEPTED'
                  when mod(floor(b.n / 7), 100) = 97 then 'DISPATCHED'
                  when mod(floor(b.n / 7), 100) = 98 then 'ARRIVED' else 'DECLINED' end as state
              from bench_n b join bench_device d on d.k = 1 + mod(b.n, 1000) join premises p on p.id = d.premises_id
              where b.n > ? and b.n <= ?) s\
            """;

    /** What was done with the orders behind a number, in its order. */
    private static final String[] OF_ORDERS = {
        """
        insert into work_act (work_id, at, happened_at, act, actor, state, provider_id, premises_id, arrive_by,
          finish_by)
        select id, registered_at, registered_at, 'DISPATCH', registered_by, 'DISPATCHED', provider_id, premises_id,
          arrive_by, finish_by from work_order where id > ?\
        """,
        """
        insert into work_act (work_id, at, happened_at, act, actor, state, provider_id, premises_id, arrive_by,
          finish_by)
        select id, registered_at + 600000, registered_at + 600000, 'DECLINE', 'pb-s', 'DECLINED', provider_id,
          premises_id, arrive_by, finish_by from work_order where id > ? and state = 'DECLINED'\
        """,
        """
        insert into work_act (work_id, at, happened_at, act, actor, state, provider_id, premises_id, arrive_by,
          finish_by)
        select id, accepted_at, accepted_at, 'ACCEPT', 'pb-s', 'ACCEPTED', provider_id, premises_id, arrive_by,
          finish_by
        from work_order where id > ? and accepted_at is not null\
        """,
        """
        insert into work_act (work_id, at, happened_at, act, actor, state, provider_id, premises_id, arrive_by,
          finish_by)
        select id, arrived_told_at, arrived_at, 'ARRIVE', 'pb-s', 'ARRIVED', provider_id, premises_id, arrive_by,
          finish_by from work_order where id > ? and arrived_at is not null\
        """,
        """
        insert into work_act (work_id, at, happened_at, act, actor, state, provider_id, premises_id, arrive_by,
          finish_by,
          took_minutes)
        select id, done_told_at, done_at, 'FINISH', 'pb-s', 'DONE', provider_id, premises_id, arrive_by, finish_by, 90
        from work_order where id > ? and done_at is not null\
        """,
        """
        insert into work_act (work_id, at, happened_at, act, actor, state, provider_id, premises_id, arrive_by,
          finish_by)
        select id, ended_at, ended_at, case when state = 'CANCELLED' then 'CANCEL' else 'PASS' end, 'pb-city',
          case when state = 'CANCELLED' then 'CANCELLED' else 'PASSED' end, provider_id, premises_id, arrive_by,
            finish_by
        from work_order where id > ? and ended_at is not null\
        """,
        """
        insert into work_act (work_id, at, happened_at, act, actor, state, provider_id, premises_id, arrive_by,
          finish_by,
          rating)
        select id, passed_at + 1000, passed_at + 1000, 'RATE', 'pb-m', 'RATED', provider_id, premises_id, arrive_by,
          finish_by, rating from work_order where id > ? and state = 'RATED'\
        """
    };

    private static final String TRAINING_ROWS =
            """
            insert into work_training (premises_id, told_premises_id, provider_id, held_on, subject, trainer, people,
              recorded_at, recorded_by)
            select p.id, p.id, p.provider_id, date_sub(?, interval mod(b.n * 7919, 88) + 1 day), concat('bench ', b.n),
              'Bench', 1 + mod(b.n, 30), ? - mod(b.n * 7919, 88) * 86400000 - 7200000, 'pb-city'
            from bench_n b join bench_device d on d.k = 1 + mod(b.n, 1000) join premises p on p.id = d.premises_id
            where b.n > ? and b.n <= ?\
            """;

    private WorkRows() {}

    static void fill(Connection database, RowPart part) throws SQLException {
        long last = RowPart.newest(database, "work_order");
        RowPart.update(database, ORDER_ROWS, part.now(), part.first(ORDERS), part.last(ORDERS));
        for (String rows : OF_ORDERS) {
            RowPart.update(database, rows, last);
        }
        RowPart.update(
                database,
                TRAINING_ROWS,
                part.today(),
                part.now(),
                part.first(TRAININGS),
                part.last(TRAININGS));
    }
}
