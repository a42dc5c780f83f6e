package org.andian.portal.notification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.andian.portal.chore.Wake;
import org.andian.portal.outbox.Carrier;
import org.andian.portal.outbox.OutboxFilled;

import java.util.HashMap;
import java.util.Map;

/** Sends a courier on its way right after the commit that wrote a message. */
@ApplicationScoped
class CourierWake {

    @Inject private ManagedThreadFactory threads;

    @Inject @Any private Instance<Carrier> carriers;

    private Map<String, Wake> wakes;

    @PostConstruct
    void prepare() {
        Map<String, Wake> all = new HashMap<>();
        for (Carrier carrier : carriers) {
            String kind = carrier.kind();
            all.put(
                    kind,
                    Wake.of(
                            "deliver " + kind,
                            run -> threads.newThread(run).start(),
                            () -> deliverAll(carrier)));
        }
        wakes = Map.copyOf(all);
    }

    void filled(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxFilled filled) {
        Wake wake = wakes.get(filled.kind());
        if (wake != null) {
            wake.ring();
        }
    }

    private static void deliverAll(Carrier carrier) {
        boolean delivered = true;
        while (delivered) {
            delivered = carrier.deliverNext();
        }
    }
}
