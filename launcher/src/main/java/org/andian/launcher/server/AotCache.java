package org.andian.launcher.server;

import org.andian.launcher.Home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What an earlier start has taught Java about the server's classes, so that the next one need not
 * find it out again. Good for one JDK, one build and one set of Java options only.
 */
final class AotCache {

    /** The first JDK whose caches hold enough to be worth the making. */
    static final int LEAST_JAVA = 25;

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final Path madeFor;
    private final Path failedFor;

    AotCache(Home home) {
        this.file = home.runtime().resolve("server.aot");
        this.madeFor = home.runtime().resolve("server.aot.made-for");
        this.failedFor = home.runtime().resolve("server.aot.failed-for");
    }

    /**
     * {@code PORTAL_AOT=off} leaves the cache alone, an older JDK cannot make it.
     *
     * @param environment in which {@code PORTAL_AOT} may be missing
     */
    static boolean isWanted(Map<String, String> environment) {
        return Runtime.version().feature() >= LEAST_JAVA
                && !"off".equals(environment.get("PORTAL_AOT"));
    }

    /**
     * Java ends at once when it cannot use the cache, so that a start with these options that
     * succeeds is one under the cache.
     */
    List<String> options() {
        return List.of("-XX:AOTMode=on", "-XX:AOTCache=" + file);
    }

    /**
     * Whether there is a cache to start with; one that was made for anything else is dropped.
     *
     * @param key as {@link #key} makes it
     */
    boolean fits(String key) throws IOException {
        boolean fits = Files.exists(file) && isIn(madeFor, key);
        if (!fits) {
            drop();
        }
        return fits;
    }

    /** Whether making one is worth the while: there is none, and none has failed so far. */
    boolean isMissing(String key) throws IOException {
        return !fits(key) && !isIn(failedFor, key);
    }

    /** Where to write a new one before it is {@link #adopt adopted}. */
    Path draft() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    /** The cache first and its key last: what a kill leaves between the two is not used. */
    void adopt(String key) throws IOException {
        drop();
        Files.move(draft(), file, StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(madeFor, key);
    }

    /** Drops it and makes none again for this build, this JDK and these options. */
    void distrust(String key) throws IOException {
        drop();
        Files.writeString(failedFor, key);
    }

    void drop() throws IOException {
        Files.deleteIfExists(madeFor);
        Files.deleteIfExists(file);
    }

    private static boolean isIn(Path note, String key) throws IOException {
        return Files.exists(note) && Files.readString(note).equals(key);
    }

    /**
     * Names the JDK, the portal, the server's programs and the Java options by one hash.
     *
     * @param portal read to its end; its date and place do not matter
     * @param programs of the class path, told by place, size and date as Java itself does: JDK 25
     *     does not notice when one of them changes (JDK-8377932)
     */
    static String key(Path portal, List<Path> programs, List<String> javaOptions)
            throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, Path.of(System.getProperty("java.home"), "release"));
            add(digest, portal);
            for (Path program : programs) {
                add(
                        digest,
                        "%s %d %s"
                                .formatted(
                                        program,
                                        Files.size(program),
                                        Files.getLastModifiedTime(program)));
            }
            add(digest, String.join("\n", javaOptions));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest digest, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                digest.update(buffer, 0, length);
            }
        }
    }
}
