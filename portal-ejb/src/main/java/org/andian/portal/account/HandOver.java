package org.andian.portal.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import org.andian.portal.audit.Audit;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Door: somebody leaves. The successor gets the roles in addition to his own; the account that
 * leaves is disabled, its tokens and delegations end.
 */
@Stateless
public class HandOver {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject private Sql sql;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /**
     * By the person who leaves or by a security administrator; never of or to an administrator's
     * account.
     */
    public void handOver(Scope scope, String login, String successor) {
        Account leaving = account(login);
        if (scope.rights() != Rights.ALL || !leaving.login().equals(scope.login())) {
            scope.require(Role.SECURITY_ADMINISTRATOR::equals, "hand over another's account");
        }
        Account next = account(successor);
        List<NewPerson.GrantSpec> given = leaving.reaches();
        requireFit(leaving, next);
        next.grant(union(next.reaches(), given));
        end(leaving, scope.login());
        audit.done(
                scope.login(),
                "account.handOver",
                "account " + leaving.login(),
                "to " + next.login() + ": " + Enrolment.roles(given));
    }

    private static void requireFit(Account leaving, Account next) {
        if (leaving.id() == next.id() || leaving.isDisabled() || next.isDisabled()) {
            throw new IllegalArgumentException(
                    "Two accounts in use are needed: the one that leaves and its successor.");
        }
        boolean administrator =
                union(leaving.reaches(), next.reaches()).stream()
                        .anyMatch(spec -> spec.role().isAdministrator());
        if (administrator) {
            throw new IllegalArgumentException(
                    "Administrators' accounts are not handed over; create a new account for the new"
                            + " administrator.");
        }
    }

    private static List<NewPerson.GrantSpec> union(
            List<NewPerson.GrantSpec> one, List<NewPerson.GrantSpec> other) {
        LinkedHashSet<NewPerson.GrantSpec> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    private void end(Account leaving, String by) {
        Instant now = Instant.now(clock);
        leaving.disable(now);
        entities.flush();
        sql.update(
                "update api_token set revoked_at = ? where account_id = ? and revoked_at is null",
                now,
                leaving.id());
        sql.update(
                "update delegation set revoked_at = ?, revoked_by = ? where (giver_id = ? or"
                        + " deputy_id = ?) and revoked_at is null",
                now,
                by,
                leaving.id(),
                leaving.id());
    }

    private Account account(String login) {
        return entities.createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", Login.normal(login))
                .getResultStream()
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no account '" + login + "'."));
    }
}
