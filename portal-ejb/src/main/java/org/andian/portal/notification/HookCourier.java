package org.andian.portal.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.outbox.Carrier;

/** Takes what another system is told on its way. */
@ApplicationScoped
class HookCourier extends Courier {

    @Inject private HookCarrier carrier;

    HookCourier() {
        super("notification.hook");
    }

    @Override
    Carrier carrier() {
        return carrier;
    }
}
