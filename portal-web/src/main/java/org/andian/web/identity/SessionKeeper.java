package org.andian.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.andian.portal.identity.Person;
import org.andian.portal.identity.Role;
import org.andian.portal.identity.SecuritySettings;
import org.andian.portal.identity.Sessions;

/**
 * Whether a session may go on. It ends when its owner ends it anywhere, when its account is disabled, and after some idle minutes. A page that
 * refreshes itself is idle, except before a duty-room watcher, whose work is to look at it.
 */
@ApplicationScoped
class SessionKeeper {

    private static final String UNASKED = "unasked";
    private static final String AJAX = "partial/ajax";

    @Inject
    private Sessions sessions;

    @Inject
    private SessionPeople people;

    @Inject
    private SecuritySettings settings;

    @Inject
    private Clock clock;

    public void begin(Person person, HttpServletRequest request) {
        Instant now = clock.instant();
        long number = sessions.open(person.scope(), request.getRemoteAddr(), request.getHeader("User-Agent"));
        LoginSession.begin(request, new LoginSession(person.login(), number, now, now), idle());
        people.forget(person.login());
    }

    /** Who is logged in, and that something was done. */
    public Optional<Person> goOn(HttpServletRequest request) {
        Instant now = clock.instant();
        Optional<LoginSession> session = LoginSession.of(request);
        Optional<Person> person = session.flatMap(one -> people.find(one.login()));
        if (person.isEmpty() || session.get().isIdle(idle(), now)) {
            return Optional.empty();
        }
        LoginSession kept = session.get();
        if (kept.isUnnoted(now)) {
            if (!sessions.use(kept.number())) {
                return Optional.empty();
            }
            kept = kept.noted(request, now);
        }
        if (isAct(request, person.get())) {
            kept.acted(request, now);
        }
        return person;
    }

    private Duration idle() {
        return Duration.ofMinutes(settings.current().idleMinutes());
    }

    private static boolean isAct(HttpServletRequest request, Person person) {
        boolean unasked = !request.getServletPath().endsWith(".xhtml")
                || AJAX.equals(request.getHeader("Faces-Request")) && request.getParameter(UNASKED) != null;
        return !unasked || person.scope().has(Role.DUTY_WATCHER);
    }
}
