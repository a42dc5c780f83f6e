package org.andian.web.frame;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The certificate this node shows to other machines, as its launcher has left it in {@code
 * PORTAL_TLS_CERTIFICATE}.
 *
 * @param leaf the server's own
 * @param authority that of this installation, which people must trust first; null for a certificate
 *     the office supplied
 */
public record OwnCertificate(X509Certificate leaf, X509Certificate authority) {

    /** The address itself is its first group; the interface behind it is not. */
    private static final Pattern IPV6 =
            Pattern.compile("\\[?([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:%[\\w.-]*)?]?");

    private static final Pattern LABEL = Pattern.compile("[a-z0-9_-]+");
    private static final int DNS = 2;
    private static final int ADDRESS = 7;

    /** It does not change while the node runs. */
    private static final Optional<OwnCertificate> OF_ENVIRONMENT =
            file("PORTAL_TLS_CERTIFICATE")
                    .map(leaf -> new OwnCertificate(leaf, file("PORTAL_TLS_CA").orElse(null)));

    /** Empty where the node shows none: it is reached from its own machine only, or by a proxy. */
    public static Optional<OwnCertificate> ofEnvironment() {
        return OF_ENVIRONMENT;
    }

    public boolean isOfOffice() {
        return authority == null;
    }

    public Instant end() {
        return leaf.getNotAfter().toInstant();
    }

    /** Names and addresses it holds for, the names first. */
    public List<String> names() {
        return alternatives(DNS, ADDRESS);
    }

    /**
     * @param host as a browser asks for it, without port; an IPv6 address with brackets or without,
     *     in any of its spellings
     */
    boolean covers(String host) {
        Matcher address = IPV6.matcher(host);
        if (address.matches()) {
            Optional<InetAddress> asked = ipv6(address.group(1));
            return asked.isPresent()
                    && names().stream().map(OwnCertificate::ipv6).anyMatch(asked::equals);
        }
        String asked = host.toLowerCase(Locale.ROOT);
        return names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals(asked) || isOneOf(name, asked));
    }

    /**
     * A host as it stands in the address of a page: IPv6 in brackets, and without the interface,
     * which is another one on each machine.
     */
    static String inAddress(String host) {
        Matcher address = IPV6.matcher(host);
        return address.matches() ? "[" + address.group(1) + "]" : host;
    }

    /** Whether a name with a star holds for it, which stands for one label and nothing else. */
    private static boolean isOneOf(String starred, String host) {
        int dot = host.indexOf('.');
        return starred.startsWith("*.")
                && dot > 0
                && LABEL.matcher(host.substring(0, dot)).matches()
                && host.substring(dot).equals(starred.substring(1));
    }

    /** Empty for everything else; the brackets keep Java from asking for a name. */
    private static Optional<InetAddress> ipv6(String text) {
        try {
            return text.contains(":")
                    ? Optional.of(InetAddress.getByName("[" + text + "]"))
                    : Optional.empty();
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    /**
     * SHA-256 of the authority people trust, else of the certificate itself; in pairs of digits.
     */
    public String fingerprint() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest((isOfOffice() ? leaf : authority).getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    private List<String> alternatives(int... kinds) {
        try {
            Collection<List<?>> all = leaf.getSubjectAlternativeNames();
            if (all == null) {
                return List.of();
            }
            return Arrays.stream(kinds)
                    .boxed()
                    .flatMap(
                            kind ->
                                    all.stream()
                                            .filter(one -> one.getFirst().equals(kind))
                                            .map(one -> String.valueOf(one.get(1))))
                    .toList();
        } catch (CertificateException unreadable) {
            return List.of();
        }
    }

    private static Optional<X509Certificate> file(String variable) {
        String file = System.getenv(variable);
        if (file == null || file.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(
                                            new ByteArrayInputStream(
                                                    Files.readAllBytes(Path.of(file)))));
        } catch (IOException e) {
            throw new UncheckedIOException(variable + " cannot be read", e);
        } catch (CertificateException e) {
            throw new IllegalStateException(variable + " holds no certificate", e);
        }
    }
}
