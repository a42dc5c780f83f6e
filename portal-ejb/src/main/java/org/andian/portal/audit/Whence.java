package org.andian.portal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;

/**
 * Door: from where acts come that do not say so themselves. Whoever receives a request tells it, and
 * all that is done while it is served is noted with that.
 */
@ApplicationScoped
public class Whence {

    @Inject private ClientAddress client;

    /**
     * @param address of the client whose request is being served; behind proxies the one they tell
     */
    public void tell(String address) {
        client.is(address);
    }

    Act of(Act act) {
        return act.remote() == null ? act.from(address()) : act;
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
