package org.andian.test.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What the ledgers keep themselves or read of publicity, and differences that are gone; those that
 * stand the portal finds itself, and would end whatever else was written of them.
 */
final class LedgerRows {

    static final int GOODS = 10_000;
    static final int VIOLATORS = 5_000;
    static final int AREAS = 200;
    static final int ACTIONS = 2_000;
    static final int DIFFERENCES = 20_000;

    static final String TABLES =
            "ledger_good, ledger_violator, ledger_area, ledger_area_premises, publicity_action,"
                    + " difference, difference_act";

    private static final String GOOD_ROWS =
            """
            insert into ledger_good (premises_id, no, checked_on, goods, maker, model, pieces, finding, inspector,
              entered_at, entered_by)
            select d.premises_id, concat('PB-', b.n), date_sub(?, interval mod(b.n * 7919, 90) day), 'cable',
              'Bench', 'B-1', 1 + mod(b.n, 20), case when mod(b.n, 10) = 0 then 'NO_CCC' else 'PASSED' end, 'Bench',
              ? - mod(b.n * 7919, 90) * 86400000 - 3600000, 'pb-city'
            from bench_n b join bench_device d on d.k = 1 + mod(b.n, 1000) where b.n > ? and b.n <= ?\
            """;

    private static final String VIOLATOR_ROWS =
            """
            insert into ledger_violator (district_id, no, name, offence, found_on, decision, decided_on, published_on,
              office, entered_at, entered_by)
            select x.id, concat('PB-', b.n), concat('Bench ', b.n), 'no certificate',
              date_sub(?, interval mod(b.n * 7919, 90) day), case when mod(b.n, 3) > 0 then 'fine' end,
              case when mod(b.n, 3) > 0 then date_sub(?, interval mod(b.n * 7919, 90) day) end,
              case when mod(b.n, 3) > 1 then date_sub(?, interval mod(b.n * 7919, 90) day) end, 'Bench',
              ? - mod(b.n * 7919, 90) * 86400000 - 3600000, 'pb-city'
            from bench_n b join district x on x.code = '430211' where b.n > ? and b.n <= ?\
            """;

    private static final String AREA_ROWS =
            """
            insert into ledger_area (district_id, no, name, kind, households, people, problems, found_on, state,
              entered_at, entered_by, changed_at, changed_by)
            select x.id, concat('PB-', b.n), concat('Bench ', b.n),
              elt(1 + mod(b.n, 5), 'SHANTY_TOWN', 'URBAN_VILLAGE', 'URBAN_FRINGE', 'COURTYARD', 'OTHER'), 40, 100,
              'bench', date_sub(?, interval mod(b.n * 7919, 90) day),
              elt(1 + mod(b.n, 4), 'WATCHED', 'PROMINENT', 'MENDING', 'MENDED'),
              ?, 'pb-city', ?, 'pb-city'
            from bench_n b join district x on x.code = '430211' where b.n > ? and b.n <= ?\
            """;

    /** Of the areas behind a number, two each. */
    private static final String PREMISES_OF_AREAS =
            """
            insert into ledger_area_premises (area_id, premises_id)
            select a.id, d.premises_id from ledger_area a
            join bench_device d on d.k in (1 + mod(a.id, 1000), 1 + mod(a.id + 500, 1000)) where a.id > ?\
            """;

    private static final String ACTION_ROWS =
            """
            insert into publicity_action (kind, title, held_on, organiser, district_id, place, people, materials,
              recorded_at, recorded_by)
            select case when mod(b.n, 2) = 0 then 'LECTURE' else 'LEAFLETS' end, concat('bench ', b.n),
              date_sub(?, interval mod(b.n * 7919, 90) day), 'Bench', x.id, 'square', 50, 200,
              ? - mod(b.n * 7919, 90) * 86400000 - 3600000, 'pb-city'
            from bench_n b join district x on x.code = '430211' where b.n > ? and b.n <= ?\
            """;

    private static final String DIFFERENCE_ROWS =
            """
            insert into difference (kind, cause, subject, subject_id, premises_id, body, device_id, since, basis, state,
              found_at, ended_at, changed_at, open_slot)
            select case when mod(s.n, 2) = 0 then 'SILENT' else 'CERTIFICATE' end,
              case when mod(s.n, 2) = 0 then 'WENT_SILENT' else 'NO_CERTIFICATE' end, 'DEVICE', d.device_id,
              d.premises_id, 'Bench', d.device_id, s.at, concat('bench ', s.n), 'GONE', s.at, s.at + 3600000,
              s.at + 3600000, null
            from (select n, ? - (7200 + mod(n * 7919, 7600000)) * 1000 as at from bench_n where n > ? and n <= ?) s
            join bench_device d on d.k = 1 + mod(s.n, 1000)\
            """;

    /** Of those behind a number that are gone, in its order. */
    private static final String[] OF_DIFFERENCES = {
        """
        insert into difference_act (difference_id, at, act, actor, state, premises_id)
        select id, found_at, 'FIND', 'portal', 'OPEN', premises_id
        from difference where id > ? and basis like 'bench %'\
        """,
        """
        insert into difference_act (difference_id, at, act, actor, state, premises_id)
        select id, ended_at, 'END', 'portal', 'GONE', premises_id from difference where id > ? and basis like 'bench %'\
        """
    };

    private LedgerRows() {}

    static void fill(Connection database, RowPart part) throws SQLException {
        RowPart.update(
                database, GOOD_ROWS, part.today(), part.now(), part.first(GOODS), part.last(GOODS));
        RowPart.update(
                database,
                VIOLATOR_ROWS,
                part.today(),
                part.today(),
                part.today(),
                part.now(),
                part.first(VIOLATORS),
                part.last(VIOLATORS));
        long lastArea = RowPart.newest(database, "ledger_area");
        RowPart.update(
                database,
                AREA_ROWS,
                part.today(),
                part.now(),
                part.now(),
                part.first(AREAS),
                part.last(AREAS));
        RowPart.update(database, PREMISES_OF_AREAS, lastArea);
        RowPart.update(
                database,
                ACTION_ROWS,
                part.today(),
                part.now(),
                part.first(ACTIONS),
                part.last(ACTIONS));
        long lastDifference = RowPart.newest(database, "difference");
        RowPart.update(
                database,
                DIFFERENCE_ROWS,
                part.now(),
                part.first(DIFFERENCES),
                part.last(DIFFERENCES));
        for (String rows : OF_DIFFERENCES) {
            RowPart.update(database, rows, lastDifference);
        }
    }
}
