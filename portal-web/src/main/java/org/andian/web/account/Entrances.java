package org.andian.web.account;

import jakarta.servlet.http.HttpServletRequest;

import org.andian.web.frame.PlainHttp;
import org.andian.web.frame.SecurityHeaders;
import org.andian.web.frame.UnreadableAddress;

import java.util.Optional;
import java.util.Set;

/** Which way a request comes in: what is not named here is guarded. */
enum Entrances {
    /** the command line of this machine, which shows a key of its own */
    LOCAL,
    /** REST with a token */
    REST,
    /** REST of the phone's shell, with the session of its browser or a token */
    PHONE,
    /** somebody's calendar, by a secret in its address that opens nothing else */
    FEED,
    /** figures of the portal's work, for administrators with a token or a session */
    METRICS,
    /** login, set-up, checking a file, style sheets, health, how to trust the certificate */
    OPEN,
    /** everything else */
    GUARDED;

    static final String PASSWORD_PAGE = "/password.xhtml";
    static final String FACTOR_PAGE = "/account/factor.xhtml";
    static final String CODE_PAGE = "/code.xhtml";
    static final String LOGIN_PAGE = "/login.xhtml";

    /** Where anybody has a published file checked. */
    private static final String CHECK_PAGE = "/check.xhtml";

    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String PHONE_REST = "/api/v1/phone";
    private static final String FEEDS = "/api/v1/feed";
    private static final String CALENDAR = ".ics";

    private static final Set<String> OPEN_PAGES =
            Set.of(
                    LOGIN_PAGE,
                    CODE_PAGE,
                    "/setup.xhtml",
                    CHECK_PAGE,
                    "/error/400.xhtml",
                    "/error/403.xhtml",
                    "/error/404.xhtml",
                    "/error/500.xhtml",
                    "/error/expired.xhtml",
                    "/favicon.ico");

    static Entrances of(HttpServletRequest request) {
        String path = pathOf(request);
        if (isUnder(path, "/api/local")) {
            return LOCAL;
        }
        if (isUnder(path, PHONE_REST)) {
            return PHONE;
        }
        if (isUnder(path, FEEDS)) {
            return FEED;
        }
        if (isUnder(path, "/api")) {
            return REST;
        }
        if (isUnder(path, "/metrics")) {
            return METRICS;
        }
        return OPEN_PAGES.contains(path)
                        || path.startsWith(RESOURCES)
                        || path.startsWith(SecurityHeaders.SHELL)
                        || isUnder(path, PlainHttp.TRUST)
                        || isUnder(path, UnreadableAddress.PATH)
                        || isUnder(path, "/health")
                        || isUnder(path, "/openapi")
                ? OPEN
                : GUARDED;
    }

    /** Where pages open sockets. */
    static boolean isSocket(HttpServletRequest request) {
        return isUnder(pathOf(request), "/push");
    }

    /** A socket where none is; the server would look at the address before it says so. */
    static boolean isSocketElsewhere(HttpServletRequest request) {
        return request.getHeader("Sec-WebSocket-Key") != null && !isSocket(request);
    }

    /** What pages are made of, the same for everybody. */
    static boolean isResource(HttpServletRequest request) {
        String path = pathOf(request);
        return path.startsWith(RESOURCES) || path.startsWith(SecurityHeaders.SHELL);
    }

    /** Not what pages are made of: scripts and pictures bear the same ending. */
    static boolean isAnyPage(HttpServletRequest request) {
        String path = pathOf(request);
        return path.endsWith(".xhtml") && !path.startsWith(RESOURCES);
    }

    /** What somebody has done in the phone's shell. */
    static boolean isPhoneAct(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && isUnder(pathOf(request), PHONE_REST);
    }

    static boolean isPage(HttpServletRequest request, String page) {
        return page.equals(pathOf(request));
    }

    /** What stands in the address of a calendar in place of a name; empty for another address. */
    static Optional<String> secretOf(HttpServletRequest request) {
        String path = pathOf(request);
        return path.startsWith(FEEDS + "/") && path.endsWith(CALENDAR)
                ? Optional.of(path.substring(FEEDS.length() + 1, path.length() - CALENDAR.length()))
                : Optional.empty();
    }

    /** As the container matched it: decoded, without path parameters. */
    private static String pathOf(HttpServletRequest request) {
        return request.getPathInfo() == null
                ? request.getServletPath()
                : request.getServletPath() + request.getPathInfo();
    }

    private static boolean isUnder(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
