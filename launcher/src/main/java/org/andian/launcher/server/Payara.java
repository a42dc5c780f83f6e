package org.andian.launcher.server;

import org.andian.launcher.Archive;
import org.andian.launcher.CannotStart;
import org.andian.launcher.Home;
import org.andian.launcher.Part;
import org.andian.launcher.Program;
import org.andian.launcher.Progress;
import org.andian.launcher.Settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The application server with the portal in it. */
public final class Payara implements Part {

    static final String APPLICATION = "portal";

    private static final String VERSION = "7.2025.1";
    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(40);
    private static final Duration POLL = Duration.ofMillis(250);

    private final Settings settings;
    private final Home home;
    private final Sources files;
    private final Map<String, String> environment;
    private final Progress progress;
    private volatile Program program;

    /**
     * The files the server is made of: the server's zip, the portal's archive and the database
     * driver.
     */
    public record Sources(Path zip, Path portal, Path driver) {}

    public Payara(
            Settings settings,
            Home home,
            Sources files,
            Map<String, String> environment,
            Progress progress) {
        this.settings = settings;
        this.home = home;
        this.files = files;
        this.environment = environment;
        this.progress = progress;
    }

    @Override
    public String name() {
        return "server";
    }

    @Override
    public void prepare() throws Exception {
        if (Files.notExists(install())) {
            progress.say("Unpacking the application server");
        }
        Archive.unpack(files.zip(), "payara7/", install());
        createDomain();
        configure();
    }

    private void createDomain() throws IOException {
        Archive.unpack(files.zip(), "payara7/glassfish/domains/domain1/", domain());
        Files.createDirectories(domain().resolve("lib/ext"));
        Files.copy(
                files.driver(),
                domain().resolve("lib/database-driver.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        Path logging = domain().resolve("config/logging.properties");
        Files.writeString(
                logging,
                LoggingProperties.edit(
                        Files.readString(logging), home.log().resolve("server.log")));
    }

    private void configure() throws Exception {
        Path file = domain().resolve("config/domain.xml");
        DomainXml xml = DomainXml.read(file);
        new DomainSettings(settings).apply(xml);
        if (!isDeployed(xml)) {
            DomainSettings.forgetPortal(xml);
            deployment().clear();
        }
        Path changed = file.resolveSibling("domain.xml.new");
        xml.write(changed);
        Files.move(changed, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void start() throws Exception {
        DomainXml xml = DomainXml.read(domain().resolve("config/domain.xml"));
        boolean deploys = !isDeployed(xml);
        progress.say(
                deploys ? "Starting the server and deploying the portal" : "Starting the server");
        Optional<Path> commands =
                deploys ? Optional.of(deployment().writeCommands()) : Optional.empty();
        ServerLog log = new ServerLog(home.log().resolve("server.log"));
        program =
                Program.start(
                        new ServerCommand(install(), domain())
                                .of(home.mark(), xml.jvmOptions(), commands),
                        environment,
                        output());
        program.say("AS_ADMIN_MASTERPASSWORD=changeit\n"); // the keystore's standard password; the
        // keystore is not used
        awaitReady(log);
        deployment().done();
    }

    /**
     * Ready is reported a moment before the server has noted the deployment; one killed in between
     * has only one of the two.
     */
    private boolean isDeployed(DomainXml xml) throws IOException {
        return deployment().isCurrent() && DomainSettings.hasPortal(xml);
    }

    private void awaitReady(ServerLog log) throws Exception {
        Readiness readiness = new Readiness(settings.ports().http());
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!readiness.isReady()) {
            if (!program.isAlive()) {
                throw new CannotStart(
                        "The server ended while starting. Its last words: "
                                + Program.lastWords(output())
                                + " ("
                                + home.log()
                                + ")");
            }
            log.findDeployFailure()
                    .ifPresent(reason -> giveUp("The portal could not be deployed: " + reason));
            if (System.nanoTime() > deadline) {
                giveUp(
                        "The server did not become ready in %d s; %s."
                                .formatted(START_LIMIT.toSeconds(), readiness.lastAnswer()));
            }
            Thread.sleep(POLL);
        }
    }

    private void giveUp(String reason) {
        stop();
        throw new CannotStart(reason + " See " + home.log().resolve("server.log") + ".");
    }

    @Override
    public CompletableFuture<?> ended() {
        return program.ended();
    }

    @Override
    public String where() {
        return "pid " + program.pid() + ", " + settings.address();
    }

    @Override
    public void stop() {
        if (program != null) {
            program.stop(STOP_PATIENCE);
        }
    }

    private Deployment deployment() {
        return new Deployment(files.portal(), domain());
    }

    private Path install() {
        return home.runtime().resolve("payara-" + VERSION);
    }

    private Path domain() {
        return home.server().resolve("domain1");
    }

    private Path output() {
        return home.log().resolve("server.out");
    }
}
