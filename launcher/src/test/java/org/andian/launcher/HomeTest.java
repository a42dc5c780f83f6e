package org.andian.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

class HomeTest {

    @TempDir private Path folder;

    /** The database's files and its socket are readable by others where they stand. */
    @Test
    void aHomeThatOthersCouldEnterIsClosedAtTheNextStart() throws Exception {
        Path root = Files.createDirectory(folder.resolve("home"));
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxrwxr-x"));
        new Home(root).create();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path one : all.toList()) {
                assertEquals(
                        "rwx------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(one)),
                        one.toString());
            }
        }
        try (Stream<Path> all = Files.list(root)) {
            assertEquals(
                    List.of("broker", "log", "run", "runtime", "secrets", "server", "tls"),
                    all.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    /** Homes of earlier releases hold such files. */
    @Test
    void whatLiesOpenInItIsClosedAtTheNextStart() throws Exception {
        Path root = Files.createDirectory(folder.resolve("home"));
        new Home(root).create();
        Path program = Files.createDirectories(root.resolve("runtime/bin")).resolve("program");
        Path socket = Files.createFile(root.resolve("run/socket"));
        Files.createFile(program);
        Files.createSymbolicLink(root.resolve("runtime/link"), Path.of("nowhere"));
        for (Path open : List.of(program, socket, program.getParent())) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-rw-rw-"));
        new Home(root).create();
        assertEquals("rwx------", permissions(program.getParent()));
        assertEquals("rwx------", permissions(program));
        assertEquals("rw-------", permissions(socket));
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
