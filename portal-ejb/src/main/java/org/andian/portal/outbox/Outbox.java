package org.andian.portal.outbox;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Door: messages to deliver, written in the caller's transaction. No scope: whoever writes has
 * already decided what may leave.
 */
@Stateless
public class Outbox {

    @Inject private Sql sql;

    @Inject private Clock clock;

    @Inject private Event<OutboxFilled> filled;

    /**
     * @return the row, by which the writer follows the delivery
     */
    public long add(Mail mail) {
        return add(Mail.KIND, mail.toJson());
    }

    /**
     * @param kind what the deliverer goes by, at most 40 characters
     * @param payload JSON, read by the deliverer of that kind
     * @return the row, by which the writer follows the delivery
     */
    public long add(String kind, String payload) {
        Instant now = clock.instant();
        filled.fire(new OutboxFilled(kind));
        return sql.insert(
                "insert into outbox (kind, payload, reference, created_at, available_at) values (?,"
                        + " ?, ?, ?, ?)",
                kind,
                payload,
                UUID.randomUUID().toString(),
                now,
                now);
    }
}
