package org.andian.portal.telling.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whose contacts a caller keeps: a provider's its own people and the city's office, a body's the
 * offices in whose district it lies.
 */
@ApplicationScoped
class PartyReach {

    static final String PROVIDER = "provider:";
    static final String BODY = "body:";

    private static final String BODIES =
            """
            select b.id, b.name from body_view b join district_view d on d.id = b.district_id
            where (b.valid_to is null or b.valid_to > ?) and (%s) order by b.name, b.id limit 1000\
            """;

    @Inject private Sql sql;

    /** Providers first. */
    public List<Party> kept(Scope scope, LocalDate today) {
        if (scope.rights() != Rights.ALL) {
            return List.of();
        }
        Map<String, Party> all = new LinkedHashMap<>();
        for (Grant grant : scope.grants()) {
            providers(grant).forEach(one -> all.put(one.key(), one));
        }
        for (Grant grant : scope.grants()) {
            bodies(grant, today).forEach(one -> all.put(one.key(), one));
        }
        return List.copyOf(all.values());
    }

    private List<Party> providers(Grant grant) {
        if (grant.role() == Role.SERVICE_PROVIDER && grant.providerId() != null) {
            return sql.list(
                    "select id, name from provider_view where id = ?",
                    List.of(grant.providerId()),
                    row -> party(PROVIDER, row));
        }
        return grant.role() == Role.CITY_OFFICE && isWhole(grant)
                ? sql.list(
                        "select id, name from provider_view order by name, id limit 1000",
                        List.of(),
                        row -> party(PROVIDER, row))
                : List.of();
    }

    private List<Party> bodies(Grant grant, LocalDate today) {
        if (!Set.of(Role.CITY_OFFICE, Role.DISTRICT_OFFICE).contains(grant.role())
                || !isWhole(grant)) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(today));
        if (grant.districtPath() != null) {
            parameters.add(grant.districtPath() + "%");
        }
        return sql.list(
                BODIES.replace("%s", grant.districtPath() == null ? "1 = 1" : "d.path like ?"),
                parameters,
                row -> party(BODY, row));
    }

    private static boolean isWhole(Grant grant) {
        return grant.industries().isEmpty()
                && grant.premisesId() == null
                && grant.providerId() == null;
    }

    private static Party party(String kind, Row row) {
        return new Party(kind + row.number("id"), row.text("name"));
    }
}
