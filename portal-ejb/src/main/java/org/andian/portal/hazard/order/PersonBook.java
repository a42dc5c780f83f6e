package org.andian.portal.hazard.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.person.NaturalPersons;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Who does something, as it is kept with what is done: the caller, and for whom he may act. */
@ApplicationScoped
class PersonBook {

    private static final String COMMA = ",";

    @Inject private NaturalPersons persons;

    /** Their logins now. */
    public String behind(Scope scope, String action) {
        return String.join(COMMA, persons.behind(scope, action));
    }

    /**
     * Another natural person than those who did what is looked at.
     *
     * @param those each as {@link #behind} gave them
     * @throws Refusal SAME_PERSON
     */
    public void requireOther(Scope scope, String action, Collection<String> those) {
        List<String> before =
                those.stream().flatMap(logins -> Stream.of(logins.split(COMMA))).toList();
        if (persons.isAnySame(before, persons.behind(scope, action))) {
            throw new Refusal(HazardReason.SAME_PERSON);
        }
    }
}
