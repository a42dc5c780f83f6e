package org.andian.test.first;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mysql.cj.jdbc.MysqlDataSource;

import org.andian.db.Migrations;
import org.andian.db.Orphans;
import org.andian.db.ReferenceData;
import org.andian.db.UpgradeReport;
import org.andian.test.Node;
import org.andian.test.OldHome;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A home made by build bbf97db becomes one of this build without loss: what the keys of today do
 * not allow is set aside and told, all else is where it was.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeIT {

    private static final Node NODE = Node.alone("upgrade");

    /**
     * What the migrations themselves write or drop: of leases those that nobody takes any more, and
     * the head of the audit, which is its last row now.
     */
    private static final Set<String> OWN =
            Set.of("flyway_schema_history", "set_aside", "lease", "audit_head");

    /**
     * What the running portal writes and clears away of itself within its first minute, and what
     * the reference data of a later build may bring.
     */
    private static final Set<String> AT_WORK =
            Set.of(
                    "lease",
                    "revision",
                    "setting",
                    "audit",
                    "fact",
                    "fact_total",
                    "fact_day",
                    "fact_due",
                    "fact_check",
                    "fact_difference",
                    "fact_correction",
                    "device_day",
                    "premises_standing",
                    "premises_standing_change",
                    "api_token",
                    "web_session",
                    "reading",
                    "reading_late",
                    "export_job",
                    "rejected_frame",
                    "rejected_tally",
                    "misdated_reading",
                    "reading_conflict",
                    "broker_event",
                    "bulletin",
                    "bulletin_pdf",
                    "bulletin_mail",
                    "outbox",
                    "district",
                    "department",
                    "venue_group",
                    "device_type",
                    "campaign",
                    "campaign_phase",
                    "campaign_group",
                    "campaign_group_venue",
                    "campaign_responsible",
                    "campaign_body",
                    "campaign_filing");

    private static final Map<String, Long> ORPHANS =
            Map.of(
                    "alarm.device_id", 1L,
                    "alarm_history.alarm_id", 1L,
                    "alarm_occurrence.alarm_id", 1L,
                    "device_event.device_id", 1L,
                    "device_seen.device_id", 1L);

    private static final Map<String, Long> MOVED =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("account_grant", 2L),
                            Map.entry("alarm_rule", 4L),
                            Map.entry("api_token", 1L),
                            Map.entry("bulletin_recipient", 1L),
                            Map.entry("campaign_pilot", 1L),
                            Map.entry("campaign_quota", 1L),
                            Map.entry("circuit", 1L),
                            Map.entry("delegation", 1L),
                            Map.entry("device_credential", 1L),
                            Map.entry("premises", 1L),
                            Map.entry("premises_membership", 2L),
                            Map.entry("premises_placement", 1L),
                            Map.entry("standing_regulator", 1L)));

    @BeforeAll
    static void start() {
        NODE.start();
    }

    @AfterAll
    static void stop() {
        NODE.stop();
    }

    @Test
    @Order(1)
    void aNewHomeHasNothingSetAside() throws SQLException {
        MysqlDataSource database = source("portal");
        assertEquals(List.of(), new UpgradeReport(database).sentences());
    }

    @Test
    @Order(2)
    void viewsAreMergedIntoTheQuestion() throws SQLException {
        try (Connection connection = NODE.database()) {
            List<String> views = texts(connection, "show full tables where table_type = 'VIEW'");
            views.remove("broker_credential");
            assertTrue(views.size() > 10, views.toString());
            for (String view : views) {
                assertTrue(view.endsWith("_view"), view + " is no name of a published view");
                List<String> kinds = kinds(connection, view);
                assertEquals(Set.of("SIMPLE"), Set.copyOf(kinds), view + " is not merged");
            }
            assertEquals(
                    views.size(),
                    number(
                            connection,
                            "select count(*) from information_schema.views where table_schema ="
                                + " database() and table_name like '%\\_view' and security_type ="
                                + " 'INVOKER'"));
        }
    }

    @Test
    @Order(3)
    void everyRowIsStillThereOrSetAside() throws SQLException {
        Map<String, Long> before = loaded("upgrade_whole");
        new Migrations(source("upgrade_whole"), true).run();
        try (Connection connection = source("upgrade_whole").getConnection()) {
            assertEquals(
                    0,
                    number(connection, "select demo from installation_birth"),
                    "a home in which people worked became a demo");
            assertEquals(MOVED, setAside(connection, "MOVED"));
            assertEquals(Map.of("venue_group", 2L), setAside(connection, "ADDED"));
            assertAccounted(before, connection, Set.of());
        }
        assertEquals(ORPHANS, new Orphans(source("upgrade_whole")).count());
        new ReferenceData(source("upgrade_whole")).load();
    }

    /** Any of its statements may be the last one of a killed start. */
    @Test
    @Order(4)
    void aMigrationThatStoppedHalfwayIsFinishedByTheNextStart() throws SQLException {
        for (int last : List.of(0, 9, 50, 75, 92)) {
            Map<String, Long> before = loaded("upgrade_killed");
            assertThrows(
                    FlywayException.class,
                    () -> new Migrations(new Failing(source("upgrade_killed"), last)).run(),
                    "there are fewer statements than " + last);
            new Migrations(source("upgrade_killed")).run();
            try (Connection connection = source("upgrade_killed").getConnection()) {
                assertEquals(MOVED, setAside(connection, "MOVED"), "killed after " + last);
                assertAccounted(before, connection, Set.of());
            }
        }
    }

    @Test
    @Order(5)
    void theFirstStartBringsTheHomeOverAndSaysWhatItDid() throws SQLException, IOException {
        try (Connection root = source("mysql").getConnection();
                Statement statement = root.createStatement()) {
            statement.execute("grant all on portal.* to 'portal'@'127.0.0.1'"); // as of old
        }
        NODE.stop();
        Map<String, Long> before = new OldHome(NODE).replaceDatabase();
        NODE.start();
        try (Connection connection = NODE.database()) {
            assertEquals(MOVED, setAside(connection, "MOVED"));
            assertAccounted(before, connection, AT_WORK);
            assertEquals(
                    1,
                    number(
                            connection,
                            """
                            select count(*) from alarm a join device d on d.id = a.device_id
                            where d.no = 'ZJK-0005' and a.kind = 'RESIDUAL_CURRENT'
                              and a.level = 'ALARM' and a.open_slot = 1 and a.peak = 705\
                            """));
            assertEquals(
                    44,
                    number(
                            connection,
                            "select count(*) from fact_correction"
                                    + " where corrected_at < 1795843000000"));
        }
        String log = Files.readString(NODE.home().resolve("log/server.0.log"));
        for (String sentence : new UpgradeReport(source("portal")).sentences()) {
            assertTrue(log.contains("Of the older database: " + sentence), sentence);
        }
    }

    /** Of old there was one account for everything, and no key. */
    @Test
    @Order(6)
    void theTrailOfTheOldHomeIsWholeAndOutOfTheRunningAccountsReach() throws SQLException {
        try (Connection owner = NODE.database();
                Connection running = NODE.databaseAsPortal();
                Statement statement = running.createStatement()) {
            assertTrue(number(owner, "select count(*) from audit") > 0);
            assertThrows(
                    SQLException.class, () -> statement.execute("update audit set detail = 'x'"));
            assertThrows(SQLException.class, () -> statement.execute("delete from audit"));
        }
        Node.Answer whole = NODE.command("audit", "check");
        assertEquals(0, whole.code(), whole.toString());
        try (Connection owner = NODE.database()) {
            String told =
                    texts(
                                    owner,
                                    "select detail from audit where action = 'audit.check'"
                                            + " order by id desc limit 1")
                            .getFirst();
            assertTrue(told.matches("whole, \\d+ rows(, keyed from row \\d+)?"), told);
        }
        Node.Answer again = NODE.command("audit", "check");
        assertEquals(0, again.code(), again.toString());
    }

    private static void assertAccounted(
            Map<String, Long> before, Connection connection, Set<String> besides)
            throws SQLException {
        Map<String, Long> after = OldHome.rows(connection);
        after.merge("standing_regulator", after.get("premises_regulator"), Long::sum);
        setAside(connection, "MOVED").forEach((table, n) -> after.merge(table, n, Long::sum));
        setAside(connection, "ADDED").forEach((table, n) -> after.merge(table, -n, Long::sum));
        for (String table : before.keySet()) {
            if (!OWN.contains(table) && !besides.contains(table)) {
                assertEquals(before.get(table), after.get(table), "rows of " + table);
            }
        }
    }

    private static Map<String, Long> setAside(Connection connection, String what)
            throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        String query =
                "select table_name, count(*) from set_aside where what = '%s' group by table_name"
                        .formatted(what);
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.put(result.getString(1), result.getLong(2));
            }
        }
        return rows;
    }

    private static Map<String, Long> loaded(String name) throws SQLException {
        try (Connection root = source("mysql").getConnection()) {
            new OldHome(NODE).loadBeside(root, name);
        }
        try (Connection connection = source(name).getConnection()) {
            return OldHome.rows(connection);
        }
    }

    private static List<String> kinds(Connection connection, String view) throws SQLException {
        List<String> kinds = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("explain select * from " + view)) {
            while (result.next()) {
                kinds.add(result.getString("select_type"));
            }
        }
        return kinds;
    }

    private static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(texts(connection, query).getFirst());
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }

    private static MysqlDataSource source(String database) {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(
                "jdbc:mysql://127.0.0.1:"
                        + NODE.databasePort()
                        + "/"
                        + database
                        + "?useSSL=false&allowPublicKeyRetrieval=true&connectionTimeZone=UTC");
        source.setUser("root");
        source.setPassword(NODE.secret("database-root"));
        return source;
    }
}
