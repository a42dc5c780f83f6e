package org.andian.portal.account;

import org.andian.portal.scope.Role;
import org.andian.portal.sql.Like;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a list of accounts is narrowed to.
 *
 * @param text part of login, name or phone, null for all
 * @param role null for all
 * @param state null for all
 */
public record PersonFilter(String text, Role role, State state) {

    /**
     * How an account stands: LOCKED after wrong passwords, FIRST until its owner has chosen a
     * password.
     */
    public enum State {
        ACTIVE,
        FIRST,
        LOCKED,
        DISABLED
    }

    public static PersonFilter all() {
        return new PersonFilter(null, null, null);
    }

    /** Conditions on {@code account a}. */
    String where() {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        if (text != null) {
            conditions.add("(a.login like ? or a.name like ? or a.phone like ?)");
        }
        if (role != null) {
            conditions.add(
                    "exists (select 1 from account_grant r where r.account_id = a.id and r.role ="
                            + " ?)");
        }
        if (state != null) {
            conditions.add(
                    switch (state) {
                        case ACTIVE ->
                                "a.disabled_at is null and a.must_change = 0 and (a.locked_until is"
                                        + " null or a.locked_until <= ?)";
                        case FIRST -> "a.disabled_at is null and a.must_change = 1";
                        case LOCKED -> "a.disabled_at is null and a.locked_until > ?";
                        case DISABLED -> "a.disabled_at is not null";
                    });
        }
        return String.join(" and ", conditions);
    }

    List<Object> parameters(Instant now) {
        List<Object> parameters = new ArrayList<>();
        if (text != null) {
            String part = Like.containing(text);
            parameters.addAll(List.of(part, part, part));
        }
        if (role != null) {
            parameters.add(role.name());
        }
        if (state == State.ACTIVE || state == State.LOCKED) {
            parameters.add(now);
        }
        return parameters;
    }
}
