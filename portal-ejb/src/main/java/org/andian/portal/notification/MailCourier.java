package org.andian.portal.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.outbox.Carrier;

/** Takes mails on their way. */
@ApplicationScoped
class MailCourier extends Courier {

    @Inject private Postman carrier;

    MailCourier() {
        super("notification.deliver");
    }

    @Override
    Carrier carrier() {
        return carrier;
    }
}
