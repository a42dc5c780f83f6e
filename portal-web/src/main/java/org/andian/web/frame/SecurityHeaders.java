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
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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
                    "geolocation=(), microphone=(), camera=(self)",
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
        if (request.isSecure() && OwnCertificate.ofEnvironment().isPresent()) {
            forHttpsOnly(response, OwnCertificate.ofEnvironment().get());
        }
        if (!request.getServletPath().startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /** Those that fit every answer, by name: what they close a page of ours opens again. */
    public static Map<String, String> always() {
        return ALWAYS;
    }

    /**
     * With a certificate that this installation made nobody is bound to it: who has not trusted it
     * yet could not even read how to (RFC 6797, 8.4).
     */
    private static void forHttpsOnly(HttpServletResponse response, OwnCertificate certificate) {
        if (certificate.isOfOffice()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
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
