package org.andian.portal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

import org.andian.db.Migrations;
import org.andian.db.ReferenceData;
import org.andian.db.UpgradeReport;

import java.lang.System.Logger.Level;

import javax.sql.DataSource;

/** Brings the database and its reference tables up to date before any other module starts. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

    private static final System.Logger LOG = System.getLogger(StartUp.class.getName());

    @Resource(lookup = "jdbc/portal")
    private DataSource database;

    @PostConstruct
    void migrate() {
        int applied = new Migrations(database).run();
        LOG.log(Level.INFO, "Database up to date, {0} migrations applied", applied);
        if (applied > 0) {
            new UpgradeReport(database).sentences().forEach(StartUp::tell);
        }
        if (new ReferenceData(database).load()) {
            LOG.log(
                    Level.INFO,
                    "Districts, departments, venue groups and device types brought up to this"
                            + " build");
        }
    }

    /**
     * Returns when the database is up to date. The server runs this bean's start before any call
     * reaches it; who starts beside it says so by calling, since the order in which modules start
     * is not the same in a WAR and in an EAR.
     */
    public void awaitMigrated() {
        LOG.log(Level.DEBUG, "The database is up to date");
    }

    private static void tell(String sentence) {
        LOG.log(Level.WARNING, "Of the older database: {0}", sentence);
    }
}
