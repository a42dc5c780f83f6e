package org.andian.db;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A migration in code: what it does depends on what it finds, so it has no checksum. Every step
 * looks whether it is done already, so that a run which was killed is simply run again.
 */
abstract class RepeatableMigration implements JavaMigration {

    private final MigrationVersion version;
    private final String description;

    RepeatableMigration(String version, String description) {
        this.version = MigrationVersion.fromVersion(version);
        this.description = description;
    }

    abstract void run(Connection connection) throws SQLException;

    @Override
    public final void migrate(Context context) throws SQLException {
        run(context.getConnection());
    }

    @Override
    public final MigrationVersion getVersion() {
        return version;
    }

    @Override
    public final String getDescription() {
        return description;
    }

    @Override
    public final Integer getChecksum() {
        return null;
    }

    /** False: statements that change a table commit what was before them. */
    @Override
    public final boolean canExecuteInTransaction() {
        return false;
    }
}
