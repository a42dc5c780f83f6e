package org.andian.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folders of one node under {@code PORTAL_HOME}; only the owner may enter them.
 *
 * @param root absolute; one node at a time works in it (see {@link HomeLock})
 */
public record Home(Path root) {

    private static final Set<PosixFilePermission> OWNER =
            PosixFilePermissions.fromString("rwx------");

    /** Logs of all parts; safe to delete while stopped. */
    public Path log() {
        return root.resolve("log");
    }

    /** What is true only while the node runs: process files, status, temporary files. */
    public Path run() {
        return root.resolve("run");
    }

    /** Generated once and needed for ever: belongs into every backup. */
    public Path secrets() {
        return root.resolve("secrets");
    }

    /** The certificate in use; made anew from the secrets when it is gone. */
    public Path tls() {
        return root.resolve("tls");
    }

    /** Unpacked programs: may be deleted while stopped, comes back by itself. */
    public Path runtime() {
        return root.resolve("runtime");
    }

    /** The embedded database's data; there once it is completely installed. */
    public Path database() {
        return root.resolve("database");
    }

    /**
     * Messages that the portal has not stored yet, the last good copy of the credentials, and how
     * many clients are connected.
     */
    public Path broker() {
        return root.resolve("broker");
    }

    /**
     * The application server's folder: programs, configuration and the deployed portal, no data.
     */
    public Path server() {
        return root.resolve("server");
    }

    /** The argument by which processes of this home are recognised; see {@link Leftovers}. */
    public String mark() {
        return "-Dandian.home=" + root;
    }

    /** The argument by which a Java machine that breaks leaves what it knows here alone. */
    public String errorFile() {
        return "-XX:ErrorFile=" + log().resolve("java-error-%p.log");
    }

    /**
     * Harmless when all is there; permissions are set right at every start, of what others have
     * left open in here too.
     *
     * @throws UncheckedIOException when the place is not writable
     */
    void create() {
        try {
            close(root);
            for (Path folder :
                    List.of(log(), run(), secrets(), tls(), runtime(), broker(), server())) {
                close(folder);
            }
            keepToOwner(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, OWNER);
    }

    /**
     * Takes everybody else's permissions from all files and folders under the given one.
     *
     * @throws IOException when one belongs to somebody else
     */
    public static void keepToOwner(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                Set<PosixFilePermission> open = Files.getPosixFilePermissions(one);
                if (open.retainAll(OWNER)) {
                    Files.setPosixFilePermissions(one, open);
                }
            }
        }
    }
}
