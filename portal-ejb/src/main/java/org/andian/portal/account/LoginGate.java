package org.andian.portal.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.andian.portal.audit.Act;
import org.andian.portal.audit.Audit;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The short transactions around the long check of a password: count the attempt, then settle it.
 * The row lock makes counting hold across nodes.
 */
@ApplicationScoped
class LoginGate {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject private Audit audit;

    @Inject private People people;

    @Inject private Sql sql;

    @Inject private Clock clock;

    /**
     * @param factor whether a code is asked for besides. @param lockedUntil null unless the attempt
     *     must not be tried
     */
    record Attempt(
            long accountId, String hash, boolean disabled, boolean factor, Instant lockedUntil) {}

    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Attempt> begin(String login) {
        return find(login)
                .map(
                        account -> {
                            boolean may = account.attempt(Instant.now(clock));
                            return new Attempt(
                                    account.id(),
                                    account.passwordHash(),
                                    account.isDisabled(),
                                    hasFactor(account),
                                    may ? null : account.lockedUntil());
                        });
    }

    @Transactional(TxType.REQUIRES_NEW)
    public Person welcome(long accountId, String remote) {
        Account account = entities.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        account.welcome(Instant.now(clock));
        entities.flush();
        audit.done(new Act(account.login(), "login", "account " + account.login(), null, remote));
        return people.find(accountId).orElseThrow();
    }

    /** A right password alone ends no count of wrong codes. */
    @Transactional(TxType.REQUIRES_NEW)
    public void halfway(long accountId) {
        entities.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE).takeBackAttempt();
    }

    private boolean hasFactor(Account account) {
        return sql.count(
                        "select count(*) as n from second_factor where account_id = ? and"
                                + " confirmed_at is not null",
                        List.of(account.id()))
                > 0;
    }

    private Optional<Account> find(String login) {
        return entities.createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", login)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
