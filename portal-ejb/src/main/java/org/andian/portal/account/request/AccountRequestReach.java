package org.andian.portal.account.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.NewPerson.GrantSpec;
import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether somebody's role and reach allow an account that is wanted, as things stand now. */
@ApplicationScoped
class AccountRequestReach {

    @Inject private Sql sql;

    /** What speaks against it: REQUEST_ROLE, REQUEST_OUTSIDE, or nothing. */
    public Optional<AccountReason> against(Scope scope, GrantSpec wanted) {
        if (!scope.may(own -> AccountRequestRights.isBelow(own, wanted.role()))) {
            return Optional.of(AccountReason.REQUEST_ROLE);
        }
        boolean within =
                switch (wanted.role()) {
                    case SAFETY_MANAGER -> holdsPremises(scope, wanted);
                    case SERVICE_PROVIDER -> holdsProvider(scope, wanted);
                    default -> holdsDistrict(scope, wanted);
                };
        return within ? Optional.empty() : Optional.of(AccountReason.REQUEST_OUTSIDE);
    }

    /** A district that is gone is held by nobody. */
    private boolean holdsDistrict(Scope scope, GrantSpec wanted) {
        String path = wanted.districtId() == null ? null : path(wanted.districtId());
        if (wanted.districtId() != null && path == null) {
            return false;
        }
        Grant grant =
                new Grant(
                        wanted.role(),
                        path,
                        wanted.industries(),
                        wanted.premisesId(),
                        wanted.providerId());
        return scope.grants().stream().anyMatch(own -> AccountRequestRights.covers(own, grant));
    }

    private String path(long districtId) {
        return sql.first(
                        "select path from district_view where id = ?",
                        List.of(districtId),
                        row -> row.text("path"))
                .orElse(null);
    }

    private boolean holdsPremises(Scope scope, GrantSpec wanted) {
        return count("p.id = ?", wanted.premisesId(), reach(scope, wanted)) == 1;
    }

    /**
     * All premises it serves lie in reach. What it is given later, those give it who may there: the
     * account then reaches no further than they have decided.
     */
    private boolean holdsProvider(Scope scope, GrantSpec wanted) {
        long served =
                sql.count(
                        "select count(*) as n from premises_view p where p.provider_id = ? and"
                                + " p.successor_id is null",
                        List.of(wanted.providerId()));
        return served == count("p.provider_id = ?", wanted.providerId(), reach(scope, wanted));
    }

    private static Reach reach(Scope scope, GrantSpec wanted) {
        return scope.premises("p", own -> AccountRequestRights.isBelow(own, wanted.role()));
    }

    private long count(String which, long id, Reach reach) {
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(reach.parameters());
        return sql.count(
                "select count(*) as n from premises_view p where "
                        + which
                        + " and p.successor_id is null and "
                        + reach.sql(),
                parameters);
    }
}
