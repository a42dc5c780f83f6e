package org.andian.portal.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.andian.portal.audit.Auditor;

/**
 * Who calls and how far the call reaches: the union of the caller's grants. Every door takes one.
 *
 * @param login the account's login, or {@code portal} for the portal's own work
 */
public record Scope(String login, List<Grant> grants) implements Auditor {

    public Scope {
        grants = List.copyOf(grants);
    }

    /** The portal itself: sees all and may create accounts, which no account may at once; for scheduled work and the command line on the same machine. */
    public static Scope portal(String actor) {
        return new Scope(actor, List.of(Grant.everywhere(Role.SYSTEM_ADMINISTRATOR), Grant.everywhere(Role.SECURITY_ADMINISTRATOR)));
    }

    public static Scope nobody() {
        return new Scope("", List.of());
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public boolean may(Predicate<Role> right) {
        return grants.stream().map(Grant::role).anyMatch(right);
    }

    /** @throws NotAllowed when no grant gives the right */
    public void require(Predicate<Role> right, String what) {
        if (!may(right)) {
            throw new NotAllowed(login, what);
        }
    }

    @Override
    public void requireAuditRight() {
        require(Role.AUDIT_ADMINISTRATOR::equals, "read the audit trail");
    }

    /** The premises this caller sees, as a condition on table {@code premises} under the given alias. */
    public Reach premises(String alias) {
        return reach(alias, grants.stream().filter(Grant::seesBusiness).toList());
    }

    /** The premises in which a grant gives the right. */
    public Reach premises(String alias, Predicate<Role> right) {
        return reach(alias, grants.stream().filter(Grant::seesBusiness).filter(grant -> right.test(grant.role())).toList());
    }

    private static Reach reach(String alias, List<Grant> grants) {
        List<String> alternatives = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (Grant grant : grants) {
            Reach one = Reach.of(alias, grant);
            alternatives.add(one.sql());
            parameters.addAll(one.parameters());
        }
        return alternatives.isEmpty() ? Reach.nothing() : new Reach("(" + String.join(" or ", alternatives) + ")", parameters);
    }
}
