package org.andian.db;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A migration whose every step looks whether it is done already, so that a run which was killed is
 * simply run again.
 *
 * <p>Flyway would roll back a migration that fails, but the servers we run on commit at every
 * change of a table; so nothing is ever rolled back and each step asks first.
 */
abstract class ResumableMigration implements JavaMigration {

    private final MigrationVersion version;
    private final String description;

    /**
     * @param version not before 86, and in one row with the SQL migrations
     * @param description as Flyway's history shows it; never changed afterwards
     */
    ResumableMigration(int version, String description) {
        this.version = MigrationVersion.fromVersion(String.valueOf(version));
        this.description = description;
    }

    /**
     * @param connection in auto-commit; whoever needs a transaction opens it and gives the
     *     connection back as it was
     */
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

    /** None: what it does depends on what it finds. */
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
