package org.andian.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.intake.IntakeCounters;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether the broker is reached; without it pages and REST still work, so the portal stays
 * ready.
 */
@Readiness
@ApplicationScoped
public class BrokerReported implements HealthCheck {

    @Inject private IntakeCounters counters;

    /** Always up; look at {@code connected}. */
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("broker")
                .up()
                .withData("connected", counters.figures().brokerConnected())
                .build();
    }
}
