package org.andian.web.frame;

import jakarta.json.Json;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the container refuses or a servlet throws: a page for people, problem+json (RFC 9457) for
 * programs, whatever the status. Never the server's own page, which tells its version.
 */
@WebServlet("/error/answer")
public class ErrorAnswer extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final int OUR_FAULT = 500;
    private static final List<String> PROGRAMS = List.of("/api", "/metrics", "/health", "/openapi");
    private static final Set<Integer> PAGES = Set.of(400, 403, 404, OUR_FAULT);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        int status = (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        String path = path(request);
        response.setStatus(status);
        if (isForPrograms(path)) {
            tell(request, response, status, path);
        } else {
            request.getRequestDispatcher("/error/" + page(status) + ".xhtml")
                    .forward(request, response);
        }
    }

    /**
     * @param path inside the application
     */
    static boolean isForPrograms(String path) {
        return program(path).isPresent();
    }

    /** The first part of a path that programs ask; empty for what people see. */
    static Optional<String> program(String path) {
        return PROGRAMS.stream()
                .filter(root -> path.equals(root) || path.startsWith(root + "/"))
                .findFirst();
    }

    /** The one of the same kind where the status has no page of its own. */
    static int page(int status) {
        if (PAGES.contains(status)) {
            return status;
        }
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        return isOurs(status) ? OUR_FAULT : HttpServletResponse.SC_BAD_REQUEST;
    }

    /** Not where the caller speaks an HTTP this server does not (RFC 9110, 15.6.2 and 15.6.6). */
    private static boolean isOurs(int status) {
        return status >= OUR_FAULT
                && status != HttpServletResponse.SC_NOT_IMPLEMENTED
                && status != HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED;
    }

    private static String path(HttpServletRequest request) {
        String whole =
                Optional.ofNullable(
                                (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                        .orElse("");
        return UnreadableAddress.meant(
                whole.startsWith(request.getContextPath())
                        ? whole.substring(request.getContextPath().length())
                        : whole);
    }

    private static void tell(
            HttpServletRequest request, HttpServletResponse response, int status, String path)
            throws IOException {
        response.setContentType("application/problem+json;charset=UTF-8");
        response.getWriter()
                .write(
                        Json.createObjectBuilder()
                                .add("type", "about:blank")
                                .add("title", "HTTP " + status)
                                .add("status", status)
                                .add("detail", detail(status))
                                .add("instance", path)
                                .add("errorId", number(request, status))
                                .build()
                                .toString());
    }

    private static String detail(int status) {
        return isOurs(status)
                ? "The portal could not do this. Tell the system administrator the error number;"
                        + " the log has more under it."
                : "The server does not take this request; see /openapi for those it takes.";
    }

    private static String number(HttpServletRequest request, int status) {
        return isOurs(status) ? FailureNumber.of(request) : FailureNumber.fresh();
    }
}
