package org.andian.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/**
 * Ready when the database answers and carries this version's schema; what else may be wrong does
 * not keep pages from working.
 */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private static final System.Logger LOG = System.getLogger(DatabaseReady.class.getName());

    @Resource(lookup = "jdbc/portal")
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(5);
            return answer(statement);
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "The database does not answer", away);
            return HealthCheckResponse.named("database")
                    .down()
                    .withData("reason", "the database does not answer")
                    .build();
        }
    }

    private static HealthCheckResponse answer(Statement statement) throws SQLException {
        String applied =
                """
                select max(installed_rank) newest, sum(case when success = 0 then 1 else 0 end) failed, count(*) n
                from flyway_schema_history\
                """;
        try (ResultSet row = statement.executeQuery(applied)) {
            row.next();
            return HealthCheckResponse.named("database")
                    .status(row.getInt("failed") == 0 && row.getInt("n") > 0)
                    .withData("migrations", row.getInt("n"))
                    .withData("failedMigrations", row.getInt("failed"))
                    .build();
        }
    }
}
