package org.andian.web.identity;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What is answered to who may not come in: a login page to people, a problem to programs. */
final class Refusals {

    private Refusals() {
    }

    static void toLogin(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getServletPath().endsWith(".xhtml") && !"/".equals(request.getRequestURI())) {
            send(response, HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        boolean mayReturn = "GET".equals(request.getMethod()) && request.getServletPath().endsWith(".xhtml");
        redirect(request, response, mayReturn ? Entrances.LOGIN_PAGE + "?to=" + encoded(request) : Entrances.LOGIN_PAGE);
    }

    /** A plain redirect, or the one a Faces script understands. */
    static void redirect(HttpServletRequest request, HttpServletResponse response, String path) {
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                response.setContentType("text/xml;charset=UTF-8");
                response.getWriter().write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"" + path + "\"/></partial-response>");
            } else {
                response.sendRedirect(request.getContextPath() + path);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void forbidden(HttpServletResponse response) {
        send(response, HttpServletResponse.SC_FORBIDDEN);
    }

    /** RFC 9457, without a session. */
    static void problem(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType("application/problem+json;charset=UTF-8");
        try {
            response.getWriter().write(Json.createObjectBuilder()
                    .add("type", "about:blank").add("title", "Unauthorized").add("status", HttpServletResponse.SC_UNAUTHORIZED)
                    .add("detail", "Send a valid token as 'Authorization: Bearer …'.").add("instance", request.getRequestURI())
                    .build().toString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String encoded(HttpServletRequest request) {
        String query = request.getQueryString();
        return URLEncoder.encode(request.getServletPath() + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
    }

    private static void send(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
