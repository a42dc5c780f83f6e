package org.andian.test.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.andian.portal.period.Zones;
import org.andian.test.Node;
import org.andian.test.Populated;
import org.andian.test.Rest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Alarms, what was told of them, events and hazards of ninety days at a thousand premises of one
 * city, written past the portal into the database of a node of the measurement's own. A tenth of
 * the rows is spread over the same days and premises as all of them.
 */
final class PageRows {

    /** The login whose inbox has every second alarm. */
    static final String OFFICE = "pb-city";

    static final int ALARMS = 200_000;
    static final int HAZARDS = 50_000;
    static final int WAITING = 500;
    static final int EVENTS = 100_000;

    /** Two and a half of each alarm. */
    static final int MESSAGES = ALARMS * 5 / 2;

    /** Days of which facts are to be computed. */
    static final int DAYS = 90;

    private static final int PREMISES = 1000;
    private static final int AT_ONCE = 100;
    private static final int CREATED = 201;
    private static final String DISTRICT = "430211";
    private static final String DIGITS =
            "(select 0 as n union all select 1 union all select 2 union all select 3 union all"
                    + " select 4 union all select 5 union all select 6 union all select 7 union all"
                    + " select 8 union all select 9)";

    /** One in 200 lasts, each on a circuit of its own; one in 20 nobody has acknowledged. */
    private static final String ALARM_ROWS =
            """
            insert into alarm (device_id, circuit, metric, kind, level, source, premises_id, raised_at, received_at,
              value, peak, peak_at, last_value, last_at, limit_value, cleared_at, acknowledged_at, acknowledged_by,
              note, open_slot, changed_at)
            select d.device_id, 1 + mod(s.n, 4), 'residualCurrent', 'RESIDUAL_CURRENT',
              case when mod(s.n, 3) = 0 then 'ALARM' else 'WARNING' end, 'rule', d.premises_id, s.at, s.at, 650, 812,
              s.at, 20, s.at + 900000, 400, case when mod(s.n, 200) > 0 then s.at + 900000 end,
              case when mod(s.n, 20) > 0 then s.at + 600000 end, case when mod(s.n, 20) > 0 then 'pb-city' end,
              case when mod(s.n, 20) > 0 then 'seen' end, case when mod(s.n, 200) = 0 then 1 end, s.at + 900000
            from (select n, ? - (7200 + mod(n * 7919, 7768800)) * 1000 as at from bench_n where n > ? and n <= ?) s
            join bench_device d on d.k = 1 + mod(s.n + floor(s.n / 200), 1000)\
            """;

    /** Of the alarms behind a number; what nobody has acknowledged is unread. */
    private static final String MESSAGE_ROWS =
            """
            insert into message (alarm_id, round, occasion, step, person, way, who, account_id, language, severity,
              subject, words, written_at, state, handed_at, read_at, premises_id)
            select a.id, 1, 'RAISED', w.step, w.person, w.way, 'Bench', w.account_id, 'zh', a.level,
              concat('bench ', a.id), concat('Residual current 650 mA at circuit ', a.circuit), a.received_at,
              'DELIVERED', a.received_at + 2000, case when w.way = 'INBOX' then a.acknowledged_at end, a.premises_id
            from alarm a join (
              select id as account_id, 'CITY' as step, concat('account:', id) as person, 'INBOX' as way, 2 as one_in
              from account where login = 'pb-city'
              union all select null, 'ENTERPRISE', 'contact:1', 'SMS', 1
              union all select null, 'PROVIDER', 'provider:1', 'MAIL', 1) w on mod(a.id, w.one_in) = 0
            where a.id > ?\
            """;

    private static final String EVENT_ROWS =
            """
            insert into device_event (device_id, circuit, ts, kind, code, text, received_at, premises_id)
            select d.device_id, 1 + mod(s.n, 4), s.at, 'event', 'selfTest', 'bench', s.at, d.premises_id
            from (select n, ? - (7200 + mod(n * 6133, 7768800)) * 1000 as at from bench_n where n > ? and n <= ?) s
            join bench_device d on d.k = 1 + mod(s.n, 1000)\
            """;

    /** Nine in ten are off the list. */
    private static final String HAZARD_ROWS =
            """
            insert into hazard (premises_id, kind, grade, state, what, place, source, found_on, finder, device_id,
              circuit, alarm_kind, due_on, proved_at, closed_at, registered_at, registered_by, changed_at)
            select d.premises_id, 'LEAKAGE', case when mod(s.n, 20) = 0 then 'MAJOR' else 'GENERAL' end, s.state,
              concat('bench ', s.n), 'hall', 'ALARM', date_sub(?, interval s.x day), 'bench', d.device_id,
              1 + mod(s.n, 4), 'RESIDUAL_CURRENT',
              case when s.state <> 'FOUND' then date_add(date_sub(?, interval s.x day), interval 15 day) end,
              case when s.state in ('CLOSED', 'PROVED') then s.at end,
              case when s.state = 'CLOSED' then s.at + 3600000 end, s.at, 'pb-city', s.at
            from (
              select n, mod(n * 7919, 90) as x, ? - mod(n * 7919, 90) * 86400000 - 7200000 as at,
                case when mod(n, 100) < 90 then 'CLOSED' when mod(n, 100) < 94 then 'ORDERED'
                  when mod(n, 100) < 96 then 'RETURNED' when mod(n, 100) < 98 then 'PROVED' else 'FOUND' end as state
              from bench_n where n > ? and n <= ?) s
            join bench_device d on d.k = 1 + mod(s.n, 1000)\
            """;

    /**
     * What belongs to the hazards behind a number; the portal itself may have added alarms to some
     * meanwhile.
     */
    private static final String[] OF_HAZARDS = {
        """
        insert into hazard_act (hazard_id, at, act, actor, state, kind, grade, found_on, premises_id)
        select id, registered_at, 'REGISTER', 'pb-city', 'FOUND', kind, grade, found_on, premises_id from hazard
        where id > ?\
        """,
        """
        insert into hazard_act (hazard_id, at, act, actor, state, kind, grade, found_on, due_on, premises_id)
        select id, closed_at, 'CLOSE', 'pb-city', 'CLOSED', kind, grade, found_on, due_on, premises_id from hazard
        where id > ? and state = 'CLOSED'\
        """,
        """
        insert into hazard_alarm (alarm_id, hazard_id, added_at)
        select a.id, h.id, h.registered_at
        from (select id, row_number() over (order by id) as n from alarm) a
        join (select id, registered_at, row_number() over (order by id) as n from hazard) h on h.n = a.n
        where h.id > ? and not exists (select 1 from hazard_alarm added where added.alarm_id = a.id)\
        """,
        """
        insert into hazard_proposal (premises_id, device_id, circuit, alarm_kind, cause, proposed_at, hazard_id,
          decided_at, decided_by)
        select premises_id, device_id, circuit, alarm_kind, 'CONFIRMED', registered_at, id, registered_at, 'pb-city'
        from hazard where id > ?\
        """
    };

    private static final String WAITING_ROWS =
            """
            insert into hazard_proposal (premises_id, device_id, circuit, alarm_kind, cause, proposed_at)
            select premises_id, device_id, 4, 'RESIDUAL_CURRENT', 'REPEATED', ? from bench_device
            where k > ? and k <= ?\
            """;

    private static final String ALARMS_OF_WAITING =
            """
            insert into hazard_proposal_alarm (alarm_id, proposal_id)
            select min(a.id), r.id from hazard_proposal r
            join alarm a on a.device_id = r.device_id and a.circuit = r.circuit
            where r.decided_at is null and not exists (
              select 1 from hazard_proposal_alarm l where l.proposal_id = r.id)
            group by r.id\
            """;

    private final Node node;
    private final Instant now = Clock.systemUTC().instant();
    private final LocalDate today = LocalDate.ofInstant(now, Zones.CHINA);

    PageRows(Node node) {
        this.node = node;
    }

    /** One account of each kind of menu, with {@link Populated#PASSWORD}. */
    void people() {
        JsonArray accounts = new JsonArray();
        account(accounts, OFFICE, "{\"role\": \"CITY_OFFICE\", \"district\": \"430200\"}");
        account(accounts, "pb-system", "{\"role\": \"SYSTEM_ADMINISTRATOR\"}");
        account(accounts, "pb-security", "{\"role\": \"SECURITY_ADMINISTRATOR\"}");
        account(accounts, "pb-audit", "{\"role\": \"AUDIT_ADMINISTRATOR\"}");
        JsonObject body = new JsonObject();
        body.add("accounts", accounts);
        post(body);
    }

    private static void account(JsonArray accounts, String login, String grant) {
        accounts.add(
                JsonParser.parseString(
                        """
                        {"login": "%1$s", "name": "%1$s", "password": "%2$s", "mustChange": false, "grants": [%3$s]}\
                        """
                                .formatted(login, Populated.PASSWORD, grant)));
    }

    /**
     * Premises with a device of four circuits each, open since the first of the days; alarms of
     * before now propose no hazards by themselves.
     */
    void places() throws SQLException {
        for (int first = 0; first < PREMISES; first += AT_ONCE) {
            JsonArray premises = new JsonArray();
            JsonArray devices = new JsonArray();
            for (int n = first; n < first + AT_ONCE; n++) {
                premises.add(premises("PB-" + n));
                devices.add(device("PB-" + n));
            }
            JsonObject body = new JsonObject();
            body.add("premises", premises);
            body.add("devices", devices);
            post(body);
        }
        try (Connection database = node.database();
                Statement statement = database.createStatement()) {
            statement.execute("create table bench_n (n int not null primary key)");
            statement.execute(
                    "insert into bench_n select a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 *"
                            + " e.n + 100000 * f.n + 1 from "
                            + String.join(" cross join ", digits())
                            + " where f.n < 2");
            statement.execute(
                    "create table bench_device (k int not null primary key, device_id bigint not"
                            + " null, premises_id bigint not null)");
            statement.execute(
                    "insert into bench_device select row_number() over (order by id), id,"
                            + " premises_id from device where no like 'PB-%'");
            statement.execute(
                    "insert into hazard_look (id, until_at) values (1, "
                            + now.toEpochMilli()
                            + ") on duplicate key update until_at = values(until_at)");
        }
    }

    private static String[] digits() {
        return new String[] {
            DIGITS + " a", DIGITS + " b", DIGITS + " c", DIGITS + " d", DIGITS + " e", DIGITS + " f"
        };
    }

    private JsonObject premises(String code) {
        JsonObject one = new JsonObject();
        one.addProperty("code", code);
        one.addProperty("name", "Bench " + code);
        one.addProperty("district", DISTRICT);
        one.addProperty("venueGroup", "MALL");
        one.addProperty("address", "1");
        one.addProperty("lon", 113.07);
        one.addProperty("lat", 27.83);
        one.addProperty("openedOn", today.minusDays(DAYS).toString());
        return one;
    }

    private static JsonObject device(String code) {
        JsonArray circuits = new JsonArray();
        for (int no = 1; no <= 4; no++) {
            JsonObject circuit = new JsonObject();
            circuit.addProperty("no", no);
            circuit.addProperty("name", "Circuit " + no);
            circuit.addProperty("ratedCurrent", 100);
            circuits.add(circuit);
        }
        JsonObject one = new JsonObject();
        one.addProperty("no", code);
        one.addProperty("type", "DETECTOR-4");
        one.addProperty("premises", code);
        one.addProperty("position", "1");
        one.add("circuits", circuits);
        return one;
    }

    private void post(JsonObject body) {
        Rest.Reply reply = Rest.local(node).post("/api/local/demo/organisation", body.toString());
        if (reply.status() != CREATED) {
            throw new IllegalStateException("The portal did not take it: " + reply);
        }
    }

    /** Adds what lies between two parts of all rows, in tenths. */
    void fill(int from, int to) throws SQLException {
        try (Connection database = node.database()) {
            long millis = now.toEpochMilli();
            long lastAlarm = newest(database, "alarm");
            update(database, ALARM_ROWS, millis, ALARMS / 10 * from, ALARMS / 10 * to);
            update(database, MESSAGE_ROWS, lastAlarm);
            update(database, EVENT_ROWS, millis, EVENTS / 10 * from, EVENTS / 10 * to);
            long last = newest(database, "hazard");
            update(
                    database,
                    HAZARD_ROWS,
                    today,
                    today,
                    millis,
                    HAZARDS / 10 * from,
                    HAZARDS / 10 * to);
            for (String rows : OF_HAZARDS) {
                update(database, rows, last);
            }
            update(database, WAITING_ROWS, millis, WAITING / 10 * from, WAITING / 10 * to);
            update(database, ALARMS_OF_WAITING);
            try (Statement statement = database.createStatement()) {
                statement.execute(
                        "analyze table premises, device, circuit, alarm, message, device_event,"
                                + " hazard, hazard_act, hazard_alarm, hazard_proposal");
            }
        }
    }

    private static long newest(Connection database, String table) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery("select coalesce(max(id), 0) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void update(Connection database, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            statement.executeUpdate();
        }
    }

    /** How many of the days have been computed, for which the processors are busy meanwhile. */
    int computedDays() {
        try (Connection database = node.database();
                Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select count(distinct day) from fact_day where day < '"
                                        + today
                                        + "'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
