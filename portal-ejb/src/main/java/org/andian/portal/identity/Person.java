package org.andian.portal.identity;

import java.time.Instant;
import java.util.List;

/** An account as its owner and the security administrator see it; secrets stay inside. */
public record Person(long id, String login, String name, String phone, String language, boolean mustChange,
        boolean disabled, Instant lockedUntil, Instant lastLoginAt, List<Grant> grants) {

    public Person {
        grants = List.copyOf(grants);
    }

    public Scope scope() {
        return new Scope(login, grants);
    }
}
