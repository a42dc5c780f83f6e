package org.andian.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What comes over the network without encryption. Behind a proxy only the proxy may call; else it
 * is led to HTTPS, and only the page that says how to trust this installation is shown. What this
 * machine asks of itself on loopback nobody else can read.
 */
public final class PlainHttp {

    /** Where the page is that is shown without encryption. */
    public static final String TRUST = "/trust";

    private static final String WORDS = "org.andian.web.messages";
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
     *
     * @return as it stands in an address, an IPv6 address in brackets
     */
    public static String host(HttpServletRequest request, OwnCertificate certificate) {
        String asked = request.getServerName();
        return OwnCertificate.inAddress(
                asked != null && certificate.covers(asked)
                        ? asked
                        : certificate.names().stream()
                                .filter(PlainHttp::isForOthers)
                                .findFirst()
                                .orElse(request.getLocalAddr()));
    }

    private static boolean isForOthers(String name) {
        return !name.equals("localhost")
                && !name.startsWith("*")
                && !name.startsWith("127.")
                && !LOOPBACK.contains(name);
    }

    private static boolean refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain;charset=UTF-8");
        // Who is refused here has no language yet.
        String words =
                Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                        .map(language -> ResourceBundle.getBundle(WORDS, language))
                        .map(bundle -> bundle.getString("frame.httpsOnly") + "\n")
                        .collect(Collectors.joining());
        response.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
        return true;
    }
}
