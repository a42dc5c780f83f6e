package org.andian.test.door;

import jakarta.enterprise.context.ApplicationScoped;

import org.andian.portal.outbox.Carrier;
import org.andian.portal.outbox.Mail;

import java.util.concurrent.Callable;

/**
 * Lets a thread write mails into the outbox as where a mail server is set; none of them leaves.
 * Other threads, the couriers among them, know of no server.
 */
@ApplicationScoped
class ReplayPost implements Carrier {

    private static final ThreadLocal<Boolean> OPEN = ThreadLocal.withInitial(() -> false);

    static <T> T whileOpen(Callable<T> act) throws Exception {
        OPEN.set(true);
        try {
            return act.call();
        } finally {
            OPEN.remove();
        }
    }

    @Override
    public String kind() {
        return Mail.KIND;
    }

    @Override
    public boolean isReady() {
        return OPEN.get();
    }

    @Override
    public boolean deliverNext() {
        return false;
    }
}
