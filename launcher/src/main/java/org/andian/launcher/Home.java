package org.andian.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The folders of one node under {@code PORTAL_HOME}; only the owner may enter them. */
public record Home(Path root) {

    public Path log() {
        return root.resolve("log");
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    /** Unpacked programs: may be deleted while stopped, comes back by itself. */
    public Path runtime() {
        return root.resolve("runtime");
    }

    public Path database() {
        return root.resolve("database");
    }

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

    void create() {
        try {
            Files.createDirectories(root);
            for (Path folder : List.of(log(), run(), secrets(), runtime(), broker(), server())) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
