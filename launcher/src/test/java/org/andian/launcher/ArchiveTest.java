package org.andian.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class ArchiveTest {

    @TempDir private Path folder;

    private Path zip(String... names) throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Test
    void folderOfTheArchiveBecomesTheTarget() throws IOException {
        Path target = folder.resolve("target");
        assertTrue(Archive.unpack(zip("in/a.txt", "in/b/c.txt", "out/d.txt"), "in/", target));
        assertEquals("in/b/c.txt", Files.readString(target.resolve("b/c.txt")));
        try (var files = Files.walk(target)) {
            assertEquals(2, files.filter(Files::isRegularFile).count());
        }
        assertFalse(Archive.unpack(folder.resolve("a.zip"), "in/", target));
    }

    @Test
    void whatAKilledRunLeftIsReplaced() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("target.unpacking"));
        Files.writeString(broken.resolve("half"), "");
        Archive.unpack(zip("in/a.txt"), "in/", folder.resolve("target"));
        assertFalse(Files.exists(folder.resolve("target/half")));
        assertFalse(Files.exists(broken));
    }

    @Test
    void fileOutsideTheTargetIsRefused() throws IOException {
        Path zip = zip("in/../../evil");
        assertThrows(
                IOException.class, () -> Archive.unpack(zip, "in/", folder.resolve("x/target")));
    }
}
