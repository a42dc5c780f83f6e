package org.andian.portal.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.util.List;

/**
 * What ends together with a password or an account: the ways in and the rights that hang on it. In
 * the caller's transaction.
 */
@ApplicationScoped
class Endings {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject private Sql sql;

    @Inject private Event<Sessions.Ended> ended;

    @Inject private Event<Tokens.Ended> tokensEnded;

    @Inject private Clock clock;

    public void tokens(long accountId) {
        entities.createQuery(
                        "select t from TokenEntry t where t.accountId = :account and t.revokedAt"
                                + " is null",
                        TokenEntry.class)
                .setParameter("account", accountId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(token -> token.revoke(clock.instant()));
        tokensEnded.fire(new Tokens.Ended(accountId));
    }

    public void sessions(long accountId) {
        hold(accountId);
        sql.update(
                "update web_session set ended_at = ? where account_id = ? and ended_at is null",
                clock.instant(),
                accountId);
        ended.fire(new Sessions.Ended());
    }

    public void otherSessions(long accountId, long session) {
        hold(accountId);
        sql.update(
                "update web_session set ended_at = ? where account_id = ? and id <> ? and ended_at"
                        + " is null",
                clock.instant(),
                accountId,
                session);
        ended.fire(new Sessions.Ended());
    }

    /**
     * Whoever is about to open a session waits for the end of this transaction, and then sees why
     * it may not be opened, see {@link LoginGate#holdWhileRight}.
     */
    private void hold(long accountId) {
        sql.list(
                "select id from account where id = ? for update",
                List.of(accountId),
                row -> row.number("id"));
    }

    /**
     * Those given and those received.
     *
     * @param by login of who ends them
     */
    public void delegations(long accountId, String by) {
        entities.createQuery(
                        "select d from DelegationEntry d where d.revokedAt is null and (d.giverId ="
                                + " :account or d.deputyId = :account)",
                        DelegationEntry.class)
                .setParameter("account", accountId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(delegation -> delegation.revoke(by, clock.instant()));
    }
}
