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

    /**
     * Of work that no request waits for.
     *
     * @return the number to be shown, see {@link #fresh}
     */
    public static String log(Throwable failure) {
        return log(failure, "in the background");
    }

    /**
     * @param where the page or address at which it happened, of ours and not as a visitor wrote it
     */
    static String log(Throwable failure, String where) {
        String text = fresh();
        LOG.log(Level.ERROR, "Failure " + text + " " + where, failure);
        return text;
    }

    /** Eight characters a person can read out; the same shape on pages, in files and by REST. */
    public static String fresh() {
        byte[] number = new byte[4];
        RANDOM.nextBytes(number);
        return HexFormat.of().withUpperCase().formatHex(number);
    }

    /** For the error page that the container forwards this request to. */
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
