package org.andian.portal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

import org.andian.db.Migrations;
import org.andian.db.ReferenceData;
import org.andian.db.Rights;
import org.andian.db.UpgradeReport;
import org.andian.portal.sql.OwnerDatabase;

import java.lang.System.Logger.Level;
import java.time.Duration;

import javax.sql.DataSource;

/** Brings the database and its reference tables up to date before any other module starts. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

    private static final System.Logger LOG = System.getLogger(StartUp.class.getName());

    @Resource(lookup = "jdbc/portal")
    private DataSource database;

    @Inject private OwnerDatabase owner;

    @PostConstruct
    void migrate() {
        boolean startedAsDemo = "1".equals(System.getenv("PORTAL_DEMO"));
        int applied = new Migrations(owner.source(), startedAsDemo).run();
        LOG.log(Level.INFO, "Database up to date, {0} migrations applied", applied);
        grant();
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

    /** Before anything else is asked of the running account: until now it may only read. */
    private void grant() {
        long began = System.nanoTime();
        int granted = new Rights(owner.source(), database).grant();
        if (granted > 0) {
            LOG.log(
                    Level.INFO,
                    "The running account was granted its rights in {0} tables in {1} ms",
                    granted,
                    Duration.ofNanos(System.nanoTime() - began).toMillis());
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
