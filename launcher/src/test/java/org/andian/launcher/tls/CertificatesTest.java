package org.andian.launcher.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.launcher.CannotStart;
import org.andian.launcher.Keystore;
import org.andian.launcher.Settings;
import org.andian.launcher.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** With the JDK's own keytool: what it writes is what is tested. */
class CertificatesTest {

    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir private Path folder;

    @Test
    void onLoopbackNoneIsMade() throws Exception {
        TestNode node = TestNode.in(folder, Map.of());
        assertEquals(node.settings(), completed(node, Clock.systemUTC()));
        assertTrue(Files.notExists(node.home().secrets().resolve("tls-ca.p12")));
    }

    @Test
    void aCertificateIsMadeKeptAndRenewed() throws Exception {
        TestNode node = node(Map.of("PORTAL_TLS_NAMES", "portal.example,192.0.2.7"));
        Clock now = Clock.systemUTC();
        Settings settings = completed(node, now);
        KeyEntry first = KeyEntry.read(settings.protection().certificate().orElseThrow());
        X509Certificate authority = first.chain().getLast();
        first.leaf().verify(authority.getPublicKey());
        assertEquals(0, authority.getBasicConstraints(), "it vouches for servers only");
        String names = first.leaf().getSubjectAlternativeNames().toString();
        for (String name : List.of("127.0.0.2", "127.0.0.1", "localhost", "portal.example")) {
            assertTrue(names.contains(name), names);
        }
        assertEquals(settings.keystore(), settings.protection().certificate(), "MQTT has it too");
        assertOnlyTheOwnerReads(node);

        assertEquals(first.leaf(), leaf(completed(node, now)), "the next start keeps it");
        Clock later = Clock.offset(now, YEAR);
        X509Certificate renewed = leaf(completed(node, later));
        assertNotEquals(first.leaf(), renewed, "near its end it is renewed");
        renewed.verify(authority.getPublicKey());

        TestNode renamed = node(Map.of("PORTAL_TLS_NAMES", "other.example"));
        X509Certificate other = leaf(completed(renamed, now));
        assertTrue(other.getSubjectAlternativeNames().toString().contains("other.example"));
        other.verify(authority.getPublicKey());
    }

    @Test
    void theOfficesOwnIsUsedAndNeedsNoAuthority() throws Exception {
        Settings made = completed(node(Map.of()), Clock.systemUTC());
        Keystore own = new Keystore(folder.resolve("office.p12"), "office-secret");
        KeyEntry.read(made.protection().certificate().orElseThrow()).write(own, "any");
        TestNode node =
                node(
                        Map.of(
                                "PORTAL_TLS_KEYSTORE",
                                own.file().toString(),
                                "PORTAL_TLS_KEYSTORE_PASSWORD",
                                "office-secret"));
        Settings settings = completed(node, Clock.systemUTC());
        assertEquals(own, settings.protection().certificate().orElseThrow());
        assertTrue(Files.exists(Certificates.chainFile(node.home())));
        assertFalse(Files.exists(Certificates.authorityFile(node.home())), "nothing to trust");

        CannotStart ended =
                assertThrows(
                        CannotStart.class,
                        () ->
                                completed(
                                        node,
                                        Clock.offset(Clock.systemUTC(), YEAR.multipliedBy(2))));
        assertTrue(ended.getMessage().contains("has ended"), ended.getMessage());
        TestNode wrong =
                node(
                        Map.of(
                                "PORTAL_TLS_KEYSTORE",
                                own.file().toString(),
                                "PORTAL_TLS_KEYSTORE_PASSWORD",
                                "guessed"));
        CannotStart unreadable =
                assertThrows(CannotStart.class, () -> completed(wrong, Clock.systemUTC()));
        assertTrue(unreadable.getMessage().contains("office.p12"), unreadable.getMessage());
    }

    private static void assertOnlyTheOwnerReads(TestNode node) throws Exception {
        for (Path place : List.of(node.home().secrets(), node.home().tls())) {
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.filter(one -> one.toString().endsWith(".p12")).toList()) {
                    assertEquals(
                            "rw-------",
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                            file.toString());
                }
            }
        }
    }

    private TestNode node(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of("PORTAL_BIND", "127.0.0.2"));
        environment.putAll(more);
        return TestNode.in(folder, environment);
    }

    private static X509Certificate leaf(Settings settings) {
        return KeyEntry.read(settings.protection().certificate().orElseThrow()).leaf();
    }

    private Settings completed(TestNode node, Clock clock) throws Exception {
        Path progress = folder.resolve("progress");
        if (Files.notExists(progress)) {
            Files.createFile(progress);
        }
        return new Certificates(node.home(), node.secrets(), TestNode.progress(progress), clock)
                .complete(node.settings());
    }
}
