package org.andian.test;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One portal under test with a {@code PORTAL_HOME} and ports of its own, driven as a person drives
 * it: by {@code ./portal}.
 */
public final class Node {

    /** More than a start may take before it says itself what it waits for in vain. */
    private static final long COMMAND_LIMIT_SECONDS = 1200;

    /** What a command printed and returned. */
    public record Answer(int code, String out, String errors) {}

    /** What a device connects with. */
    public record Credential(String user, String password) {}

    private final Path home;
    private final Map<String, String> environment;

    private Node(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** A node with database and broker of its own, on free ports. */
    public static Node alone(String name) {
        return new Node(Checkout.module("src-test").resolve("target/homes").resolve(name), ports());
    }

    /** A second node that works on this one's database and broker. */
    public Node beside(String name) {
        Map<String, String> shared = ports();
        shared.put("PORTAL_DB_URL", "jdbc:mysql://127.0.0.1:" + port("PORTAL_DB_PORT") + "/portal");
        shared.put("PORTAL_DB_USER", "portal");
        shared.put("PORTAL_DB_PASSWORD", secret("database-portal"));
        shared.put("PORTAL_DB_OWNER_USER", "owner");
        shared.put("PORTAL_DB_OWNER_PASSWORD", secret("database-owner"));
        shared.put("PORTAL_AUDIT_KEY_FILE", home.resolve("secrets/audit.key").toString());
        shared.put("PORTAL_MQTT_URL", "tcp://127.0.0.1:" + mqttPort());
        shared.put("PORTAL_MQTT_USER", "portal");
        shared.put("PORTAL_MQTT_PASSWORD", secret("broker-portal"));
        return new Node(home.resolveSibling(name), shared)
                .with(
                        environment.getOrDefault("PORTAL_DEMO", "0").equals("1")
                                ? Map.of("PORTAL_DEMO", "1")
                                : Map.of());
    }

    /**
     * The running portal that the caller's environment names, as {@code ./portal} would find it.
     */
    public static Node ofEnvironment() {
        String home =
                System.getenv()
                        .getOrDefault("PORTAL_HOME", Checkout.root().resolve(".portal").toString());
        return new Node(Path.of(home), new HashMap<>());
    }

    public Node with(Map<String, String> more) {
        environment.putAll(more);
        return this;
    }

    public Path home() {
        return home;
    }

    /** What {@code ./portal} is told for this node, beyond what the tests inherit. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** Without all that an earlier run of the tests left in its home. */
    public Node emptied() throws IOException {
        if (Files.exists(home)) {
            stop();
            Checkout.deleteAll(home);
        }
        return this;
    }

    /**
     * Inside the whole build everything is freshly built: says so, lest {@code ./portal} start a
     * second build within the first.
     */
    private static void tellThatAllIsBuilt() throws IOException {
        Path built = Checkout.module("launcher").resolve("target/built");
        if (Boolean.getBoolean("andian.built")) {
            Files.writeString(built, "");
        }
    }

    /**
     * @return the time from the command to its return, which is the first page's readiness
     */
    public Duration start() {
        long began = System.nanoTime();
        Answer answer = command("start");
        if (answer.code() != 0) {
            throw new IllegalStateException("./portal start failed: " + answer);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    public void stop() {
        command("stop");
    }

    public Credential register(String... arguments) {
        List<String> words = new ArrayList<>(List.of("device", "register"));
        words.addAll(List.of(arguments));
        String[] lines = succeed(words.toArray(String[]::new)).split("\\R");
        if (lines.length != 2
                || !lines[0].startsWith("user: ")
                || !lines[1].startsWith("password: ")) {
            throw new IllegalStateException(
                    "Expected the lines user: and password: and nothing else, got "
                            + List.of(lines));
        }
        return new Credential(
                lines[0].substring("user: ".length()), lines[1].substring("password: ".length()));
    }

    public String token(String account) {
        return succeed("token", account).strip();
    }

    private String succeed(String... words) {
        Answer answer = command(words);
        if (answer.code() != 0) {
            throw new IllegalStateException(
                    "./portal " + String.join(" ", words) + " failed: " + answer);
        }
        return answer.out();
    }

    public Answer command(String... words) {
        List<String> command =
                new ArrayList<>(List.of(Checkout.root().resolve("portal").toString()));
        command.addAll(List.of(words));
        try {
            return run(command);
        } catch (IOException unable) {
            throw new IllegalStateException("Could not run " + command, unable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * Output goes to files, not pipes: the processes a start leaves behind would hold a pipe open.
     */
    private Answer run(List<String> command) throws IOException, InterruptedException {
        tellThatAllIsBuilt();
        Path out = Files.createTempFile("portal", ".out");
        Path errors = Files.createTempFile("portal", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(errors.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().put("PORTAL_AOT", "off"); // the tests want the processors themselves
        builder.environment().putAll(environment);
        builder.environment().put("PORTAL_HOME", home.toString());
        builder.environment().remove("MAVEN_OPTS");
        Process process = builder.start();
        if (!process.waitFor(COMMAND_LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Answer answer =
                new Answer(process.exitValue(), Files.readString(out), Files.readString(errors));
        Files.delete(out);
        Files.delete(errors);
        return answer;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port("PORTAL_HTTP_PORT") + "/");
    }

    public int mqttPort() {
        return port("PORTAL_MQTT_PORT");
    }

    public int httpsPort() {
        return port("PORTAL_HTTPS_PORT");
    }

    public int mqttsPort() {
        return port("PORTAL_MQTTS_PORT");
    }

    public int databasePort() {
        return port("PORTAL_DB_PORT");
    }

    /** All that its settings name. */
    public List<Integer> ownPorts() {
        return Stream.of("HTTP", "HTTPS", "MQTT", "MQTTS", "DB")
                .map(name -> port("PORTAL_" + name + "_PORT"))
                .toList();
    }

    /** Into the embedded database, past the portal, with the account that owns it. */
    public Connection database() throws SQLException {
        return database("owner", secret("database-owner"));
    }

    /** The same with the account the portal runs with. */
    public Connection databaseAsPortal() throws SQLException {
        return database("portal", secret("database-portal"));
    }

    private Connection database(String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:"
                        + port("PORTAL_DB_PORT")
                        + "/portal?useSSL=false&allowPublicKeyRetrieval=true",
                user,
                password);
    }

    public String secret(String name) {
        try {
            return Files.readString(home.resolve("secrets").resolve(name)).strip();
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "No secret " + name + " in " + home + ": has this node been started?",
                    unreadable);
        }
    }

    public Processes processes() {
        return new Processes(home);
    }

    private int port(String variable) {
        String fallback =
                System.getenv()
                        .getOrDefault(
                                variable,
                                Map.of(
                                                "PORTAL_HTTP_PORT",
                                                "8080",
                                                "PORTAL_MQTT_PORT",
                                                "1883",
                                                "PORTAL_DB_PORT",
                                                "13306")
                                        .getOrDefault(variable, "0"));
        return Integer.parseInt(environment.getOrDefault(variable, fallback));
    }

    private static Map<String, String> ports() {
        Map<String, String> chosen = new HashMap<>();
        try {
            for (String name : List.of("HTTP", "HTTPS", "MQTT", "MQTTS", "DB")) {
                chosen.put("PORTAL_" + name + "_PORT", Integer.toString(Ports.next()));
            }
        } catch (IOException noPort) {
            throw new IllegalStateException("No free port", noPort);
        }
        return chosen;
    }
}
