package org.andian.portal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.account.NewPerson.GrantSpec;
import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Set;

class AccountTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private final Account account =
            new Account(
                    new NewPerson("wang", "Wang", null, new char[0], true, List.of(), false),
                    "hash",
                    NOON);

    @Test
    void administratorsAreSeparate() {
        refused(
                AccountReason.ADMINISTRATOR_ALONE,
                spec(Role.SYSTEM_ADMINISTRATOR),
                spec(Role.AUDIT_ADMINISTRATOR));
        refused(
                AccountReason.ADMINISTRATOR_ALONE,
                spec(Role.SECURITY_ADMINISTRATOR),
                spec(Role.CITY_OFFICE));
        refused(
                AccountReason.ADMINISTRATOR_UNLIMITED,
                new GrantSpec(Role.SYSTEM_ADMINISTRATOR, 3L, Set.of(), null, null));
        Separation.check(List.of(spec(Role.SYSTEM_ADMINISTRATOR)));
    }

    @Test
    void rolesNeedTheirLimits() {
        refused(AccountReason.ROLE_MISSING);
        refused(AccountReason.DISTRICT_MISSING, spec(Role.DISTRICT_OFFICE));
        refused(AccountReason.INDUSTRY_MISSING, spec(Role.INDUSTRY_REGULATOR));
        refused(AccountReason.PREMISES_MISSING, spec(Role.SAFETY_MANAGER));
        refused(AccountReason.PROVIDER_MISSING, spec(Role.SERVICE_PROVIDER));
        Separation.check(
                List.of(
                        spec(Role.CITY_OFFICE),
                        new GrantSpec(Role.GRID_OFFICER, 3L, Set.of(), null, null)));
    }

    @Test
    void loginsAreSmallLettersAndNotThePortalsOwn() {
        assertEquals(new Login("li.ming@yc"), Login.of(" Li.Ming@yc "));
        for (String login : List.of("", "a", "local-cli", "portal", "a b", "-ab", "王伟")) {
            Refusal refusal = assertThrows(Refusal.class, () -> Login.of(login));
            assertEquals(AccountReason.LOGIN, refusal.reason());
        }
    }

    @Test
    void rolesThatSomebodyElseChangedAreNotReplaced() {
        GrantSpec city = spec(Role.CITY_OFFICE);
        GrantSpec leader = spec(Role.LEADER);
        account.grant(List.of(city, leader));
        account.requireReaches(List.of(leader, city));
        Refusal refusal = assertThrows(Refusal.class, () -> account.requireReaches(List.of(city)));
        assertEquals(AccountReason.ROLES_CHANGED, refusal.reason());
    }

    private static void refused(AccountReason reason, GrantSpec... specs) {
        Refusal refusal = assertThrows(Refusal.class, () -> Separation.check(List.of(specs)));
        assertEquals(reason, refusal.reason());
    }

    private static GrantSpec spec(Role role) {
        return new GrantSpec(role, null, Set.of(), null, null);
    }
}
