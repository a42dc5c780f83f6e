package org.andian.portal.hazard.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.audit.Deputies;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Who does something: the caller, and all those in whose place he may be acting. */
@ApplicationScoped
class PersonBook {

    private static final String COMMA = ",";

    @Inject private Sql sql;

    @Inject private Deputies deputies;

    /** Their logins now, as they are kept with what is done. */
    public String behind(Scope scope, String action) {
        List<String> logins = new ArrayList<>(List.of(scope.login()));
        logins.addAll(deputies.standingInFor(scope.login(), action));
        return String.join(COMMA, logins);
    }

    /**
     * Another natural person than those who did what is looked at.
     *
     * @param those each as {@link #behind} gave them
     * @throws Refusal SAME_PERSON
     */
    public void requireOther(Scope scope, String action, List<String> those) {
        Collection<PersonOf> before = persons(String.join(COMMA, those));
        if (PersonOf.isAnySame(before, persons(behind(scope, action)))) {
            throw new Refusal(HazardReason.SAME_PERSON);
        }
    }

    /** An account that is gone keeps its login. */
    private List<PersonOf> persons(String logins) {
        List<String> all = Stream.of(logins.split(COMMA)).distinct().toList();
        List<PersonOf> found =
                new ArrayList<>(
                        sql.list(
                                "select login, name, phone from account_view where login in ("
                                        + Sql.marks(all.size())
                                        + ")",
                                all,
                                row ->
                                        new PersonOf(
                                                row.text("login"),
                                                row.text("name"),
                                                row.text("phone"))));
        all.stream()
                .filter(login -> found.stream().noneMatch(one -> one.login().equals(login)))
                .forEach(login -> found.add(new PersonOf(login, login, null)));
        return found;
    }
}
