package org.andian.portal.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.rule.SecurityRules;
import org.andian.portal.account.rule.SecuritySettings;
import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads accounts as persons with their grants; a grant whose district is gone reaches nothing
 * instead of everything.
 */
@ApplicationScoped
class People {

    private static final String SELECT =
            """
            select a.id, a.login, a.name, a.phone, a.language, a.must_change, a.password_changed_at, a.disabled_at,
                a.locked_until, a.last_login_at,
                   exists (select 1 from second_factor f where f.account_id = a.id
                     and f.confirmed_at is not null) as factor,
                   g.role, g.industries, g.premises_id, g.provider_id, d.path
            """;
    private static final String GRANTS =
            """
            left join account_grant g on g.account_id = a.id
                 and (g.district_id is null or exists (select 1 from district_view x where x.id = g.district_id))
            left join district_view d on d.id = g.district_id
            """;

    @Inject private Sql sql;

    @Inject private StandIns standIns;

    @Inject private SecuritySettings settings;

    @Inject private Clock clock;

    public Optional<Person> find(String login) {
        return one("where a.login = ? order by g.id", login);
    }

    /**
     * @param login as typed
     * @throws Refusal NO_ACCOUNT
     */
    public Person get(String login) {
        return find(Login.normal(login))
                .orElseThrow(
                        () -> new Refusal(AccountReason.NO_ACCOUNT, login == null ? "" : login));
    }

    public Optional<Person> find(long id) {
        return one("where a.id = ? order by g.id", id);
    }

    /**
     * Whether any of the grants reaches into the district.
     *
     * @param districtId one that is gone is reached by nobody
     */
    public boolean isReached(List<Grant> grants, long districtId) {
        return sql.first(
                        "select path from district_view where id = ?",
                        List.of(districtId),
                        row -> row.text("path"))
                .filter(path -> !Person.within(grants, path).isEmpty())
                .isPresent();
    }

    /** In order of logins, without their deputyships. */
    public List<Person> page(PersonFilter filter, int first, int size) {
        List<Object> parameters = new ArrayList<>(filter.parameters(Instant.now(clock)));
        parameters.add(size);
        parameters.add(first);
        return list(
                SELECT
                        + "from (select * from account a where "
                        + filter.where()
                        + " order by a.login limit ? offset ?) a\n"
                        + GRANTS
                        + "order by a.login, g.id",
                parameters);
    }

    public int count(PersonFilter filter) {
        return (int)
                sql.count(
                        "select count(*) as n from account a where " + filter.where(),
                        filter.parameters(Instant.now(clock)));
    }

    private Optional<Person> one(String where, Object key) {
        return list(SELECT + "from account a\n" + GRANTS + where, List.of(key)).stream()
                .findFirst()
                .map(person -> person.actingFor(standIns.of(person.id())));
    }

    private List<Person> list(String query, List<?> parameters) {
        SecurityRules rules = settings.current();
        Map<Long, Person> persons = new LinkedHashMap<>();
        sql.list(query, parameters, this::person)
                .forEach(person -> persons.merge(person.id(), person, People::joined));
        return persons.values().stream().map(person -> aged(person, rules)).toList();
    }

    private Person person(Row row) {
        LoginState state =
                new LoginState(
                        row.flag("must_change"),
                        false,
                        row.instant("password_changed_at"),
                        row.flag("factor"),
                        row.instant("disabled_at") != null,
                        row.instant("locked_until"),
                        row.instant("last_login_at"));
        return new Person(
                row.number("id"),
                row.text("login"),
                row.text("name"),
                row.text("phone"),
                row.text("language"),
                state,
                row.text("role") == null ? List.of() : List.of(grant(row)),
                List.of(),
                Rights.ALL);
    }

    static Grant grant(Row row) {
        return new Grant(
                Role.valueOf(row.text("role")),
                row.text("path"),
                Grant.industries(row.text("industries")),
                row.numberOrNull("premises_id"),
                row.numberOrNull("provider_id"));
    }

    private static Person joined(Person one, Person other) {
        List<Grant> grants = new ArrayList<>(one.grants());
        grants.addAll(other.grants());
        return new Person(
                one.id(),
                one.login(),
                one.name(),
                one.phone(),
                one.language(),
                one.state(),
                grants,
                List.of(),
                Rights.ALL);
    }

    /**
     * How long a password lasts depends on the roles, so it is known only when all grants are read.
     */
    private Person aged(Person person, SecurityRules rules) {
        LoginState state = person.state();
        Instant changed = state.passwordChangedAt();
        boolean expired =
                changed != null
                        && changed.plus(Duration.ofDays(rules.daysFor(person.isAdministrator())))
                                .isBefore(Instant.now(clock));
        LoginState known =
                new LoginState(
                        state.mustChange(),
                        expired,
                        changed,
                        state.factor(),
                        state.disabled(),
                        state.lockedUntil(),
                        state.lastLoginAt());
        return new Person(
                person.id(),
                person.login(),
                person.name(),
                person.phone(),
                person.language(),
                known,
                person.grants(),
                List.of(),
                Rights.ALL);
    }
}
