package org.andian.db;

import org.flywaydb.core.Flyway;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * Brings the portal's database to the version this build was written for. Safe to call from several
 * nodes at once: Flyway takes a lock. Every migration from {@link #REPEATABLE_FROM} on may be run
 * again from its beginning, so a start that was killed or failed half-way is mended by the next.
 *
 * <p>SQL migrations lie in {@code db/migration}; those that must look before they act are Java ones
 * beside this class. One that has landed is never edited: what it got wrong is mended by a new one.
 */
public final class Migrations {

    /** Older migrations did not look whether they were done already. */
    private static final int REPEATABLE_FROM = 86;

    private final DataSource database;
    private final boolean startedAsDemo;

    /**
     * @param database of an account that may change tables; the connections it gives are returned
     */
    public Migrations(DataSource database) {
        this(database, false);
    }

    /**
     * @param startedAsDemo whether this start is one of an example, which says what a new
     *     installation is for ever and changes nothing in one that is known
     */
    public Migrations(DataSource database, boolean startedAsDemo) {
        this.database = database;
        this.startedAsDemo = startedAsDemo;
    }

    /**
     * Brings the database up to date and returns when it is; waits while another node does the
     * same.
     *
     * @return how many migrations were applied, 0 when the database was up to date
     * @throws IllegalStateException when the record of migrations cannot be read
     * @throws org.flywaydb.core.api.FlywayException when a migration fails or one already applied
     *     is not the one shipped; what ran before stays applied
     */
    public int run() {
        forgetFailures();
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(
                        new VersionColumns(
                                86,
                                "versions of departments and venue groups",
                                "department",
                                "venue_group"),
                        new KeysBetweenTables(),
                        new RegulatorsOfPremises(),
                        new VersionColumns(
                                95,
                                "versions of quotas and pilots",
                                "campaign_quota",
                                "campaign_pilot"),
                        new VersionColumns(
                                97, "versions of deputies and tokens", "delegation", "api_token"),
                        new StampsAsTold(),
                        new EventsWhereTheyHung(),
                        OneAddition.column(
                                127,
                                "devices of late readings",
                                "reading_late",
                                "device_id",
                                "bigint null"),
                        OneAddition.key(
                                128,
                                "devices in the order they were heard",
                                "device_seen",
                                "device_seen_received",
                                "last_received"),
                        OneAddition.key(
                                129,
                                "late readings of a device",
                                "reading_late",
                                "late_device",
                                "device_id, day"),
                        OneAddition.column(
                                143,
                                "when lines of history were written",
                                "alarm_history",
                                "noted_at",
                                "bigint null"),
                        OneAddition.column(
                                145,
                                "when the last frame of an hour was rejected",
                                "rejected_tally",
                                "last_at",
                                "bigint null"),
                        OneAddition.column(
                                153,
                                "which kinds of device watch electricity",
                                "device_type",
                                "electrical",
                                "tinyint not null default 1"),
                        OneAddition.column(
                                186,
                                "at which premises the alarm of a message was",
                                "message",
                                "premises_id",
                                "bigint null"),
                        new Birth(191, startedAsDemo),
                        OneAddition.column(
                                196,
                                "when that came of which is told",
                                "telling",
                                "came_at",
                                "bigint null"),
                        new KeysOfLists(),
                        OneAddition.column(
                                241,
                                "how many items of an inspection failed",
                                "inspection_task",
                                "failed",
                                "int not null default 0"),
                        OneAddition.key(
                                243,
                                "inspections of some premises as lists count them",
                                "inspection_task",
                                "inspection_task_counted",
                                "premises_id, state, due_on, done_at, kind, failed"),
                        OneAddition.key(
                                244,
                                "inspections of a plan as lists count them",
                                "inspection_task",
                                "inspection_task_planned",
                                "plan_id, state, due_on, premises_id"),
                        OneAddition.key(
                                245,
                                "work orders of some premises as lists count them",
                                "work_order",
                                "work_order_counted",
                                "premises_id, state, finish_by, passed_at, provider_id"),
                        OneAddition.key(
                                246,
                                "hazards of some premises as ledgers count them",
                                "hazard",
                                "hazard_ledger",
                                "premises_id, merged_into, state, due_on, grade, cost_yuan,"
                                        + " found_on"))
                .load()
                .migrate()
                .migrationsExecuted;
    }

    /** A failed run is on Flyway's record, and would keep it from trying again. */
    private void forgetFailures() {
        try (Connection connection = database.getConnection()) {
            if (Schema.hasTable(connection, "flyway_schema_history")) {
                ReferenceData.update(
                        connection,
                        "delete from flyway_schema_history where success = 0"
                                + " and cast(version as unsigned) >= ?",
                        REPEATABLE_FROM);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The record of migrations could not be read: " + e.getMessage(), e);
        }
    }
}
