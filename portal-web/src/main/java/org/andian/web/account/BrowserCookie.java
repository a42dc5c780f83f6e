package org.andian.web.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.account.attempt.Visitor;
import org.andian.web.frame.Proxies;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * By which a browser is known again that somebody has logged in with: no log-in, but others'
 * failures make nobody wait there.
 */
final class BrowserCookie {

    private static final String NAME = "andian-browser";
    private static final int LONGEST = 64;
    private static final Duration KEPT = Duration.ofDays(180);

    private BrowserCookie() {}

    static Visitor visitor(HttpServletRequest request) {
        String secret =
                Stream.ofNullable(request.getCookies())
                        .flatMap(Arrays::stream)
                        .filter(cookie -> NAME.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .filter(value -> value.length() <= LONGEST)
                        .findFirst()
                        .orElse(null);
        return new Visitor(Proxies.ofEnvironment().client(request), secret);
    }

    static void keep(HttpServletRequest request, HttpServletResponse response, String secret) {
        Cookie cookie = new Cookie(NAME, secret);
        cookie.setHttpOnly(true);
        cookie.setSecure(Proxies.ofEnvironment().isSecure(request));
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
