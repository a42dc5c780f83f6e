package org.andian.portal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;

/** From where an act comes that does not say so itself. */
@ApplicationScoped
class Whence {

    @Inject private ClientAddress client;

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
