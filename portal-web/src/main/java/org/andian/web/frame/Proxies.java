package org.andian.web.frame;

import jakarta.servlet.http.HttpServletRequest;

import org.andian.portal.setting.EnvironmentSetting;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who encrypts in front of this portal ({@code PORTAL_TRUSTED_PROXY}). Their word on who calls and
 * how is believed, nobody else's.
 */
public final class Proxies {

    private static final Proxies OF_ENVIRONMENT =
            new Proxies(System.getenv().getOrDefault("PORTAL_TRUSTED_PROXY", ""));

    private final Set<InetAddress> trusted;

    /**
     * @param addresses with commas or spaces between; empty for none
     */
    Proxies(String addresses) {
        trusted =
                EnvironmentSetting.several(addresses)
                        .map(Proxies::address)
                        .collect(Collectors.toUnmodifiableSet());
    }

    public static Proxies ofEnvironment() {
        return OF_ENVIRONMENT;
    }

    /** Whether the portal stands behind any. */
    public boolean exist() {
        return !trusted.isEmpty();
    }

    /** Whether the connection comes from one of them. */
    boolean isPeerOf(HttpServletRequest request) {
        return isTrusted(request.getRemoteAddr());
    }

    /**
     * Who calls: the peer of the connection; of a proxy's, the last one in its list that is no
     * proxy itself, since what stands before that anybody may have written.
     */
    public String client(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        if (!isTrusted(peer)) {
            return peer;
        }
        List<String> told =
                values(request, "X-Forwarded-For")
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(String::strip)
                        .filter(address -> address.matches("[0-9a-fA-F.:]{2,45}"))
                        .toList();
        return told.reversed().stream()
                .filter(address -> !isTrusted(address))
                .findFirst()
                .orElse(peer);
    }

    /** Whether nobody on the way can read or change what is sent. */
    public boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || isPeerOf(request)
                        && values(request, "X-Forwarded-Proto").anyMatch("https"::equals);
    }

    private static Stream<String> values(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name)).stream();
    }

    private boolean isTrusted(String address) {
        return exist() && trusted.contains(address(address));
    }

    /** From digits, so that no name is asked for. */
    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException(text + " is no address", none);
        }
    }
}
