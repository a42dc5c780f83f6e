package org.andian.test;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A full Payara server as an office runs its own, with {@code portal.ear} in it, on the database
 * and the broker of a node. Its administration, which takes anybody for the administrator, stays on
 * loopback and ends with it.
 */
public final class FullServer implements AutoCloseable {

    private static final long COMMAND_LIMIT_SECONDS = 600;
    private static final String DRIVER = "mysql-connector-j-";

    private static final String DATA_SOURCE =
            """
            <resources>
              <jdbc-connection-pool name="portal" res-type="javax.sql.DataSource"
                  datasource-classname="com.mysql.cj.jdbc.MysqlDataSource"
                  transaction-isolation-level="read-committed" is-isolation-level-guaranteed="true">
                <property name="url" value="${ENV=PORTAL_DB_URL}"/>
                <property name="user" value="${ENV=PORTAL_DB_USER}"/>
                <property name="password" value="${ENV=PORTAL_DB_PASSWORD}"/>
              </jdbc-connection-pool>
              <jdbc-resource pool-name="portal" jndi-name="jdbc/portal"/>
              <jdbc-connection-pool name="portal-owner" res-type="javax.sql.DataSource"
                  datasource-classname="com.mysql.cj.jdbc.MysqlDataSource" steady-pool-size="0"
                  transaction-isolation-level="read-committed" is-isolation-level-guaranteed="true">
                <property name="url" value="${ENV=PORTAL_DB_URL}"/>
                <property name="user" value="${ENV=PORTAL_DB_OWNER_USER}"/>
                <property name="password" value="${ENV=PORTAL_DB_OWNER_PASSWORD}"/>
              </jdbc-connection-pool>
              <jdbc-resource pool-name="portal-owner" jndi-name="jdbc/portal-owner"/>
            """;

    private static final String NO_MESSAGE_SERVICE =
            """
            <config name="server-config">
              <jms-service type="DISABLED" default-jms-host="default_JMS_host">
                <jms-host name="default_JMS_host" host="127.0.0.1" port="7676" lazy-init="false"/>
              </jms-service>
            """;

    private static final String URL_PARAMETERS =
            "?connectionTimeZone=UTC&connectionCollation=utf8mb4_unicode_ci"
                    + "&rewriteBatchedStatements=true&useServerPrepStmts=true&cachePrepStmts=true";

    private static final Pattern FAULT = Pattern.compile("\\[(?:SEVERE|ERROR)]|GRIZZLY0013");

    private final Path folder;
    private final Map<String, String> environment;
    private final int http = Ports.next();
    private final int admin = Ports.next();

    private FullServer(Path folder, Map<String, String> environment) throws IOException {
        this.folder = folder;
        this.environment = environment;
    }

    /** Unpacks, configures and starts one, which then deploys the EAR. */
    public static FullServer startBeside(Node node) throws IOException, InterruptedException {
        Path folder = Checkout.module("src-test").resolve("target/full-server");
        Checkout.deleteAll(folder);
        Map<String, String> environment =
                new LinkedHashMap<>(node.beside("full-server").environment());
        environment.merge("PORTAL_DB_URL", URL_PARAMETERS, String::concat);
        environment.put("PORTAL_HOME", folder.resolve("home").toString());
        environment.put(
                "PORTAL_FACTOR_KEY_FILE", node.home().resolve("secrets/factor.key").toString());
        environment.put("AS_JAVA", System.getProperty("java.home"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        FullServer server = new FullServer(folder, environment);
        server.unpack(Path.of(System.getProperty("andian.full.server")));
        server.configure();
        server.start();
        return server;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + http + "/");
    }

    /** What its log tells of faults: each heading of one with the line below it. */
    public List<String> faults() throws IOException {
        List<String> lines = Files.readAllLines(domain().resolve("logs/server.log"));
        List<String> faults = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (FAULT.matcher(lines.get(at)).find()) {
                faults.add(String.join("\n", lines.subList(at, Math.min(at + 2, lines.size()))));
            }
        }
        return faults;
    }

    private void unpack(Path zip) throws IOException {
        Files.createDirectories(folder.resolve("home"));
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                }
            }
        }
        Path driver = driver();
        Files.copy(
                driver,
                domain().resolve("lib").resolve(driver.getFileName()),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path driver() {
        return List.of(System.getProperty("java.class.path").split(":")).stream()
                .map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith(DRIVER))
                .findFirst()
                .orElseThrow();
    }

    private void configure() throws IOException {
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("<resources>", DATA_SOURCE);
        changes.put("<config name=\"server-config\">", NO_MESSAGE_SERVICE);
        changes.put(
                "<resource-ref ref=\"jdbc/__default\"",
                "<resource-ref ref=\"jdbc/portal\"/><resource-ref ref=\"jdbc/portal-owner\"/>"
                        + "<resource-ref ref=\"jdbc/__default\"");
        changes.put("<iiop-listener ", "<iiop-listener enabled=\"false\" ");
        changes.put("<jmx-connector ", "<jmx-connector enabled=\"false\" ");
        changes.put(
                "<hazelcast-config-specific-configuration>",
                "<hazelcast-config-specific-configuration enabled=\"false\">");
        changes.put(
                "default-virtual-server=\"server\"",
                "default-virtual-server=\"server\" http2-enabled=\"false\"");
        changes.put("port=\"8181\"", "enabled=\"false\" port=\"8181\"");
        changes.put("port=\"8080\"", "address=\"127.0.0.1\" port=\"" + http + "\"");
        changes.put("port=\"4848\"", "address=\"127.0.0.1\" port=\"" + admin + "\"");
        Path file = domain().resolve("config/domain.xml");
        String text = Files.readString(file);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            if (!text.contains(change.getKey())) {
                throw new IllegalStateException("domain.xml has no " + change.getKey());
            }
            text = text.replace(change.getKey(), change.getValue());
        }
        Files.writeString(file, text);
        Files.writeString(
                folder.resolve("deploy"),
                "deploy --name=portal %s%n"
                        .formatted(Checkout.module("portal-ear").resolve("target/portal.ear")));
    }

    private void start() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
        asadmin("start-domain", "--postbootcommandfile", folder.resolve("deploy").toString());
    }

    @Override
    public void close() throws IOException {
        try {
            asadmin("stop-domain", "--kill");
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
        } finally {
            kill();
        }
    }

    private void asadmin(String command, String... arguments)
            throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-jar",
                                glassfish().resolve("lib/client/appserver-cli.jar").toString(),
                                command,
                                "--domaindir",
                                domain().getParent().toString()));
        words.addAll(List.of(arguments));
        words.add(domain().getFileName().toString());
        Path output = folder.resolve(command + ".out");
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(COMMAND_LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command + " failed: " + Files.readString(output));
        }
    }

    /** Whatever of it still runs. */
    private void kill() {
        String mark = "-Dcom.sun.aas.instanceRoot=" + domain();
        ProcessHandle.allProcesses()
                .filter(process -> arguments(process).contains(mark))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static List<String> arguments(ProcessHandle process) {
        try (InputStream in =
                Files.newInputStream(Path.of("/proc/" + process.pid() + "/cmdline"))) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\0"));
        } catch (IOException gone) {
            return List.of();
        }
    }

    private Path glassfish() {
        return folder.resolve("payara7/glassfish");
    }

    private Path domain() {
        return glassfish().resolve("domains/domain1");
    }
}
