package org.andian.portal.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.audit.Audit;
import org.andian.portal.period.Zones;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject private Sql sql;

    @Inject private People people;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /**
     * Gives the caller's own rights, never an administrator's and never what the caller holds as a
     * deputy.
     *
     * @return login of the deputy
     * @throws Refusal NO_ACCOUNT or DEPUTY of the deputy, DEPUTY_PAST, OUTSIDE of the district,
     *     DEPUTY_ALREADY
     */
    public String give(Scope scope, NewDelegation wish) {
        Person giver = people.get(scope.login());
        Person deputy = check(scope, wish);
        requireNone(giver, deputy, wish);
        entities.persist(new DelegationEntry(giver.id(), deputy.id(), wish, Instant.now(clock)));
        entities.flush(); // deputyships are read by SQL
        audit.done(
                scope.login(),
                "delegation.give",
                "account " + deputy.login(),
                wish.from()
                        + " to "
                        + wish.to()
                        + (wish.districtId() == null ? "" : ", district " + wish.districtId())
                        + (wish.reason() == null ? "" : ", " + wish.reason()));
        return deputy.login();
    }

    /**
     * Whether it could be given, before somebody is asked whether it shall; whether it was given
     * already, {@link #give} finds out.
     *
     * @return the deputy
     * @throws Refusal NO_ACCOUNT or DEPUTY of the deputy, DEPUTY_PAST, OUTSIDE of the district
     */
    public Person check(Scope scope, NewDelegation wish) {
        Person giver = people.get(scope.login());
        requireGiver(scope, giver);
        Person deputy = people.get(wish.deputy());
        requireDeputy(giver, deputy);
        requireDays(wish);
        if (wish.districtId() != null && !people.isReached(giver.grants(), wish.districtId())) {
            throw new Refusal(AccountReason.OUTSIDE);
        }
        return deputy;
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

    /**
     * By who gave it, by the deputy who declines, or by a security administrator; at once. One
     * ended before stays as it was.
     */
    public void revoke(Scope scope, long id) {
        DelegationEntry entry =
                Optional.ofNullable(
                                entities.find(
                                        DelegationEntry.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> scope.refusal("end this delegation"));
        String giver = login(entry.giverId());
        String deputy = login(entry.deputyId());
        boolean own =
                scope.rights() == Rights.ALL
                        && (giver.equals(scope.login()) || deputy.equals(scope.login()));
        if (!own) {
            scope.require(Role.SECURITY_ADMINISTRATOR::equals, "end this delegation");
        }
        if (entry.revoke(scope.login(), Instant.now(clock))) {
            entities.flush(); // deputyships are read by SQL
            audit.done(
                    scope.login(),
                    "delegation.revoke",
                    "account " + deputy,
                    "given by " + giver + ", " + entry.from() + " to " + entry.to());
        }
    }

    private String login(long accountId) {
        return entities.find(Account.class, accountId).login();
    }

    /**
     * The giver's row is held, so that two wishes at once stand in a line; the count reads what is
     * committed by then.
     */
    private void requireNone(Person giver, Person deputy, NewDelegation wish) {
        entities.find(Account.class, giver.id(), LockModeType.PESSIMISTIC_WRITE);
        boolean given =
                sql.first(
                                """
                                select id from delegation where giver_id = ? and deputy_id = ?
                                  and coalesce(district_id, 0) = ? and from_day = ? and revoked_at is null
                                for update\
                                """,
                                List.of(
                                        giver.id(),
                                        deputy.id(),
                                        Objects.requireNonNullElse(wish.districtId(), 0L),
                                        wish.from()),
                                row -> row.number("id"))
                        .isPresent();
        if (given) {
            throw new Refusal(AccountReason.DEPUTY_ALREADY, deputy.login());
        }
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
            throw new Refusal(AccountReason.DEPUTY);
        }
    }

    private void requireDays(NewDelegation wish) {
        if (wish.to().isBefore(LocalDate.ofInstant(clock.instant(), Zones.CHINA))) {
            throw new Refusal(AccountReason.DEPUTY_PAST);
        }
    }
}
