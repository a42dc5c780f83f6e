package org.andian.portal.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.time.Clock;
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

    @Inject private People people;

    @Inject private Endings endings;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /**
     * By the person who leaves or by a security administrator; never of or to an administrator's
     * account.
     *
     * @throws Refusal NO_ACCOUNT, SUCCESSOR, ADMINISTRATOR_STAYS
     */
    public void handOver(Scope scope, String login, String successor) {
        Account leaving = leaving(scope, login);
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

    /**
     * Whether it could be handed over, before somebody is asked whether it shall.
     *
     * @return the successor
     * @throws Refusal as {@link #handOver}
     */
    public Person check(Scope scope, String login, String successor) {
        requireFit(leaving(scope, login), account(successor));
        return people.get(successor);
    }

    private Account leaving(Scope scope, String login) {
        Account leaving = account(login);
        if (scope.rights() != Rights.ALL || !leaving.login().equals(scope.login())) {
            scope.require(Role.SECURITY_ADMINISTRATOR::equals, "hand over another's account");
        }
        return leaving;
    }

    private static void requireFit(Account leaving, Account next) {
        if (leaving.id() == next.id() || leaving.isDisabled() || next.isDisabled()) {
            throw new Refusal(AccountReason.SUCCESSOR);
        }
        boolean administrator =
                union(leaving.reaches(), next.reaches()).stream()
                        .anyMatch(spec -> spec.role().isAdministrator());
        if (administrator) {
            throw new Refusal(AccountReason.ADMINISTRATOR_STAYS);
        }
    }

    private static List<NewPerson.GrantSpec> union(
            List<NewPerson.GrantSpec> one, List<NewPerson.GrantSpec> other) {
        LinkedHashSet<NewPerson.GrantSpec> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    private void end(Account leaving, String by) {
        leaving.disable(clock.instant());
        endings.sessions(leaving.id());
        endings.tokens(leaving.id());
        endings.delegations(leaving.id(), by);
    }

    private Account account(String login) {
        return entities.createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", Login.normal(login))
                .getResultStream()
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(AccountReason.NO_ACCOUNT, login == null ? "" : login));
    }
}
