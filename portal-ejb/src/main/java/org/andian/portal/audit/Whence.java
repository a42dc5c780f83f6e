package org.andian.portal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;

import org.andian.portal.period.DemoTime;

import java.time.temporal.ChronoUnit;

/**
 * Door: from where acts come that do not say so themselves. Whoever receives a request tells it,
 * and all that is done while it is served is noted with that.
 */
@ApplicationScoped
public class Whence {

    /** In place of an address, before the moment when the row was written. */
    private static final String DEMO = "demo, ";

    @Inject private ClientAddress client;

    @Inject private DemoTime demo;

    /**
     * @param address of the client whose request is being served; behind proxies the one they tell
     */
    public void tell(String address) {
        client.is(address);
    }

    /** What an example's people did in its past says so, and when it was really written. */
    Act of(Act act) {
        return demo.writtenAt()
                .map(now -> act.from(DEMO + now.truncatedTo(ChronoUnit.MILLIS)))
                .orElseGet(() -> act.remote() == null ? act.from(address()) : act);
    }

    /** Null for the portal's own work, which no request asked for. */
    private String address() {
        try {
            return client.address();
        } catch (ContextNotActiveException ownWork) {
            return null;
        }
    }
}
