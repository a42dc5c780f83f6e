package org.andian.web.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The number an error page shows and under which the log tells what happened. */
public final class FailureNumber {

    private static final System.Logger LOG = System.getLogger(FailureNumber.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ATTRIBUTE = "org.andian.failure";

    private FailureNumber() {}

    public static String log(Throwable failure) {
        return log(failure, "in the background");
    }

    /**
     * @param where the page or address at which it happened, of ours and not as a visitor wrote it
     */
    static String log(Throwable failure, String where) {
        byte[] number = new byte[4];
        RANDOM.nextBytes(number);
        String text = HexFormat.of().withUpperCase().formatHex(number);
        LOG.log(Level.ERROR, "Failure " + text + " " + where, failure);
        return text;
    }

    static void keep(HttpServletRequest request, String number) {
        request.setAttribute(ATTRIBUTE, number);
    }

    /** The kept number, or one made now for what the container caught outside a page. */
    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String number) {
            return number;
        }
        String number = log((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        keep(request, number);
        return number;
    }
}
