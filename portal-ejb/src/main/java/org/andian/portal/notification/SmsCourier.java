package org.andian.portal.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.outbox.Carrier;

/** Takes short messages on their way. */
@ApplicationScoped
class SmsCourier extends Courier {

    @Inject private SmsCarrier carrier;

    SmsCourier() {
        super("notification.sms");
    }

    @Override
    Carrier carrier() {
        return carrier;
    }
}
