package org.andian.launcher.tls;

import org.andian.launcher.CannotStart;
import org.andian.launcher.Home;
import org.andian.launcher.Keystore;
import org.andian.launcher.Progress;
import org.andian.launcher.Secrets;
import org.andian.launcher.Settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Has a certificate ready where other machines reach this node. One that this installation makes is
 * renewed by a start within its last two months, and when the machine has a new name or address.
 */
public final class Certificates {

    private static final Duration RENEWED_BEFORE = Duration.ofDays(60);
    private static final int DNS = 2;
    private static final int ADDRESS = 7;

    private final Home home;
    private final Secrets secrets;
    private final Progress progress;
    private final Clock clock;

    public Certificates(Home home, Secrets secrets, Progress progress, Clock clock) {
        this.home = home;
        this.secrets = secrets;
        this.progress = progress;
        this.clock = clock;
    }

    /** What the portal tells of the certificate in use, the authorities behind it included. */
    public static Path chainFile(Home home) {
        return home.tls().resolve("chain.pem");
    }

    /** What telephones and browsers are given to trust; there only for a certificate we made. */
    public static Path authorityFile(Home home) {
        return home.tls().resolve("ca.crt");
    }

    /**
     * @return the settings with a certificate, unchanged where none is needed
     * @throws CannotStart when the office's own cannot be used, or none can be made
     */
    public Settings complete(Settings settings) throws IOException, InterruptedException {
        Files.deleteIfExists(chainFile(home));
        Files.deleteIfExists(authorityFile(home));
        if (!settings.isExposed() || !settings.protection().isOn()) {
            return settings;
        }
        Keystore keystore =
                settings.protection().certificate().isPresent()
                        ? settings.protection().certificate().get()
                        : made(settings);
        KeyEntry entry = KeyEntry.read(keystore);
        requireValid(entry.leaf(), keystore);
        Files.writeString(chainFile(home), KeyEntry.pem(entry.chain()));
        return settings.with(keystore);
    }

    private void requireValid(X509Certificate certificate, Keystore keystore) {
        Instant end = certificate.getNotAfter().toInstant();
        if (!end.isAfter(clock.instant())) {
            throw new CannotStart(
                    "The certificate in %s has ended at %s; put a new one there."
                            .formatted(keystore.file(), end));
        }
    }

    private Keystore made(Settings settings) throws IOException, InterruptedException {
        Authority authority = new Authority(home, secrets);
        if (!authority.exists()) {
            progress.say("Making this installation's certificate authority");
            authority.create();
        }
        X509Certificate trusted = authority.certificate();
        Keystore keystore = new Keystore(home.tls().resolve("server.p12"), secrets.tlsPassword());
        List<String> names = OwnNames.of(settings);
        if (!isGood(keystore, trusted, names)) {
            authority.issue(names).write(keystore, "server");
            progress.say("Made a certificate for " + String.join(", ", names));
        }
        Files.writeString(authorityFile(home), KeyEntry.pem(List.of(trusted)));
        progress.say("Certificate authority, SHA-256 fingerprint: " + fingerprint(trusted));
        if (settings.hasHttps()) {
            progress.say(
                    "How a telephone or browser trusts it: http://%s:%d/trust"
                            .formatted(settings.reachableBind(), settings.ports().http()));
        }
        return keystore;
    }

    private boolean isGood(Keystore keystore, X509Certificate authority, List<String> names) {
        if (Files.notExists(keystore.file())) {
            return false;
        }
        X509Certificate leaf = KeyEntry.read(keystore).leaf();
        Instant soon = clock.instant().plus(RENEWED_BEFORE);
        return leaf.getNotAfter().toInstant().isAfter(soon)
                && isSignedBy(leaf, authority)
                && namesOf(leaf).containsAll(names);
    }

    private static boolean isSignedBy(X509Certificate leaf, X509Certificate authority) {
        try {
            leaf.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException ofAnother) {
            return false;
        }
    }

    private static Set<String> namesOf(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? Set.of()
                    : names.stream()
                            .filter(name -> Set.of(DNS, ADDRESS).contains(name.getFirst()))
                            .map(
                                    name ->
                                            (name.getFirst().equals(DNS) ? "dns:" : "ip:")
                                                    + name.get(1))
                            .collect(Collectors.toSet());
        } catch (CertificateException unreadable) {
            return Set.of();
        }
    }

    /** In pairs of digits with colons, as devices show it. */
    static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
