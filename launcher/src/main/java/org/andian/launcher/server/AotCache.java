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

    AotCache(Home home) {
        this.file = home.runtime().resolve("server.aot");
        this.madeFor = home.runtime().resolve("server.aot.made-for");
    }

    /**
     * Only {@code PORTAL_AOT=on} makes and uses it: under a cache Payara Micro 7.2026.11 does not
     * find its own program and ends, so that for now it is for trials.
     */
    static boolean isWanted(Map<String, String> environment) {
        return Runtime.version().feature() >= LEAST_JAVA
                && "on".equals(environment.get("PORTAL_AOT"));
    }

    /**
     * The Java options that use the cache; it is dropped, and there are none, if it does not fit.
     */
    List<String> optionsFor(String key) throws IOException {
        if (isFor(key)) {
            return List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off");
        }
        drop();
        return List.of();
    }

    /**
     * @param key as {@link #key} makes it
     */
    boolean isFor(String key) throws IOException {
        return Files.exists(file) && Files.exists(madeFor) && Files.readString(madeFor).equals(key);
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

    private void drop() throws IOException {
        Files.deleteIfExists(madeFor);
        Files.deleteIfExists(file);
    }

    /**
     * Names the JDK, the contents of the files and the Java options by one hash.
     *
     * <p>Reads the files to their end; their dates do not matter.
     */
    static String key(List<Path> files, List<String> javaOptions) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, Path.of(System.getProperty("java.home"), "release"));
            for (Path file : files) {
                add(digest, file);
            }
            digest.update(String.join("\n", javaOptions).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
