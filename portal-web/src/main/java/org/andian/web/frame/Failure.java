package org.andian.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import java.util.regex.Pattern;

/** What an error page shows about the failure: its number, and where to try again. */
@Named("failure")
@RequestScoped
public class Failure {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-F]{8}");

    @Inject private HttpServletRequest request;

    /**
     * Eight hexadecimal digits. Told by the address after an ajax call, and then only in that
     * shape, since anybody can write an address; empty for any other.
     */
    public String getNumber() {
        String told = request.getParameter("number");
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null && told != null) {
            return NUMBER.matcher(told).matches() ? told : "";
        }
        return FailureNumber.of(request);
    }

    /** The page whose view expired, home when it names none of ours. */
    public String getPage() {
        return LocalPath.orHome(request.getParameter("page"));
    }
}
