package org.andian.portal.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Door: who acts in whose place while somebody is away. What a deputy may is decided in {@link
 * StandIns}.
 */
@Stateless
public class Delegations {

    private static final String ROWS =
            """
            select l.*, giver.login as giver, giver.name as giver_name, deputy.login as deputy,
                deputy.name as deputy_name, d.name as district
            from delegation l join account giver on giver.id = l.giver_id
            join account deputy on deputy.id = l.deputy_id left join district_view d on d.id = l.district_id
            """;

    @Inject private Sql sql;

    @Inject private People people;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /**
     * Gives the caller's own rights, never an administrator's and never what the caller holds as a
     * deputy.
     */
    public void give(Scope scope, NewDelegation wish) {
        Person giver = person(scope.login());
        requireGiver(scope, giver);
        Person deputy = person(wish.deputy());
        requireDeputy(giver, deputy);
        requireDays(wish);
        requireInReach(giver, wish.districtId());
        insert(giver.id(), deputy.id(), wish);
        audit.done(
                scope.login(),
                "delegation.give",
                "account " + deputy.login(),
                wish.from()
                        + " to "
                        + wish.to()
                        + (wish.districtId() == null ? "" : ", district " + wish.districtId())
                        + (wish.reason() == null ? "" : ", " + wish.reason()));
    }

    /** What the caller gave or was given, the newest first. */
    public List<DelegationRow> own(Scope scope) {
        return sql.list(
                ROWS + "where giver.login = ? or deputy.login = ? order by l.id desc limit 100",
                List.of(scope.login(), scope.login()),
                DelegationRow::of);
    }

    /** What an account gave or was given, for the security administrator. */
    public List<DelegationRow> of(Scope scope, String login) {
        scope.requireToRead(
                Role.SECURITY_ADMINISTRATOR::equals, "read the delegations of accounts");
        return sql.list(
                ROWS + "where giver.login = ? or deputy.login = ? order by l.id desc limit 100",
                List.of(login, login),
                DelegationRow::of);
    }

    /** By who gave it, by the deputy who declines, or by a security administrator; at once. */
    public void revoke(Scope scope, long id) {
        DelegationRow row =
                sql.first(ROWS + "where l.id = ?", List.of(id), DelegationRow::of)
                        .orElseThrow(() -> scope.refusal("end this delegation"));
        boolean own =
                scope.rights() == Rights.ALL
                        && (row.giver().equals(scope.login())
                                || row.deputy().equals(scope.login()));
        if (!own) {
            scope.require(Role.SECURITY_ADMINISTRATOR::equals, "end this delegation");
        }
        if (sql.update(
                        "update delegation set revoked_at = ?, revoked_by = ? where id = ? and"
                                + " revoked_at is null",
                        Instant.now(clock),
                        scope.login(),
                        id)
                > 0) {
            audit.done(
                    scope.login(),
                    "delegation.revoke",
                    "account " + row.deputy(),
                    "given by " + row.giver() + ", " + row.from() + " to " + row.to());
        }
    }

    private void insert(long giver, long deputy, NewDelegation wish) {
        try {
            sql.insert(
                    "insert into delegation (giver_id, deputy_id, district_id, from_day, to_day,"
                            + " reason, created_at) values (?, ?, ?, ?, ?, ?, ?)",
                    giver,
                    deputy,
                    wish.districtId(),
                    wish.from(),
                    wish.to(),
                    wish.reason(),
                    Instant.now(clock));
        } catch (SqlFailure failure) {
            if (failure.isDuplicate()) {
                throw new IllegalArgumentException(
                        "That person is your deputy from that day on already; end that first.",
                        failure);
            }
            throw failure;
        }
    }

    private Person person(String login) {
        return people.find(Login.normal(login))
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no account '" + login + "'."));
    }

    private static void requireGiver(Scope scope, Person giver) {
        if (scope.rights() != Rights.ALL || giver.isAdministrator() || giver.grants().isEmpty()) {
            throw scope.refusal(
                    "let somebody act in the own place: administrators' rights and tokens are not"
                            + " passed on");
        }
    }

    private static void requireDeputy(Person giver, Person deputy) {
        if (deputy.id() == giver.id() || deputy.disabled() || deputy.isAdministrator()) {
            throw new IllegalArgumentException(
                    "Choose another person whose account is in use and who is no administrator.");
        }
    }

    private void requireDays(NewDelegation wish) {
        if (wish.to().isBefore(LocalDate.ofInstant(clock.instant(), Zones.CHINA))) {
            throw new IllegalArgumentException("The last day is past already.");
        }
    }

    private void requireInReach(Person giver, Long districtId) {
        if (districtId == null) {
            return;
        }
        String path =
                sql.first(
                                "select path from district_view where id = ?",
                                List.of(districtId),
                                row -> row.text("path"))
                        .orElseThrow(
                                () -> new IllegalArgumentException("There is no such district."));
        if (Person.within(giver.grants(), path).isEmpty()) {
            throw new IllegalArgumentException(
                    "The district lies outside what the account reaches; choose another or none.");
        }
    }
}
