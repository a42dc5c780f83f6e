package org.andian.web.frame;

import jakarta.servlet.http.HttpServletRequest;

import org.andian.portal.setting.EnvironmentSetting;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By which names this portal is asked for. A name says nothing of who is asked: anybody may let one
 * of his own lead here, and his pages would then count as ours. An address does, since the browser
 * goes there itself.
 */
final class OwnNames {

    private static final String NAMES = "PORTAL_TLS_NAMES";
    private static final String BIND = "PORTAL_BIND";
    private static final String HERE = "localhost";
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "\\d{1,3}(?:\\.\\d{1,3}){3}"
                            + "|\\[?(?:[0-9a-f]{0,4}:){2,7}[0-9a-f.]*(?:%[\\w.-]*)?]?");

    private static final OwnNames OF_ENVIRONMENT =
            new OwnNames(System.getenv(), OwnCertificate.ofEnvironment());

    private final Set<String> told;
    private final String bind;
    private final Optional<OwnCertificate> certificate;

    /**
     * @param environment where the launcher has not set {@code PORTAL_BIND}, an office's own server
     *     decides which names lead here, unless they are told
     */
    OwnNames(Map<String, String> environment, Optional<OwnCertificate> certificate) {
        this.told =
                EnvironmentSetting.several(environment.getOrDefault(NAMES, ""))
                        .map(OwnNames::plain)
                        .collect(Collectors.toUnmodifiableSet());
        this.bind = plain(environment.getOrDefault(BIND, ""));
        this.certificate = certificate;
    }

    static OwnNames ofEnvironment() {
        return OF_ENVIRONMENT;
    }

    /** A trusted proxy chooses what it passes on, unless the names are told. */
    boolean areOf(HttpServletRequest request, Proxies proxies) {
        String host = request.getHeader("Host");
        boolean isAnyTaken = bind.isEmpty() || proxies.isPeerOf(request);
        return isAnyTaken && told.isEmpty()
                || has(request.getServerName()) && (host == null || has(withoutPort(host)));
    }

    /**
     * @param host without a port; an IPv6 address with brackets or without
     */
    boolean has(String host) {
        String asked = plain(host);
        return asked.equals(HERE)
                || asked.equals(bind)
                || told.contains(asked)
                || ADDRESS.matcher(asked).matches()
                || certificate.filter(own -> own.covers(asked)).isPresent();
    }

    static String withoutPort(String host) {
        return host.replaceFirst(":\\d*$", "");
    }

    /** A dot at the end says only that nothing follows. */
    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    }
}
