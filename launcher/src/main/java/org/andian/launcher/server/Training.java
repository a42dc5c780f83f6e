package org.andian.launcher.server;

import org.andian.launcher.CannotStart;
import org.andian.launcher.Home;
import org.andian.launcher.Program;
import org.andian.launcher.Settings;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the {@link AotCache} with a throw-away server: the same program and portal in a folder, on
 * a port and with a database of its own, without a broker or a mail server, at the lowest priority.
 */
final class Training {

    private static final System.Logger LOG = System.getLogger(Training.class.getName());
    private static final Duration START_LIMIT = Duration.ofMinutes(15);
    private static final Duration VISIT_LIMIT = Duration.ofMinutes(1);
    private static final Duration RECORDING_LIMIT = Duration.ofMinutes(15);
    private static final Duration CREATION_LIMIT = Duration.ofMinutes(15);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final List<String> NOT_FOR_IT =
            List.of(
                    "PORTAL_MQTT_URL",
                    "PORTAL_SMTP_URL",
                    "PORTAL_LOCAL_KEY_FILE",
                    "PORTAL_TRUSTED_PROXY",
                    "PORTAL_DEMO");
    private static final List<String> PAGES =
            List.of("login.xhtml", "setup.xhtml", "openapi", "metrics", "api/v1/alarms");

    private final Home home;
    private final MicroFolder live;
    private final Payara.Sources files;
    private final Map<String, String> environment;
    private final Path configuration;
    private volatile Program program;
    private volatile boolean stopped;

    /**
     * @param environment addresses and accounts for the throw-away server, which sees nothing else
     *     of this node's
     * @param live the folder whose programs are used, which is not changed
     */
    Training(Home home, MicroFolder live, Payara.Sources files, Map<String, String> environment) {
        this.home = home;
        this.live = live;
        this.files = files;
        this.environment = environment;
        this.configuration = home.runtime().resolve("server.aot.recorded");
    }

    /**
     * Returns when the cache's draft is whole.
     *
     * @throws CannotStart when the server does not become ready, no cache comes out or {@link #end}
     *     was called
     */
    void run(Settings settings, List<String> javaOptions, Path draft) throws Exception {
        MicroFolder scratch = new MicroFolder(home.server().resolve("training"));
        try {
            live.linkPrograms(scratch);
            record(scratch, settings.elsewhere(freePort()), javaOptions);
            create(javaOptions, draft);
        } finally {
            stop();
            Files.deleteIfExists(configuration);
            scratch.delete();
            new MicroFolder(scratchHome()).delete();
        }
    }

    private void record(MicroFolder scratch, Settings settings, List<String> javaOptions)
            throws Exception {
        scratch.configure(files.micro(), settings, home.log(), "training");
        List<String> options = new ArrayList<>(javaOptions);
        options.addAll(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + configuration));
        start(ServerCommand.of(home, options, scratch, files.portal()));
        Readiness readiness = new Readiness(settings.ports().http());
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!readiness.isReady()) {
            if (!program.isAlive() || System.nanoTime() > deadline) {
                throw new CannotStart("The throw-away server did not become ready.");
            }
            Thread.sleep(POLL);
        }
        visit(settings);
        program.stop(RECORDING_LIMIT); // what was recorded is written on the way out
    }

    /**
     * Asked without a login, whatever the answer: enough to load the classes of pages, REST and the
     * data source. A page that does not answer on a busy machine only leaves the cache smaller.
     */
    private static void visit(Settings settings) throws InterruptedException {
        try (HttpClient visitor =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (String page : PAGES) {
                URI address = URI.create(settings.address()).resolve(page);
                HttpRequest request = HttpRequest.newBuilder(address).timeout(VISIT_LIMIT).build();
                try {
                    HttpResponse<Void> answer =
                            visitor.send(request, HttpResponse.BodyHandlers.discarding());
                    LOG.log(Level.DEBUG, "{0} answered {1}", page, answer.statusCode());
                } catch (IOException e) {
                    LOG.log(Level.INFO, "The throw-away server did not answer " + page, e);
                }
            }
        }
    }

    /**
     * Only reads the programs. They are named where the live server has them: classes from a cache
     * know no other place than that one, and Payara Micro takes the place of its own class for its
     * folder (JDK-8376576).
     */
    private void create(List<String> javaOptions, Path draft) throws Exception {
        List<String> command = ServerCommand.java(home);
        command.addAll(javaOptions);
        command.addAll(
                List.of(
                        "-XX:AOTMode=create",
                        "-XX:AOTConfiguration=" + configuration,
                        "-XX:AOTCache=" + draft,
                        "-jar",
                        live.program().toString()));
        start(command);
        long deadline = System.nanoTime() + CREATION_LIMIT.toNanos();
        while (program.isAlive() && System.nanoTime() < deadline) {
            Thread.sleep(POLL);
        }
        stop();
        if (stopped || Files.notExists(draft)) {
            throw new CannotStart("No cache was made; see " + output() + ".");
        }
    }

    private synchronized void start(List<String> command) throws IOException {
        if (stopped) {
            throw new CannotStart("The node is stopping.");
        }
        List<String> gently = new ArrayList<>(List.of("env"));
        NOT_FOR_IT.forEach(variable -> gently.addAll(List.of("-u", variable)));
        gently.addAll(List.of("nice", "-n", "19"));
        gently.addAll(command);
        Map<String, String> all = new HashMap<>(environment);
        all.put("PORTAL_HOME", scratchHome().toString());
        program = Program.start(gently, all, output());
    }

    /** At once: nobody needs what it was doing. */
    synchronized void end() {
        stopped = true;
        stop();
    }

    private void stop() {
        if (program != null) {
            program.stop(Duration.ZERO);
        }
    }

    private Path scratchHome() {
        return home.run().resolve("training");
    }

    private Path output() {
        return home.log().resolve("training.out");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
