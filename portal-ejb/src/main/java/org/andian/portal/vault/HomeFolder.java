package org.andian.portal.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder of this node that only the account which runs the portal may read. */
public record HomeFolder(Path path) {

    /**
     * In {@code PORTAL_HOME}, else in a folder for temporary files.
     *
     * @param name of the folder there
     */
    public static HomeFolder named(String name) {
        String home = System.getenv("PORTAL_HOME");
        Path parent =
                home == null
                        ? Path.of(System.getProperty("java.io.tmpdir"), "andian")
                        : Path.of(home);
        return new HomeFolder(parent.resolve(name));
    }

    /** Makes it when it is not there, and keeps others out. */
    public void prepare() throws IOException {
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }

    /** Where a file in it is, or would be. */
    public Path file(String name) {
        return path.resolve(name);
    }
}
