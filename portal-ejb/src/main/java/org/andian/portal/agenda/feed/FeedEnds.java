package org.andian.portal.agenda.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.account.Tokens;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Ends the addresses of an account's calendars where its tokens end, in the same transaction. */
@ApplicationScoped
class FeedEnds {

    @Inject private Sql sql;

    @Inject private Clock clock;

    void end(@Observes Tokens.Ended ended) {
        sql.update(
                "update agenda_feed set revoked_at = ? where account_id = ? and revoked_at is null",
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                ended.accountId());
    }
}
