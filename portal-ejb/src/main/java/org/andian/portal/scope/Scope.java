package org.andian.portal.scope;

import org.andian.portal.audit.Auditor;
import org.andian.portal.refusal.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Who calls and how far the call reaches: the union of the caller's grants. Every door takes one.
 * To act, a door asks {@link #require} or {@link #premises(String, Predicate)}, which a token for
 * reading does not pass; where a role is needed only to look, it asks {@link #requireToRead}.
 *
 * @param login the account's login, or {@code portal} for the portal's own work
 * @param rights less than ALL for a token that is narrower than its account
 */
public record Scope(String login, List<Grant> grants, Rights rights) implements Auditor {

    public Scope {
        grants = List.copyOf(grants);
    }

    public Scope(String login, List<Grant> grants) {
        this(login, grants, Rights.ALL);
    }

    /**
     * The portal itself: sees all and may create accounts, which no account may at once; for
     * scheduled work and the command line on the same machine.
     */
    public static Scope portal(String actor) {
        return new Scope(
                actor,
                List.of(
                        Grant.everywhere(Role.SYSTEM_ADMINISTRATOR),
                        Grant.everywhere(Role.SECURITY_ADMINISTRATOR)));
    }

    public static Scope nobody() {
        return new Scope("", List.of());
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether the caller may do something beyond looking and acknowledging. */
    public boolean may(Predicate<Role> right) {
        return rights == Rights.ALL && mayRead(right);
    }

    public boolean mayRead(Predicate<Role> right) {
        return grants.stream().map(Grant::role).anyMatch(right);
    }

    public boolean mayAcknowledge() {
        return rights != Rights.READ && mayRead(Role::mayAcknowledge);
    }

    /**
     * @throws Refusal when no grant gives the right
     */
    public void require(Predicate<Role> right, String what) {
        if (!may(right)) {
            throw refusal(what);
        }
    }

    /**
     * @throws Refusal when no grant lets the caller look at this
     */
    public void requireToRead(Predicate<Role> right, String what) {
        if (!mayRead(right)) {
            throw refusal(what);
        }
    }

    /**
     * @throws Refusal when the caller may acknowledge no alarm at all
     */
    public void requireAcknowledging(String what) {
        if (!mayAcknowledge()) {
            throw refusal(what);
        }
    }

    /**
     * What a door throws when the caller lacks the right.
     *
     * @param what the act, as it follows "may not", in English
     */
    public Refusal refusal(String what) {
        return new Refusal(ScopeReason.NOT_ALLOWED, login, what);
    }

    @Override
    public void requireAuditRight() {
        requireToRead(Role.AUDIT_ADMINISTRATOR::equals, "read the audit trail");
    }

    /**
     * The premises this caller sees, as a condition on the columns {@code id}, {@code
     * district_path}, {@code venue_group} and {@code provider_id} of a row of premises under the
     * given alias.
     */
    public Reach premises(String alias) {
        return reach(alias, grants.stream().filter(Grant::seesBusiness).toList());
    }

    /** The premises in which a grant gives the right to do something. */
    public Reach premises(String alias, Predicate<Role> right) {
        return rights == Rights.ALL ? where(alias, right) : Reach.nothing();
    }

    /** The premises in which a grant with the right lets the caller look at something. */
    public Reach premisesToRead(String alias, Predicate<Role> right) {
        return where(alias, right);
    }

    /** The premises whose alarms the caller may acknowledge. */
    public Reach acknowledging(String alias) {
        return rights == Rights.READ ? Reach.nothing() : where(alias, Role::mayAcknowledge);
    }

    private Reach where(String alias, Predicate<Role> right) {
        return reach(
                alias,
                grants.stream()
                        .filter(Grant::seesBusiness)
                        .filter(grant -> right.test(grant.role()))
                        .toList());
    }

    private static Reach reach(String alias, List<Grant> grants) {
        List<String> alternatives = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (Grant grant : grants) {
            Reach one = Reach.of(alias, grant);
            alternatives.add(one.sql());
            parameters.addAll(one.parameters());
        }
        return alternatives.isEmpty()
                ? Reach.nothing()
                : new Reach("(" + String.join(" or ", alternatives) + ")", parameters);
    }
}
