package org.andian.portal.outbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.andian.portal.sql.Sql;

/** Door: messages to deliver, written in the caller's transaction. No scope: whoever writes has already decided what may leave. */
@Stateless
public class Outbox {

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @param kind what the deliverer goes by, at most 40 characters @param payload JSON */
    public void add(String kind, String payload) {
        Instant now = clock.instant();
        sql.update("insert into outbox (kind, payload, created_at, available_at) values (?, ?, ?, ?)", kind, payload, now, now);
    }
}
