package org.andian.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * What comes over the network without encryption. Behind a proxy only the proxy may call; else it
 * is led to HTTPS, and only the page that says how to trust this installation is shown. What this
 * machine asks of itself on loopback nobody else can read.
 */
public final class PlainHttp {

    /** Where the page is that is shown without encryption. */
    public static final String TRUST = "/trust";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD");

    private PlainHttp() {}

    /**
     * Answers what may not be answered otherwise.
     *
     * @return whether it has been answered
     */
    public static boolean isAnswered(HttpServletRequest request, HttpServletResponse response) {
        Proxies proxies = Proxies.ofEnvironment();
        if (LOOPBACK.contains(request.getLocalAddr())) {
            return false;
        }
        try {
            return proxies.exist()
                    ? !proxies.isPeerOf(request) && refuse(response)
                    : OwnCertificate.ofEnvironment().isPresent()
                            && isUnsafe(request)
                            && lead(request, response, OwnCertificate.ofEnvironment());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isUnsafe(HttpServletRequest request) {
        String path = request.getServletPath();
        return !request.isSecure() && !path.equals(TRUST) && !path.startsWith(TRUST + "/");
    }

    /** A form or a token that has come already must not come again: its sender has to be mended. */
    private static boolean lead(
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<OwnCertificate> certificate)
            throws IOException {
        if (!REPEATABLE.contains(request.getMethod())) {
            return refuse(response);
        }
        String query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
        response.setHeader(
                "Location",
                "https://"
                        + host(request, certificate.orElseThrow())
                        + ":"
                        + System.getenv().getOrDefault("PORTAL_HTTPS_PORT", "8443")
                        + request.getRequestURI()
                        + (query == null ? "" : "?" + query));
        return true;
    }

    /**
     * The one that was asked for, unless the certificate does not know it: anybody may name one.
     */
    public static String host(HttpServletRequest request, OwnCertificate certificate) {
        String asked = request.getServerName();
        if (certificate.covers(asked)) {
            return asked;
        }
        return certificate.names().stream()
                .filter(name -> !name.equals("localhost") && !name.startsWith("*"))
                .findFirst()
                .orElse(request.getLocalAddr());
    }

    private static boolean refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain;charset=UTF-8");
        StringBuilder text = new StringBuilder();
        for (String language : List.of("zh", "en")) {
            text.append(
                    ResourceBundle.getBundle("org.andian.web.messages", Languages.locale(language))
                            .getString("frame.https.only"));
            text.append('\n');
        }
        response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
        return true;
    }
}
