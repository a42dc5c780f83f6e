package org.andian.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

import org.andian.portal.account.Person;
import org.andian.portal.account.Sessions;
import org.andian.portal.account.rule.SecuritySettings;
import org.andian.portal.account.secret.Proven;
import org.andian.portal.scope.Role;
import org.andian.web.frame.FormsOfPages;
import org.andian.web.frame.Proxies;
import org.andian.web.wire.UnfinishedBodies;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether a session may go on. It ends at once when its owner or another session's password change
 * ends it anywhere, or when its account is disabled, and after some idle minutes. A page that
 * refreshes itself is idle, except before a duty-room watcher, whose work is to look at it.
 */
@ApplicationScoped
class SessionKeeper {

    private static final Duration RULES_FRESH = Duration.ofSeconds(10);
    private static final String AJAX = "partial/ajax";

    /** Read again every few seconds: every picture of a page asks too. */
    private record Idle(Duration longest, Instant at) {}

    private final AtomicReference<Idle> known = new AtomicReference<>();

    @Inject private Sessions sessions;

    @Inject private SessionPeople people;

    @Inject private SecuritySettings settings;

    @Inject private UnfinishedBodies bodies;

    @Inject private StrangerSessions strangers;

    @Inject private Clock clock;

    /**
     * @return false when the password was replaced while it was being checked: nothing has begun
     */
    public boolean begin(Proven proven, HttpServletRequest request) {
        Instant now = clock.instant();
        OptionalLong number =
                sessions.open(
                        proven,
                        Proxies.ofEnvironment().client(request),
                        request.getHeader("User-Agent"));
        if (number.isEmpty()) {
            return false;
        }
        endBefore(request);
        LoginSession begun = new LoginSession(proven.login(), number.getAsLong(), now, now);
        LoginSession.begin(request, begun, idle());
        people.forget(proven.login());
        return true;
    }

    /** A right password waits for its code, in a session that is nobody's no more. */
    public void waitForCode(Proven proven, HttpServletRequest request) {
        endBefore(request);
        LoginSession.waitForCode(request, new LoginSession.Halfway(proven, clock.instant()));
    }

    /** Whoever was logged in at this browser has left it, with all that the session held. */
    private void endBefore(HttpServletRequest request) {
        LoginSession.of(request).ifPresent(session -> sessions.leave(session.number()));
        strangers.left(LoginSession.empty(request));
    }

    /** Who is logged in, and that something was done. */
    public Optional<Person> goOn(HttpServletRequest request) {
        Instant now = clock.instant();
        Optional<LoginSession> session = LoginSession.of(request);
        if (session.isEmpty()) {
            strangers.asks(request);
        }
        Optional<Person> person = session.flatMap(one -> people.find(one.login()));
        if (person.isEmpty()) {
            return person;
        }
        LoginSession kept = session.get();
        if (kept.isIdle(idle(), now)) {
            sessions.leave(kept.number());
            return Optional.empty();
        }
        boolean isNoted = !kept.isUnnoted(now);
        if (!(isNoted ? isAlive(kept, request) : sessions.use(kept.number()))) {
            return Optional.empty();
        }
        if (!isNoted) {
            kept = kept.noted(request, now);
        }
        if (isAct(request, person.get())) {
            kept.acted(request, now);
        }
        return person;
    }

    /**
     * Asked of the database for each request, by key: a session that was ended anywhere has no next
     * one, on any node. What pages are made of is nobody's secret.
     */
    private boolean isAlive(LoginSession session, HttpServletRequest request) {
        return Entrances.isResource(request) || sessions.goesOn(session.number());
    }

    private Duration idle() {
        Idle idle = known.get();
        Instant now = clock.instant();
        if (idle == null || idle.at().plus(RULES_FRESH).isBefore(now)) {
            idle = new Idle(Duration.ofMinutes(settings.current().idleMinutes()), now);
            known.set(idle);
        }
        return idle.longest();
    }

    private boolean isAct(HttpServletRequest request, Person person) {
        boolean unasked =
                !Entrances.isAnyPage(request)
                        || AJAX.equals(request.getHeader("Faces-Request"))
                                && parameter(request, FormsOfPages.UNASKED) != null;
        return !unasked || Entrances.isPhoneAct(request) || person.scope().has(Role.DUTY_WATCHER);
    }

    /** Asking for it waits for the whole form. */
    private String parameter(HttpServletRequest request, String name) {
        try {
            bodies.readForm(request);
            return request.getParameter(name);
        } catch (IOException | ServletException unreadable) {
            return null; // whoever handles the request meets the same, and tells it
        }
    }
}
