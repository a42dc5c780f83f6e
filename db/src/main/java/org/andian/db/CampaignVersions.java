package org.andian.db;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import java.sql.SQLException;
import java.util.List;

/**
 * Migration 95: quotas and pilots carry a version, so that of two people who have one open the
 * second is told. Every step looks whether it is done already.
 */
final class CampaignVersions implements JavaMigration {

    private static final String COLUMN = "version";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("95");
    }

    @Override
    public String getDescription() {
        return "versions of quotas and pilots";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Schema schema = new Schema(context.getConnection());
        for (String table : List.of("campaign_quota", "campaign_pilot")) {
            if (!schema.hasColumn(table, COLUMN)) {
                schema.alter(table, List.of("add column " + COLUMN + " int not null default 0"));
            }
        }
    }
}
