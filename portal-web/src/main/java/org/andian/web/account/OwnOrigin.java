package org.andian.web.account;

import jakarta.servlet.http.HttpServletRequest;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Whether a page of ours opens a socket (RFC 6455, 10.2) or sends a form: a browser may send the
 * session's cookie along with a foreign page's too.
 */
final class OwnOrigin {

    private OwnOrigin() {}

    static boolean isOf(HttpServletRequest request) {
        return isOf(request.getHeader("Origin"), request.getHeader("Host"));
    }

    /**
     * Whether a page of another place sends a form. Who names none is no browser: the nonce of the
     * form's page, which is asked of everybody, keeps him out.
     */
    static boolean isForeignForm(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && request.getHeader("Origin") != null
                && !isOf(request);
    }

    /**
     * @param origin null when there is none, which no browser leaves out
     * @param host as the browser asked for it; a proxy in front must pass it on
     */
    static boolean isOf(String origin, String host) {
        if (origin == null || host == null) {
            return false;
        }
        try {
            return host.equalsIgnoreCase(new URI(origin).getRawAuthority());
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
