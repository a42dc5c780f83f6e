package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.hazard.order.Issuer;
import org.andian.portal.hazard.order.Issuers;

/** In whose name a demo's people act: an act names the body, since nobody knows its number. */
@RequestScoped
public class DemoIssuers {

    private static final String BODY = "body";

    @Inject private Issuers issuers;

    /** The body the act names. */
    public Issuer of(DemoStep step) {
        String name = step.act().need(BODY);
        return issuers.list(step.by()).stream()
                .filter(some -> some.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        step.act().by() + " issues nothing for " + name + "."));
    }
}
