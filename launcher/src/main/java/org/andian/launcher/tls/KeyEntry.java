package org.andian.launcher.tls;

import org.andian.launcher.CannotStart;
import org.andian.launcher.Keystore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A private key and the certificates that vouch for it.
 *
 * @param chain the key's own certificate first
 */
public record KeyEntry(PrivateKey key, List<X509Certificate> chain) {

    private static final String TYPE = "PKCS12";

    /**
     * Reads the first key of the file.
     *
     * @throws CannotStart when the file cannot be read, the password is wrong or there is no key
     */
    public static KeyEntry read(Keystore keystore) {
        char[] password = keystore.password().toCharArray();
        try (InputStream in = Files.newInputStream(keystore.file())) {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return of(store, alias, password);
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotStart(
                    "The certificate file %s cannot be read with its password (%s)."
                            .formatted(keystore.file(), e.getMessage()),
                    e);
        }
        throw new CannotStart(
                "The certificate file "
                        + keystore.file()
                        + " holds no private key; a PKCS#12 file with key and certificates is"
                        + " wanted.");
    }

    /**
     * @throws CannotStart when there is none of that name
     */
    static KeyEntry read(Keystore keystore, String alias)
            throws IOException, GeneralSecurityException {
        char[] password = keystore.password().toCharArray();
        try (InputStream in = Files.newInputStream(keystore.file())) {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(in, password);
            return of(store, alias, password);
        }
    }

    private static KeyEntry of(KeyStore store, String alias, char[] password)
            throws GeneralSecurityException {
        return new KeyEntry(
                (PrivateKey) store.getKey(alias, password),
                Arrays.stream(store.getCertificateChain(alias))
                        .map(X509Certificate.class::cast)
                        .toList());
    }

    /** The certificate of the key itself. */
    X509Certificate leaf() {
        return chain.getFirst();
    }

    /** Appears whole or not at all, readable by nobody else from its first byte on. */
    public void write(Keystore keystore, String alias) throws IOException {
        char[] password = keystore.password().toCharArray();
        Path next = keystore.file().resolveSibling(keystore.file().getFileName() + ".new");
        try {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(null, password);
            store.setKeyEntry(alias, key, password, chain.toArray(Certificate[]::new));
            Files.deleteIfExists(next);
            Files.createFile(
                    next,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(next)) {
                store.store(out, password);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has PKCS#12.", e);
        }
        Files.move(next, keystore.file(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** As RFC 7468 writes certificates, the key's own first. */
    static String pem(List<X509Certificate> certificates) {
        return certificates.stream().map(KeyEntry::pem).collect(Collectors.joining());
    }

    private static String pem(X509Certificate certificate) {
        try {
            String text =
                    Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                            .encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate that was read can be written.", e);
        }
    }
}
