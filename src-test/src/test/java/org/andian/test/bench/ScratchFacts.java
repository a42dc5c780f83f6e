package org.andian.test.bench;

import com.mysql.cj.jdbc.MysqlDataSource;

import org.andian.db.Migrations;
import org.andian.db.ReferenceData;
import org.andian.test.Node;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

import javax.sql.DataSource;

/**
 * A database of the measurement's own beside the running portal's, with the delivered schema and
 * three years of facts of one city with 100,000 devices in 40,000 premises: every county × venue
 * group has stocks and an online rate each day, and alarms as often as such a city would. Dropped
 * at the end.
 */
final class ScratchFacts implements AutoCloseable {

    private static final String NAME = "andian_bench_statistics";
    private static final String DEFAULT_DB_PORT = "13306";
    private static final String CITY = "140800";
    private static final String CELLS =
            """
            create table bench_cell as select row_number() over (order by d.id, g.code) as n, d.id as district_id,
                g.code as venue_group, coalesce(g.department, '') as department
            from district d join district c on c.id = d.parent_id and c.code = '%s' cross join venue_group g
            where d.valid_to is null\
            """
                    .formatted(CITY);
    private static final String DIGITS =
            "(select 0 as n union all select 1 union all select 2 union all select 3 union all"
                    + " select 4 union all select 5 union all select 6 union all select 7 union all"
                    + " select 8 union all select 9)";

    private final Connection root;
    private final DataSource database;

    ScratchFacts(Node node) throws SQLException {
        this.root = source(node, "mysql").getConnection();
        run(
                root,
                "drop database if exists " + NAME,
                "create database " + NAME + " character set utf8mb4 collate utf8mb4_unicode_ci");
        MysqlDataSource scratch = source(node, NAME);
        new Migrations(scratch).run();
        new ReferenceData(scratch).load();
        this.database = oneConnection(scratch.getConnection());
    }

    DataSource database() {
        return database;
    }

    String cityPath() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery(
                                "select path from district where code = '" + CITY + "'")) {
            result.next();
            return result.getString(1);
        }
    }

    /** One statement an indicator; figures are made from checksums, the same in every run. */
    void fill(LocalDate first, LocalDate last) throws SQLException {
        try (Connection connection = database.getConnection()) {
            run(
                    connection,
                    CELLS,
                    """
                    create table bench_day as
                    select date_add('%s', interval a.n + 10 * b.n + 100 * c.n + 1000 * d.n day) as day
                    from %2$s a, %2$s b, %2$s c, %2$s d
                    """
                            .formatted(first, DIGITS),
                    "delete from bench_day where day > '" + last + "'");
            stock(connection, "premises", 85);
            stock(connection, "installed", 80);
            stock(connection, "verified", 72);
            stock(connection, "silent", 8);
            fact(
                    connection,
                    "online",
                    "200 * 1440 - mod(crc32(concat(c.n, d.day)), 20000)",
                    "200 * 1440",
                    1);
            fact(connection, "alarms", "1 + mod(crc32(concat(c.n, d.day)), 3)", "0", 2);
            fact(connection, "alarms.alarm", "1", "0", 3);
            fact(connection, "alarms.warning", "1 + mod(crc32(concat(d.day, c.n)), 2)", "0", 3);
            fact(connection, "faults", "1", "0", 3);
            fact(
                    connection,
                    "acknowledged",
                    "mod(crc32(concat(c.n, d.day)), 3)",
                    "1 + mod(crc32(concat(c.n, d.day)), 3)",
                    2);
            fact(
                    connection,
                    "clearing",
                    "600 + mod(crc32(concat(c.n, d.day)), 3000)",
                    "1 + mod(crc32(concat(c.n, d.day)), 3)",
                    2);
            run(
                    connection,
                    "insert into fact_day (indicator, day, version, rule_version, computed_at)"
                        + " select i.indicator, d.day, 1, 1, 0 from (select distinct indicator from"
                        + " fact) i cross join bench_day d");
        }
    }

    private static void stock(Connection connection, String indicator, int about)
            throws SQLException {
        fact(connection, indicator, about + " + mod(c.n, 9)", "0", 1);
    }

    /**
     * @param oneIn about one in so many cells has a row that day
     */
    private static void fact(
            Connection connection,
            String indicator,
            String numerator,
            String denominator,
            int oneIn)
            throws SQLException {
        run(
                connection,
                """
                insert into fact (indicator, day, campaign, district_id, venue_group, department, numerator,
                    denominator)
                select '%1$s', d.day, '', c.district_id, c.venue_group, c.department, %2$s, %3$s
                from bench_day d cross join bench_cell c
                where mod(crc32(concat('%1$s', c.n, d.day)), %4$d) = 0\
                """
                        .formatted(indicator, numerator, denominator, oneIn));
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static MysqlDataSource source(Node node, String name) {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(
                "jdbc:mysql://127.0.0.1:"
                        + System.getenv().getOrDefault("PORTAL_DB_PORT", DEFAULT_DB_PORT)
                        + "/"
                        + name
                        + "?useServerPrepStmts=true&cachePrepStmts=true"
                        + "&rewriteBatchedStatements=true&connectionTimeZone=UTC"
                        + "&connectionCollation=utf8mb4_unicode_ci");
        source.setUser("root");
        source.setPassword(node.secret("database-root"));
        return source;
    }

    /** What a pool does for the server: closing gives the connection back. */
    private static DataSource oneConnection(Connection connection) {
        Connection kept =
                (Connection)
                        Proxy.newProxyInstance(
                                ScratchFacts.class.getClassLoader(),
                                new Class<?>[] {Connection.class},
                                (proxy, method, arguments) ->
                                        method.getName().equals("close")
                                                ? null
                                                : method.invoke(connection, arguments));
        return (DataSource)
                Proxy.newProxyInstance(
                        ScratchFacts.class.getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (proxy, method, arguments) -> kept);
    }

    @Override
    public void close() throws SQLException {
        run(root, "drop database if exists " + NAME);
        root.close();
    }
}
