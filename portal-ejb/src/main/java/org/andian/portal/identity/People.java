package org.andian.portal.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

/** Reads accounts as persons with their grants; a grant whose district is gone reaches nothing instead of everything. */
@ApplicationScoped
class People {

    private static final String SELECT = """
            select a.id, a.login, a.name, a.phone, a.language, a.must_change, a.disabled_at, a.locked_until, a.last_login_at,
                   g.role, g.industries, g.premises_id, g.provider_id, d.path
            from account a
            left join account_grant g on g.account_id = a.id
                 and (g.district_id is null or exists (select 1 from district x where x.id = g.district_id))
            left join district d on d.id = g.district_id
            """;

    @Inject
    private Sql sql;

    public Optional<Person> find(String login) {
        return list(SELECT + "where a.login = ? order by g.id", List.of(login)).stream().findFirst();
    }

    public Optional<Person> find(long id) {
        return list(SELECT + "where a.id = ? order by g.id", List.of(id)).stream().findFirst();
    }

    public List<Person> all() {
        return list(SELECT + "order by a.login, g.id", List.of());
    }

    private List<Person> list(String query, List<?> parameters) {
        Map<Long, Person> persons = new LinkedHashMap<>();
        sql.list(query, parameters, People::person).forEach(person -> persons.merge(person.id(), person, People::joined));
        return List.copyOf(persons.values());
    }

    private static Person person(Row row) {
        String role = row.text("role");
        return new Person(row.number("id"), row.text("login"), row.text("name"), row.text("phone"), row.text("language"), row.flag("must_change"),
                row.instant("disabled_at") != null, row.instant("locked_until"), row.instant("last_login_at"), role == null ? List.of() : List.of(grant(role, row)));
    }

    private static Grant grant(String role, Row row) {
        String industries = row.text("industries");
        Set<String> codes = industries == null ? Set.of() : Set.of(industries.split(","));
        return new Grant(Role.valueOf(role), row.text("path"), codes, row.numberOrNull("premises_id"), row.numberOrNull("provider_id"));
    }

    private static Person joined(Person one, Person other) {
        List<Grant> grants = new ArrayList<>(one.grants());
        grants.addAll(other.grants());
        return new Person(one.id(), one.login(), one.name(), one.phone(), one.language(), one.mustChange(), one.disabled(), one.lockedUntil(), one.lastLoginAt(), grants);
    }
}
