package org.andian.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

class LoginSessionTest {

    private static final Instant NOW = Instant.parse("2026-11-29T02:00:00Z");
    private static final LoginSession LOGIN = new LoginSession("li", 7, NOW, NOW);

    private final Browser browser = new Browser();

    @Test
    void aLoginLastsUntilItIsLeft() {
        LoginSession.begin(browser.request(), LOGIN, Duration.ofMinutes(30));
        assertEquals(Optional.of(LOGIN), LoginSession.of(browser.request()));
        LoginSession.end(browser.request());
        assertEquals(Optional.empty(), LoginSession.of(browser.request()));
    }

    @Test
    void anotherLoginFindsNothingOfTheOneBefore() {
        LoginSession.begin(browser.request(), LOGIN, Duration.ofMinutes(30));
        browser.request().getSession(true).setAttribute("desk", "a file of the other");
        HttpSession empty = LoginSession.empty(browser.request());
        assertEquals(Optional.empty(), LoginSession.of(browser.request()));
        assertNull(empty.getAttribute("desk"));
    }

    @Test
    void aBrowserWithoutSessionIsGivenAnEmptyOne() {
        assertNull(LoginSession.empty(browser.request()).getAttribute(LoginSession.NAME));
        assertTrue(browser.hasSession());
    }

    @Test
    void whatIsOnItsWayWhenSomeoneLeavesBringsNoLoginBack() {
        HttpServletRequest onItsWay = browser.request();
        LoginSession.begin(onItsWay, LOGIN, Duration.ofMinutes(30));
        LoginSession.end(browser.request());
        LOGIN.acted(onItsWay, NOW.plusSeconds(1));
        LOGIN.noted(onItsWay, NOW.plusSeconds(20));
        assertFalse(browser.hasSession());
    }

    @Test
    void leavingInTheMidstOfARequestIsNoFault() {
        HttpServletRequest onItsWay = browser.request();
        LoginSession.begin(onItsWay, LOGIN, Duration.ofMinutes(30));
        browser.leaveAfterTheNextLook();
        LOGIN.acted(onItsWay, NOW.plusSeconds(1));
        assertTrue(browser.hasLeft());
        assertFalse(browser.hasSession());
    }

    /** One browser's session as a container keeps it: gone once it is ended. */
    private static final class Browser {

        private Map<String, Object> attributes;
        private boolean leaving;
        private boolean left;

        boolean hasSession() {
            return attributes != null;
        }

        boolean hasLeft() {
            return left;
        }

        void leaveAfterTheNextLook() {
            leaving = true;
        }

        HttpServletRequest request() {
            return proxy(
                    HttpServletRequest.class,
                    (method, arguments) ->
                            switch (method) {
                                case "getSession" ->
                                        session(arguments == null || (boolean) arguments[0]);
                                case "changeSessionId" -> "another";
                                default -> throw new UnsupportedOperationException(method);
                            });
        }

        private HttpSession session(boolean begin) {
            if (attributes == null && !begin) {
                return null;
            }
            if (attributes == null) {
                attributes = new HashMap<>();
            }
            HttpSession session = sessionOf(attributes);
            if (leaving) {
                attributes = null;
                left = true;
            }
            return session;
        }

        private HttpSession sessionOf(Map<String, Object> own) {
            return proxy(
                    HttpSession.class,
                    (method, arguments) -> {
                        if (own != attributes) {
                            throw new IllegalStateException("ended");
                        }
                        return switch (method) {
                            case "getAttribute" -> own.get((String) arguments[0]);
                            case "setAttribute" -> own.put((String) arguments[0], arguments[1]);
                            case "removeAttribute" -> own.remove((String) arguments[0]);
                            case "setMaxInactiveInterval" -> null;
                            case "invalidate" -> {
                                attributes = null;
                                yield null;
                            }
                            default -> throw new UnsupportedOperationException(method);
                        };
                    });
        }

        private interface Call {
            Object answer(String method, Object[] arguments);
        }

        private static <T> T proxy(Class<T> type, Call call) {
            return type.cast(
                    Proxy.newProxyInstance(
                            type.getClassLoader(),
                            new Class<?>[] {type},
                            (self, method, arguments) -> call.answer(method.getName(), arguments)));
        }
    }
}
