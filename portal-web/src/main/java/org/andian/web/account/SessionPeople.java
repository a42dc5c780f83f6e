package org.andian.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.Person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The accounts behind open sessions, read again every few seconds so that a disabled account loses
 * access soon on every node.
 */
@ApplicationScoped
public class SessionPeople {

    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final int MOST = 10_000;

    private record Seen(Optional<Person> person, Instant at) {}

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    @Inject private Accounts accounts;

    @Inject private Clock clock;

    /** The account unless it is unknown or disabled. */
    public Optional<Person> find(String login) {
        Instant now = clock.instant();
        Seen known = seen.get(login);
        if (known == null || Duration.between(known.at(), now).compareTo(FRESH) > 0) {
            known = new Seen(accounts.find(login).filter(person -> !person.disabled()), now);
            keep(login, known);
        }
        return known.person();
    }

    public void forget(String login) {
        seen.remove(login);
    }

    private void keep(String login, Seen fresh) {
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(login, fresh);
    }
}
