package org.andian.web.frame;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a request is led whose path nobody can decode, such as {@code /%zz}: the server itself
 * answers that with an empty page and the status of a good one.
 */
@WebServlet(UnreadableAddress.PATH + "/*")
public class UnreadableAddress extends HttpServlet {

    /** Inside the application; behind it stands for which kind of reader the answer is. */
    public static final String PATH = "/error/address";

    private static final long serialVersionUID = 1;

    /** A percent sign that begins no octet, or begins the one that ends a text elsewhere. */
    private static final Pattern UNREADABLE = Pattern.compile("%(?:00|(?![0-9A-Fa-f]{2}))");

    /**
     * The path to take in its place.
     *
     * @param context of this application, empty at the root of a server
     * @param path as it was sent, without the query
     * @return empty for a path that can be read, and for one of another application
     */
    public static Optional<String> instead(String context, String path) {
        if (path.indexOf('%') < 0
                || !path.startsWith(context + "/")
                || !UNREADABLE.matcher(path).find()) {
            return Optional.empty();
        }
        String reader = ErrorAnswer.program(path.substring(context.length())).orElse("");
        return Optional.of(context + PATH + reader);
    }

    /** What was meant by a path that {@link #instead} made: that of a program, or none. */
    static String meant(String path) {
        return path.startsWith(PATH) ? path.substring(PATH.length()) : path;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
