package org.andian.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Generated passwords and keys, one file each, readable by the owner alone; a secret once made
 * never changes.
 */
public final class Secrets {

    /** 192 bits: above the 128 the project asks for, and no padding in any encoding. */
    private static final int BYTES = 24;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    public Secrets(Home home) {
        this.folder = home.secrets();
    }

    /** Used by the launcher alone, for accounts and grants. */
    public String databaseRoot() {
        return getOrCreate("database-root");
    }

    /** Of the account that owns the portal's database: it migrates, and drops what is too old. */
    public String databaseOwner() {
        return getOrCreate("database-owner");
    }

    /** Of the account the portal works with, which changes no table and no row of the audit. */
    public String databasePortal() {
        return getOrCreate("database-portal");
    }

    /** Of the account that may only read the device credentials. */
    public String databaseBroker() {
        return getOrCreate("database-broker");
    }

    /** Opens the embedded broker for the portal itself. */
    public String brokerPortal() {
        return getOrCreate("broker-portal");
    }

    /** Opens the loopback REST that {@code ./portal device} and {@code ./portal token} use. */
    public Path localKeyFile() {
        getOrCreate("local.key");
        return folder.resolve("local.key");
    }

    /** Hides the secrets of second factors; every node of an installation needs the same one. */
    public Path factorKeyFile() {
        getOrCreate("factor.key");
        return folder.resolve("factor.key");
    }

    /** Chains the audit trail; every node of an installation needs the same one. */
    public Path auditKeyFile() {
        getOrCreate("audit.key");
        return folder.resolve("audit.key");
    }

    /** Of the files with keys of certificates. */
    public String tlsPassword() {
        return getOrCreate("tls");
    }

    /** The same, for programs that read it themselves. */
    public Path tlsPasswordFile() {
        getOrCreate("tls");
        return folder.resolve("tls");
    }

    private synchronized String getOrCreate(String name) {
        Path file = folder.resolve(name);
        try {
            if (Files.notExists(file)) {
                write(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write the secret " + file, e);
        }
    }

    /**
     * Writes through a temporary name: a run killed here leaves no empty secret behind.
     *
     * <p>Readable by nobody else from its first byte on.
     */
    private static void write(Path file, String secret) throws IOException {
        Path temporary =
                Files.createTempFile(
                        file.getParent(),
                        file.getFileName().toString(),
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(temporary, secret);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * One that is kept nowhere.
     *
     * @return 48 lower-case hexadecimal digits, so nothing in it needs escaping in SQL, URLs or XML
     */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
