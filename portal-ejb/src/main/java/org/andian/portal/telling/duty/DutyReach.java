package org.andian.portal.telling.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose rotas a caller keeps: a premises' whoever keeps its contacts, a provider's its own people
 * and the city's office, a district's the offices that work in all of it.
 */
@ApplicationScoped
class DutyReach {

    private static final Set<Role> OFFICES = Set.of(Role.CITY_OFFICE, Role.DISTRICT_OFFICE);

    private static final String DISTRICTS =
            """
            select d.id, d.name from district_view d
            where d.valid_to is null and d.level <> 'province' and %s order by length(d.path), d.code, d.id limit 500\
            """;

    @Inject private Sql sql;

    /** Without the premises of offices, which are asked for by their code. */
    public List<DutyOwner> kept(Scope scope) {
        Map<String, DutyOwner> all = new LinkedHashMap<>();
        if (scope.rights() == Rights.ALL) {
            for (Grant grant : scope.grants()) {
                of(grant).forEach(one -> all.put(one.key(), one));
            }
        }
        return List.copyOf(all.values());
    }

    private List<DutyOwner> of(Grant grant) {
        if (grant.role() == Role.SAFETY_MANAGER && grant.premisesId() != null) {
            return list(
                    "select id, name from premises_view where id = ? and closed_on is null",
                    List.of(grant.premisesId()),
                    DutyOwner.PREMISES);
        }
        if (grant.role() == Role.SERVICE_PROVIDER && grant.providerId() != null) {
            return list(
                    "select id, name from provider_view where id = ?",
                    List.of(grant.providerId()),
                    DutyOwner.PROVIDER);
        }
        if (!OFFICES.contains(grant.role()) || !isWhole(grant)) {
            return List.of();
        }
        List<DutyOwner> all = new ArrayList<>(districts(grant.districtPath()));
        if (grant.role() == Role.CITY_OFFICE) {
            all.addAll(
                    list(
                            "select id, name from provider_view order by name, id limit 500",
                            List.of(),
                            DutyOwner.PROVIDER));
        }
        return all;
    }

    private List<DutyOwner> districts(String path) {
        return path == null
                ? list(DISTRICTS.replace("%s", "1 = 1"), List.of(), DutyOwner.DISTRICT)
                : list(
                        DISTRICTS.replace("%s", "d.path like ?"),
                        List.of(path + "%"),
                        DutyOwner.DISTRICT);
    }

    /** One premises, by its code; empty where the caller does not keep its contacts. */
    public Optional<DutyOwner> premises(Scope scope, String code) {
        Reach reach = scope.premises("p", Role::mayKeepContacts);
        List<Object> parameters = new ArrayList<>(List.of(code));
        parameters.addAll(reach.parameters());
        return list(
                        "select p.id, p.name from premises_view p where p.code = ? and "
                                + reach.sql(),
                        parameters,
                        DutyOwner.PREMISES)
                .stream()
                .findFirst();
    }

    public boolean keeps(Scope scope, String key) {
        if (key.startsWith(DutyOwner.PREMISES)) {
            Reach reach = scope.premises("p", Role::mayKeepContacts);
            List<Object> parameters = new ArrayList<>(List.of(DutyOwner.number(key)));
            parameters.addAll(reach.parameters());
            return sql.count(
                            "select count(*) as n from premises_view p where p.id = ? and "
                                    + reach.sql(),
                            parameters)
                    > 0;
        }
        return kept(scope).stream().anyMatch(one -> one.key().equals(key));
    }

    /** As the trail calls it. */
    public String object(String key) {
        String kind = key.substring(0, key.indexOf(':'));
        String select =
                switch (kind + ":") {
                    case DutyOwner.PREMISES -> "select code from premises_view where id = ?";
                    case DutyOwner.PROVIDER -> "select code from provider_view where id = ?";
                    default ->
                            "select coalesce(code, name) as code from district_view where id = ?";
                };
        return kind
                + " "
                + sql.first(select, List.of(DutyOwner.number(key)), row -> row.text("code"))
                        .orElseThrow();
    }

    private List<DutyOwner> list(String select, List<?> parameters, String kind) {
        return sql.list(select, parameters, row -> owner(row, kind));
    }

    private static DutyOwner owner(Row row, String kind) {
        return new DutyOwner(kind + row.number("id"), row.text("name"));
    }

    private static boolean isWhole(Grant grant) {
        return grant.industries().isEmpty()
                && grant.premisesId() == null
                && grant.providerId() == null;
    }
}
