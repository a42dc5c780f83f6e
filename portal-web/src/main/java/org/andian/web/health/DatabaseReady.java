package org.andian.web.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

import org.andian.portal.Schema;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the database answers and carries this version's schema; what else may be wrong does
 * not keep pages from working.
 */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @EJB private Schema schema;

    /**
     * Down, which makes {@code /health/ready} answer 503, while the database is silent or a
     * migration has failed.
     */
    @Override
    public HealthCheckResponse call() {
        return schema.find().map(DatabaseReady::answered).orElseGet(DatabaseReady::silent);
    }

    private static HealthCheckResponse answered(Schema.State state) {
        return HealthCheckResponse.named("database")
                .status(state.isWhole())
                .withData("migrations", state.migrations())
                .withData("failedMigrations", state.failed())
                .build();
    }

    private static HealthCheckResponse silent() {
        return HealthCheckResponse.named("database")
                .down()
                .withData("reason", "the database does not answer")
                .build();
    }
}
