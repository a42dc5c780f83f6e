package org.andian.web.frame;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Headers every answer carries; the content policy of pages comes from PrimeFaces with a nonce for
 * each page, what is no page may load nothing. What is refused before any filter runs gets them
 * from who refuses it.
 */
@WebFilter(
        filterName = "securityHeaders",
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1;

    /** The phone's shell: the same for everybody, as it is what an account sees without a line. */
    public static final String SHELL = "/phone/";

    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String CACHING = "Cache-Control";
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Of its page, and of its service worker, whose own requests a policy holds as well. */
    private static final String OF_SHELL =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
                    + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri"
                    + " 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Referrer-Policy",
                    "same-origin",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    "geolocation=(self), microphone=(), camera=(self)",
                    POLICY,
                    NOTHING);

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        set(request, response);
        if (PlainHttp.isAnswered(request, response)) {
            return;
        }
        chain.doFilter(
                request.getDispatcherType() == DispatcherType.ERROR
                        ? new FreshRequest(request)
                        : request,
                new OnePolicy(request, response));
    }

    /**
     * Sets them all; once more does no harm.
     *
     * <p>After OWASP's secure headers. Nothing is stored anywhere but pictures, scripts and style
     * sheets: a borrowed machine must not show a page by its back button.
     */
    public static void set(HttpServletRequest request, HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
        if (request.getServletPath().startsWith(SHELL)) {
            response.setHeader(POLICY, OF_SHELL);
        }
        bindingToHttps(request.isSecure()).forEach(response::setHeader);
        if (!request.getServletPath().startsWith(RESOURCES)) {
            response.setHeader(CACHING, "no-store");
        }
    }

    /**
     * Those of an answer that the server may give by itself: what they close a page of ours opens
     * again.
     *
     * @param address as it was sent, which may be odd; null when not even that could be read
     */
    public static Map<String, String> ofServer(String address, boolean isSecure) {
        Map<String, String> headers = new HashMap<>(ALWAYS);
        headers.putAll(bindingToHttps(isSecure));
        boolean isResource =
                address != null && address.contains(RESOURCES) && !address.contains("%");
        if (!isResource) {
            headers.put(CACHING, "no-store");
        }
        return headers;
    }

    /**
     * With a certificate that this installation made nobody is bound to it: who has not trusted it
     * yet could not even read how to (RFC 6797, 8.4).
     */
    private static Map<String, String> bindingToHttps(boolean isSecure) {
        return isSecure
                        && OwnCertificate.ofEnvironment()
                                .filter(OwnCertificate::isOfOffice)
                                .isPresent()
                ? Map.of("Strict-Transport-Security", "max-age=31536000")
                : Map.of();
    }

    /**
     * The last policy stands: of a page over that of no page, and of an error page over that of the
     * page that failed, since with the policies of both a browser would run the scripts of neither.
     * A file that is sent in a page's place keeps all of them.
     */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        OnePolicy(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void reset() {
            super.reset();
            set(request, (HttpServletResponse) getResponse());
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
