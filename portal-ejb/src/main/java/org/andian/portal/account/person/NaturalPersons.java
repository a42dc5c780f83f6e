package org.andian.portal.account.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.audit.Deputies;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Door for the rooms' own rules, not for people: whether those who did something and those who are
 * about to do the next are different people. Whoever acts in another's place counts as both.
 */
@ApplicationScoped
public class NaturalPersons {

    @Inject private Sql sql;

    @Inject private Deputies deputies;

    /** Logins of the caller and of those in whose place he may be acting now, his own first. */
    public List<String> behind(Scope scope, String action) {
        List<String> logins = new ArrayList<>(List.of(scope.login()));
        logins.addAll(deputies.standingInFor(scope.login(), action));
        return List.copyOf(logins);
    }

    /** Whether that person is behind any of these logins. */
    public boolean isAnyOf(NaturalPerson person, Collection<String> logins) {
        return person.isAnyOf(of(logins));
    }

    /** Whether anybody is behind a login of these and one of those. */
    public boolean isAnySame(Collection<String> these, Collection<String> those) {
        List<NaturalPerson> others = of(those);
        return of(these).stream().anyMatch(one -> one.isAnyOf(others));
    }

    /** Of an account that is gone, and of the portal itself, the login is all there is. */
    private List<NaturalPerson> of(Collection<String> logins) {
        List<String> all = logins.stream().distinct().toList();
        if (all.isEmpty()) {
            return List.of();
        }
        List<NaturalPerson> found =
                new ArrayList<>(
                        sql.list(
                                "select login, name, phone from account where login in ("
                                        + Sql.marks(all.size())
                                        + ")",
                                all,
                                row ->
                                        new NaturalPerson(
                                                row.text("login"),
                                                row.text("name"),
                                                row.text("phone"))));
        all.stream()
                .filter(login -> found.stream().noneMatch(one -> login.equals(one.login())))
                .forEach(login -> found.add(new NaturalPerson(login, login, null)));
        return found;
    }
}
