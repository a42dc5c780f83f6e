package org.andian.portal.outbox;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.time.Clock;
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

    /** How soon a message leaves. */
    public enum Haste {
        USUAL,
        /** it tells of danger: before all others of its kind */
        DANGER
    }

    /**
     * @return the row, by which the writer follows the delivery
     */
    public long add(Mail mail) {
        return add(mail, Haste.USUAL);
    }

    /**
     * @return as of {@link #add(Mail)}
     */
    public long add(Mail mail, Haste haste) {
        return add(Mail.KIND, mail.toJson(), haste);
    }

    /**
     * @param kind what the deliverer goes by, at most 40 characters
     * @param payload JSON, read by the deliverer of that kind
     * @return the row, by which the writer follows the delivery
     */
    public long add(String kind, String payload) {
        return add(kind, payload, Haste.USUAL);
    }

    /**
     * @return as of {@link #add(String, String)}
     */
    public long add(String kind, String payload, Haste haste) {
        filled.fire(new OutboxFilled(kind));
        return sql.insert(
                "insert into outbox (kind, payload, reference, haste, created_at, available_at)"
                        + " values (?, ?, ?, ?, ?, "
                        + OutboxQueue.NOW
                        + ")",
                kind,
                payload,
                UUID.randomUUID().toString(),
                haste.ordinal(),
                clock.instant());
    }
}
