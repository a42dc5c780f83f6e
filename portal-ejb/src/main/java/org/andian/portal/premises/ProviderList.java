package org.andian.portal.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the providers a caller may know of. A provider has no place of its own: it is where it
 * serves premises. Whoever is limited to a district sees those of its whole city, so that a
 * neighbour's provider can be named here as well; whoever is limited to premises sees those that
 * serve them.
 */
@ApplicationScoped
class ProviderList {

    @Inject private Sql sql;

    @Inject private Districts districts;

    /** By code. Those that serve nobody yet are shown to whoever may name them for a premises. */
    public List<Provider> of(Scope scope) {
        List<Object> parameters = new ArrayList<>();
        String where =
                scope.grants().stream().anyMatch(ProviderList::isUnlimited)
                        ? ""
                        : within(scope, parameters);
        return sql.list(
                "select v.* from provider v" + where + " order by v.code",
                parameters,
                row ->
                        new Provider(
                                row.number("id"),
                                row.text("code"),
                                row.text("name"),
                                row.text("phone"),
                                (int) row.number("version")));
    }

    private String within(Scope scope, List<Object> parameters) {
        List<District> cities = districts.cities();
        List<Grant> wide = scope.grants().stream().map(grant -> wide(grant, cities)).toList();
        Reach reach = new Scope(scope.login(), wide).premises("p");
        parameters.addAll(reach.parameters());
        String serving =
                " where exists (select 1 from premises p where p.provider_id = v.id and "
                        + reach.sql()
                        + ")";
        return scope.mayRead(Keeper::mayKeep)
                ? serving + " or not exists (select 1 from premises p where p.provider_id = v.id)"
                : serving;
    }

    private static boolean isUnlimited(Grant grant) {
        return grant.districtPath() == null
                && grant.premisesId() == null
                && grant.providerId() == null;
    }

    /** Of the whole city and all its industries. */
    private static Grant wide(Grant grant, List<District> cities) {
        String path = grant.districtPath();
        String wider =
                path == null
                        ? null
                        : cities.stream()
                                .map(District::path)
                                .filter(path::startsWith)
                                .findFirst()
                                .orElse(path);
        return new Grant(grant.role(), wider, Set.of(), grant.premisesId(), grant.providerId());
    }
}
