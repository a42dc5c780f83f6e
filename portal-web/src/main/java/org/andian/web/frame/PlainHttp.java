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
 * What must not come in at all: over the network without encryption, or for a name that is not
 * ours. Behind a proxy only the proxy may call; else what is not encrypted is led to HTTPS, and
 * only the page that says how to trust this installation is shown. What this machine asks of itself
 * on loopback nobody else can read.
 */
public final class PlainHttp {

    /** Where the page is that is shown without encryption. */
    public static final String TRUST = "/trust";

    private static final Set<String> FOR_ALL = Set.of(TRUST, "/health");

    /** RFC 9110, 15.5.20: asked for what this server does not answer for. */
    private static final int MISDIRECTED = 421;

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
        try {
            return isAnsweredForWant(request, response)
                    || isForAnother(request) && refuse(response, MISDIRECTED, "frame.otherName");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** For want of encryption. */
    private static boolean isAnsweredForWant(
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Proxies proxies = Proxies.ofEnvironment();
        if (LOOPBACK.contains(request.getLocalAddr())) {
            return false;
        }
        return proxies.exist()
                ? !proxies.isPeerOf(request) && refuseUnsafe(response)
                : OwnCertificate.ofEnvironment().isPresent()
                        && isUnsafe(request)
                        && lead(request, response, OwnCertificate.ofEnvironment());
    }

    /** What everybody may see is shown under any name. */
    private static boolean isForAnother(HttpServletRequest request) {
        return FOR_ALL.stream().noneMatch(path -> isUnder(request, path))
                && !OwnNames.ofEnvironment().areOf(request, Proxies.ofEnvironment());
    }

    private static boolean isUnder(HttpServletRequest request, String root) {
        String path = request.getServletPath();
        return path.equals(root) || path.startsWith(root + "/");
    }

    private static boolean isUnsafe(HttpServletRequest request) {
        return !request.isSecure() && !isUnder(request, TRUST);
    }

    /** A form or a token that has come already must not come again: its sender has to be mended. */
    private static boolean lead(
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<OwnCertificate> certificate)
            throws IOException {
        if (!REPEATABLE.contains(request.getMethod())) {
            return refuseUnsafe(response);
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

    private static boolean refuseUnsafe(HttpServletResponse response) throws IOException {
        return refuse(response, HttpServletResponse.SC_FORBIDDEN, "frame.httpsOnly");
    }

    private static boolean refuse(HttpServletResponse response, int status, String key)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        // Who is refused here has no language yet.
        String words =
                Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                        .map(language -> ResourceBundle.getBundle(WORDS, language))
                        .map(bundle -> bundle.getString(key) + "\n")
                        .collect(Collectors.joining());
        response.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
        return true;
    }
}
