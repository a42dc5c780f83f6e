package org.andian.test.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.andian.test.Node;
import org.andian.test.Populated;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What lies in the home of a node that runs is for its owner alone, each file by itself too. */
class HomeOfItsOwnerIT {

    private static final Set<PosixFilePermission> OWNER =
            Set.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    private final Node node = Populated.portal().node();

    @Test
    void nothingInItIsOpenToOthers() throws IOException {
        List<String> open = new ArrayList<>();
        Files.walkFileTree(node.home(), new Permissions(open));
        assertEquals(List.of(), open);
    }

    @Test
    void aJavaMachineThatBreaksTellsItThereAlone() throws IOException {
        List<String> machines = new ArrayList<>();
        for (Long pid :
                node.processes().list().values().stream().flatMap(Collection::stream).toList()) {
            String command =
                    Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.UTF_8);
            if (command.split("\0", 2)[0].endsWith("java")) {
                machines.add(command);
            }
        }
        assertFalse(machines.isEmpty());
        String told = "\0-XX:ErrorFile=" + node.home().toRealPath().resolve("log") + "/";
        assertEquals(
                List.of(), machines.stream().filter(command -> !command.contains(told)).toList());
    }

    private static final class Permissions extends SimpleFileVisitor<Path> {

        private final List<String> open;

        Permissions(List<String> open) {
            this.open = open;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            return visitFile(folder, attributes);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            try {
                if (!attributes.isSymbolicLink()
                        && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                    open.add(file + " " + Files.getPosixFilePermissions(file));
                }
            } catch (NoSuchFileException meanwhile) {
                return FileVisitResult.CONTINUE; // temporary files of a database that works
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
