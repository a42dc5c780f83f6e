package org.andian.portal.account.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.audit.Deputies;
import org.andian.portal.scope.Scope;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who stands behind an account: its owner, and those in whose place he may be acting. */
@ApplicationScoped
class AccountRequestPeople {

    @Inject private Accounts accounts;

    @Inject private Deputies deputies;

    /** Logins of those in whose place the caller may be asking now. */
    public List<String> inWhosePlace(Scope scope) {
        return deputies.standingInFor(scope.login(), "accountRequest.ask");
    }

    /** Empty for what is no account, such as the portal itself. */
    public Optional<NaturalPerson> find(String login) {
        return accounts.find(login).map(NaturalPerson::of);
    }

    public boolean isAnyOf(NaturalPerson person, Collection<String> logins) {
        return logins.stream().map(this::find).flatMap(Optional::stream).anyMatch(person::isSameAs);
    }
}
