package org.andian.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks a folder of a zip file in one visible step: a run killed half-way leaves nothing that
 * looks complete.
 */
public final class Archive {

    private Archive() {}

    /**
     * @param prefix folder inside the archive, ending in a slash, whose content becomes the
     *     target's content
     * @param target absent, or whole from an earlier call: then nothing is looked at or changed
     * @return whether anything had to be unpacked
     * @throws IOException also when an entry's name leads out of the folder; nothing is left under
     *     the target's name then
     */
    public static boolean unpack(Path zip, String prefix, Path target) throws IOException {
        if (Files.isDirectory(target)) {
            return false;
        }
        Path temporary = target.resolveSibling(target.getFileName() + ".unpacking");
        delete(temporary);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = file.entries();
                    entries.hasMoreElements(); ) {
                extract(file, entries.nextElement(), prefix, temporary);
            }
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private static void extract(ZipFile file, ZipEntry entry, String prefix, Path folder)
            throws IOException {
        if (entry.isDirectory() || !entry.getName().startsWith(prefix)) {
            return;
        }
        Path path = folder.resolve(entry.getName().substring(prefix.length())).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException(
                    "The archive names a file outside its folder: " + entry.getName());
        }
        Files.createDirectories(path.getParent());
        try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, path);
        }
    }

    /** Deletes a folder with all it holds; nothing happens when it does not exist. */
    public static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path visited, IOException failure)
                            throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
