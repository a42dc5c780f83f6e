package org.andian.web.account;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is answered to who may not come in: a login page to people, a problem to programs. */
final class Refusals {

    private Refusals() {}

    /**
     * @param expired whether the visitor was logged in before, which the login page then says
     */
    static void toLogin(HttpServletRequest request, HttpServletResponse response, boolean expired) {
        if (!request.getServletPath().endsWith(".xhtml") && !"/".equals(request.getRequestURI())) {
            send(response, HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String back =
                wayBack(request)
                        .map(path -> "to=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                        .orElse("");
        String query =
                Stream.of(expired ? "expired=true" : "", back)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&"));
        redirect(
                request,
                response,
                query.isEmpty() ? Entrances.LOGIN_PAGE : Entrances.LOGIN_PAGE + "?" + query);
    }

    /** The page that was asked for, or the one whose script or form asked. */
    private static Optional<String> wayBack(HttpServletRequest request) {
        if (!request.getServletPath().endsWith(".xhtml")) {
            return Optional.empty();
        }
        String query = request.getQueryString();
        if ("GET".equals(request.getMethod())) {
            return Optional.of(request.getServletPath() + (query == null ? "" : "?" + query));
        }
        return Optional.ofNullable(request.getHeader("Referer"))
                .map(referer -> referer.replaceFirst("^https?://[^/]+", ""))
                .filter(
                        path ->
                                path.startsWith(
                                        request.getContextPath() + request.getServletPath()))
                .map(path -> path.substring(request.getContextPath().length()));
    }

    /** A plain redirect, or the one a Faces script understands. */
    static void redirect(HttpServletRequest request, HttpServletResponse response, String path) {
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                response.setContentType("text/xml;charset=UTF-8");
                response.getWriter()
                        .write(
                                "<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect"
                                        + " url=\""
                                        + path.replace("&", "&amp;")
                                        + "\"/></partial-response>");
            } else {
                response.sendRedirect(request.getContextPath() + path);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void nothingThere(HttpServletResponse response) {
        send(response, HttpServletResponse.SC_NOT_FOUND);
    }

    static void forbidden(HttpServletResponse response) {
        send(response, HttpServletResponse.SC_FORBIDDEN);
    }

    static void unknown(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("WWW-Authenticate", "Bearer");
        problem(
                request,
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                "Unauthorized",
                "Send a valid token as 'Authorization: Bearer …'.");
    }

    /** Without a header of its own: a browser would ask for a password. */
    static void loggedOut(HttpServletRequest request, HttpServletResponse response) {
        problem(
                request,
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                "Unauthorized",
                "Log in on the portal's pages, or send a valid token as 'Authorization: Bearer"
                        + " …'.");
    }

    /** A first password must be changed, or a second factor be enrolled. */
    static void pagesFirst(HttpServletRequest request, HttpServletResponse response) {
        problem(
                request,
                response,
                HttpServletResponse.SC_FORBIDDEN,
                "Forbidden",
                "Open the portal's pages first; they ask for something that must be done before"
                        + " anything else.");
    }

    static void readingOnly(HttpServletRequest request, HttpServletResponse response) {
        problem(
                request,
                response,
                HttpServletResponse.SC_FORBIDDEN,
                "Forbidden",
                "This token is for reading only; use one with more rights.");
    }

    static void administratorsOnly(HttpServletRequest request, HttpServletResponse response) {
        problem(
                request,
                response,
                HttpServletResponse.SC_FORBIDDEN,
                "Forbidden",
                "Only an administrator may read this.");
    }

    /** RFC 9457, without a session. */
    private static void problem(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String title,
            String detail) {
        response.setStatus(status);
        response.setContentType("application/problem+json;charset=UTF-8");
        try {
            response.getWriter()
                    .write(
                            Json.createObjectBuilder()
                                    .add("type", "about:blank")
                                    .add("title", title)
                                    .add("status", status)
                                    .add("detail", detail)
                                    .add("instance", request.getRequestURI())
                                    .build()
                                    .toString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void send(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
