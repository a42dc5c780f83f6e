package org.andian.test.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.Checkout;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What is really shipped, against the list of what somebody has looked at and why it was taken. */
class BundledVersionsIT {

    private static final String LIST = "bundled-versions.tsv";
    private static final Pattern NAME = Pattern.compile("(?<name>.+?)(-(?<version>\\d[^-]*).*)?");
    private static final Pattern TOLD =
            Pattern.compile("(?m)^(?:Implementation|Bundle)-Version: ([^\\s]+)");

    @Test
    void nothingShippedIsOlderThanReviewed() throws IOException {
        Map<String, String> reviewed = reviewed();
        List<String> faults = new ArrayList<>();
        shipped()
                .forEach(
                        (library, version) -> {
                            String least = reviewed.get(library);
                            if (least == null) {
                                faults.add(library + " " + version + " is not in the list");
                            } else if (isOlder(version, least)) {
                                faults.add(library + " " + version + " is older than " + least);
                            }
                        });
        assertEquals(List.of(), faults);
    }

    @Test
    void theListNamesWhatIsShippedAlone() throws IOException {
        TreeSet<String> gone = new TreeSet<>(reviewed().keySet());
        gone.removeAll(shipped().keySet());
        assertEquals(new TreeSet<String>(), gone);
    }

    @Test
    void anOlderOneIsSeen() {
        assertTrue(isOlder("2.9.10", "2.23.0"));
        assertTrue(isOlder("7.0.3", "7.0.8"));
        assertTrue(!isOlder("7.0.10", "7.0.8"));
    }

    /** The wrapper fetches the build tool itself, which nothing else looks at. */
    @Test
    void theBuildToolIsComparedWithItsHash() throws IOException {
        Properties wrapper = new Properties();
        try (InputStream file =
                Files.newInputStream(
                        Checkout.root().resolve(".mvn/wrapper/maven-wrapper.properties"))) {
            wrapper.load(file);
        }
        assertTrue(wrapper.getProperty("distributionUrl").startsWith("https://"));
        assertTrue(wrapper.getProperty("distributionSha256Sum", "").matches("[0-9a-f]{64}"));
    }

    private static boolean isOlder(String version, String least) {
        return Version.parse(version).compareTo(Version.parse(least)) < 0;
    }

    private static Map<String, String> reviewed() throws IOException {
        Map<String, String> reviewed = new TreeMap<>();
        try (InputStream list = BundledVersionsIT.class.getResourceAsStream(LIST)) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(
                            row -> {
                                assertEquals(3, row.length, row[0]);
                                assertTrue(!row[2].isBlank(), row[0] + " has no reason");
                                reviewed.put(row[0], row[1]);
                            });
        }
        return reviewed;
    }

    /** Of a library shipped twice the older one. */
    private static Map<String, String> shipped() throws IOException {
        Map<String, String> shipped = new TreeMap<>();
        for (String file : List.of("classpath.txt", "parts.txt")) {
            Path paths = Checkout.module("launcher").resolve("target").resolve(file);
            Stream.of(Files.readString(paths).strip().split(":", -1))
                    .map(Path::of)
                    .forEach(jar -> add(shipped, artifact(jar), version(jar)));
        }
        Path war = Checkout.root().resolve("portal-ear/target/ROOT.war");
        try (ZipInputStream portal = new ZipInputStream(Files.newInputStream(war))) {
            for (ZipEntry entry = portal.getNextEntry();
                    entry != null;
                    entry = portal.getNextEntry()) {
                if (entry.getName().endsWith(".jar")) {
                    addFromWar(shipped, entry.getName(), portal.readAllBytes());
                }
            }
        }
        return shipped;
    }

    /** A repository's folders: artifact, version, file. */
    private static String artifact(Path jar) {
        return jar.getParent().getParent().getFileName().toString();
    }

    private static String version(Path jar) {
        return jar.getParent().getFileName().toString();
    }

    private static void add(Map<String, String> shipped, String library, String version) {
        shipped.merge(library, version, (one, other) -> isOlder(one, other) ? one : other);
    }

    /** The portal's libraries are named without their versions, which stand inside them. */
    private static void addFromWar(Map<String, String> shipped, String path, byte[] jar)
            throws IOException {
        String file = path.substring(path.lastIndexOf('/') + 1, path.length() - ".jar".length());
        Matcher name = NAME.matcher(file);
        assertTrue(name.matches(), file);
        String library = name.group("name");
        if (Checkout.SERVER_MODULES.contains(library)) {
            return;
        }
        Optional<String> version =
                Optional.ofNullable(name.group("version")).or(() -> told(library, jar));
        assertTrue(version.isPresent(), path + " does not say its version");
        add(shipped, library, version.get());
    }

    /** What its build has left in it, or else its manifest. */
    private static Optional<String> told(String library, byte[] jar) {
        String manifest = "";
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = files.getNextEntry();
                    entry != null;
                    entry = files.getNextEntry()) {
                if (entry.getName().endsWith("/" + library + "/pom.properties")) {
                    Properties built = new Properties();
                    built.load(new ByteArrayInputStream(files.readAllBytes()));
                    return Optional.of(built.getProperty("version"));
                }
                if (entry.getName().equals("META-INF/MANIFEST.MF")) {
                    manifest = new String(files.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException unreadable) {
            throw new AssertionError(library, unreadable);
        }
        Matcher told = TOLD.matcher(manifest);
        return told.find() ? Optional.of(told.group(1)) : Optional.empty();
    }
}
