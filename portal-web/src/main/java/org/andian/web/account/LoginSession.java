package org.andian.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.andian.portal.account.secret.Proven;

import java.io.Serializable;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the browser's session holds of a login: the account, the number under which its owner can
 * end it, and when a person last did something.
 *
 * @param number of the door {@code Sessions}
 */
record LoginSession(String login, long number, Instant lastAct, Instant lastNoted)
        implements Serializable {

    private static final System.Logger LOG = System.getLogger(LoginSession.class.getName());
    static final String NAME = "org.andian.login";
    private static final String HALFWAY = "org.andian.halfway";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration NOTED_EVERY = Duration.ofSeconds(15);

    /** A right password whose second factor is still asked for. */
    record Halfway(Proven proven, Instant at) implements Serializable {}

    static Optional<LoginSession> of(HttpServletRequest request) {
        return attribute(request, NAME).map(LoginSession.class::cast);
    }

    /**
     * A new session in the place of the one that is there, if any: what that holds may be another
     * account's.
     */
    static HttpSession empty(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        return request.getSession();
    }

    /**
     * A session of another name than the visitor had before, so that nobody can have prepared it.
     */
    static void begin(HttpServletRequest request, LoginSession begun, Duration idle) {
        HttpSession session = renewed(request);
        session.removeAttribute(HALFWAY);
        session.setMaxInactiveInterval((int) idle.toSeconds());
        begun.keep(request);
    }

    static void waitForCode(HttpServletRequest request, Halfway halfway) {
        renewed(request).setAttribute(HALFWAY, halfway);
    }

    static Optional<Halfway> halfway(HttpServletRequest request, Instant now) {
        return attribute(request, HALFWAY)
                .map(Halfway.class::cast)
                .filter(halfway -> halfway.at().plus(PATIENCE).isAfter(now));
    }

    static void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false))
                .filter(session -> session.getAttribute(NAME) != null)
                .ifPresent(HttpSession::invalidate);
    }

    boolean isIdle(Duration idle, Instant now) {
        return lastAct.plus(idle).isBefore(now);
    }

    boolean isUnnoted(Instant now) {
        return lastNoted.plus(NOTED_EVERY).isBefore(now);
    }

    void acted(HttpServletRequest request, Instant now) {
        new LoginSession(login, number, now, lastNoted).keep(request);
    }

    LoginSession noted(HttpServletRequest request, Instant now) {
        LoginSession noted = new LoginSession(login, number, lastAct, now);
        noted.keep(request);
        return noted;
    }

    /**
     * In the session that is there. One that was left while this request was on its way stays
     * ended: a new one with this login in it would let the next person at the browser in.
     */
    private void keep(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        try {
            session.setAttribute(NAME, this);
        } catch (IllegalStateException leftSince) {
            LOG.log(Level.DEBUG, "Session {0} was left during a request", number);
        }
    }

    private static HttpSession renewed(HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        return request.getSession();
    }

    private static Optional<Object> attribute(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(name));
    }
}
