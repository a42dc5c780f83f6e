package org.andian.db;

import org.flywaydb.core.Flyway;

import javax.sql.DataSource;

/**
 * Brings the portal's database to the version this build was written for. Safe to call from several
 * nodes at once: Flyway takes a lock.
 */
public final class Migrations {

    private final DataSource database;

    public Migrations(DataSource database) {
        this.database = database;
    }

    /**
     * @return how many migrations were applied, 0 when the database was up to date
     */
    public int run() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
