package org.andian.portal.telling.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.outbox.Outcome;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.MessageState;
import org.andian.portal.telling.MessagesWritten;

import java.time.Clock;

/** Keeps with each message what came of its letter, in the transaction that keeps the letter's. */
@ApplicationScoped
class DeliveryBook {

    @Inject private Sql sql;

    @Inject private Clock clock;

    @Inject private Event<MessagesWritten> written;

    void keep(@Observes Outcome outcome) {
        MessageState state =
                switch (outcome.end()) {
                    case DELIVERED -> MessageState.DELIVERED;
                    case FAILED -> MessageState.WAITING;
                    case GIVEN_UP -> MessageState.FAILED;
                };
        int kept =
                sql.update(
                        """
                        update message set state = ?, tries = ?, result = ?, cost_milli = cost_milli + ?,
                          handed_at = case when ? = 1 then ? end
                        where outbox_id = ?\
                        """,
                        state.name(),
                        outcome.tries(),
                        outcome.words(),
                        outcome.costMilli(),
                        state == MessageState.DELIVERED ? 1 : 0,
                        clock.instant(),
                        outcome.id());
        if (kept > 0) {
            written.fire(new MessagesWritten());
        }
    }
}
