package org.andian.launcher.server;

import org.andian.launcher.Archive;
import org.andian.launcher.Home;
import org.andian.launcher.Keystore;
import org.andian.launcher.Program;
import org.andian.launcher.Settings;
import org.andian.launcher.tls.KeyEntry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * The folder a server lives in: its program files and, made anew before each start, its
 * configuration. Nothing in it is worth keeping.
 */
final class MicroFolder {

    private static final String IN_JAR = "MICRO-INF/domain/";
    private static final Duration UNPACK_LIMIT = Duration.ofMinutes(3);

    private final Path folder;

    MicroFolder(Path folder) {
        this.folder = folder;
    }

    /** The file to run with {@code java -jar}; the server takes the folder it is in for its own. */
    Path program() {
        return folder.resolve("launch-micro.jar");
    }

    /** The files in the server's class path, except the database driver. */
    List<Path> programs() throws IOException {
        try (Stream<Path> runtime = Files.list(folder.resolve("runtime"))) {
            return Stream.concat(Stream.of(program()), runtime.sorted()).toList();
        }
    }

    /** Written by {@link #configure} only. */
    Path logging() {
        return folder.resolve("config/logging.properties");
    }

    /** Told by the names of the two jars, which hold their versions. */
    boolean isMadeOf(Path micro, Path driver) throws IOException {
        return Files.exists(program())
                && Files.exists(madeOf())
                && Files.readString(madeOf()).equals(names(micro, driver));
    }

    /**
     * Unpacks the server beside a copy of the database driver, which it wants in its class path by
     * an absolute name. Appears under its own name only when it is whole.
     */
    void unpack(Path micro, Path driver, Home home) throws IOException, InterruptedException {
        Path copy = home.runtime().resolve(driver.getFileName());
        Files.copy(driver, copy, StandardCopyOption.REPLACE_EXISTING);
        Path temporary = folder.resolveSibling(folder.getFileName() + ".unpacking");
        Archive.delete(temporary);
        Files.createDirectory(
                temporary,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        List<String> command = ServerCommand.java(home);
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        micro.toString(),
                        "--rootdir",
                        temporary.toString(),
                        "--addlibs",
                        copy.toString(),
                        "--outputlauncher"));
        Program.run(
                command,
                home.log().resolve("server.out"),
                UNPACK_LIMIT,
                "The application server could not be unpacked.");
        Files.writeString(temporary.resolve(madeOf().getFileName()), names(micro, driver));
        Archive.delete(folder);
        Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A second folder with the same program files, which take no space twice. */
    void linkPrograms(MicroFolder copy) throws IOException {
        Archive.delete(copy.folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path name = folder.relativize(file);
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy.folder.resolve(name));
                } else if (name.startsWith("runtime") || file.equals(program())) {
                    Files.createLink(copy.folder.resolve(name), file);
                } else {
                    Files.copy(
                            file,
                            copy.folder.resolve(name),
                            StandardCopyOption.COPY_ATTRIBUTES); // a key stays the owner's alone
                }
            }
        }
    }

    /** Forgets what an earlier run has deployed and writes the configuration these settings ask. */
    void configure(Path micro, Settings settings, Path logFolder, String logName) throws Exception {
        for (String left : List.of("applications", "autodeploy", "generated")) {
            Archive.delete(folder.resolve(left));
        }
        try (ZipFile jar = new ZipFile(micro.toFile())) {
            DomainXml xml = DomainXml.read(open(jar, "domain.xml"));
            new DomainSettings(settings).apply(xml);
            xml.write(folder.resolve("config/domain.xml"));
            if (settings.hasHttps()) {
                keyOf(settings.protection().certificate().orElseThrow());
            }
            String logging =
                    new String(
                            open(jar, "logging.properties").readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(logging(), LoggingProperties.edit(logging, logFolder, logName));
        }
    }

    /**
     * Puts the key where the server looks for it, under the name its configuration has. The
     * password is the server's own for a file that only its owner may read.
     */
    private void keyOf(Keystore keystore) throws IOException {
        KeyEntry.read(keystore)
                .write(new Keystore(folder.resolve("config/keystore.p12"), "changeit"), "s1as");
    }

    void delete() throws IOException {
        Archive.delete(folder);
    }

    private static InputStream open(ZipFile jar, String name) throws IOException {
        return jar.getInputStream(jar.getEntry(IN_JAR + name));
    }

    private Path madeOf() {
        return folder.resolve("made-of");
    }

    /** The folder's own name among them: in a home that was moved the driver is elsewhere. */
    private String names(Path micro, Path driver) {
        return "%s%n%s%n%s%n".formatted(folder, micro.getFileName(), driver.getFileName());
    }
}
