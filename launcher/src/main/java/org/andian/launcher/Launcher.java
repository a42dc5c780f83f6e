package org.andian.launcher;

import org.andian.launcher.tls.Certificates;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

/**
 * The process behind {@code ./portal start}: brings the node up, tells its progress, and lives
 * until it is asked to end. Its standard output and error go to {@code
 * PORTAL_HOME/log/launcher.log}.
 *
 * <p>Exit codes: 1 when the start failed (the last line of the progress file says why), 2 when
 * another launcher has the home.
 */
public final class Launcher {

    private static final System.Logger LOG = System.getLogger(Launcher.class.getName());

    /** Exit code known to {@code ./portal}. */
    private static final int HOME_TAKEN = 2;

    private final Home home;
    private final Path project;

    private Launcher(Home home, Path project) {
        this.home = home;
        this.project = project;
    }

    /**
     * Takes no arguments: the properties {@code andian.home}, {@code .project} and {@code
     * .progress} hold absolute paths.
     */
    public static void main(String[] arguments) throws Exception {
        Home home = new Home(Path.of(System.getProperty("andian.home")));
        home.create();
        new Launcher(home, Path.of(System.getProperty("andian.project"))).run();
    }

    private void run() throws Exception {
        if (!HomeLock.acquire(home)) {
            LOG.log(Level.ERROR, "Another launcher already works in {0}", home.root());
            System.exit(HOME_TAKEN);
        }
        Files.deleteIfExists(home.run().resolve("status"));
        Progress progress = new Progress(Path.of(System.getProperty("andian.progress")));
        try {
            start(progress);
        } catch (RuntimeException | IOException e) {
            LOG.log(Level.ERROR, "Start failed", e);
            progress.failed(sentence(e));
            System.exit(1);
        }
        progress.ready();
        new CountDownLatch(1).await(); // until the shutdown hook has done its work
    }

    /**
     * In this order: read the settings, end what a killed run left, look whether it can work, have
     * a certificate, start. The shutdown hook is set before anything runs, so that a start that is
     * broken off is cleaned up too.
     */
    private void start(Progress progress) throws IOException, InterruptedException {
        Settings asked = Settings.from(System.getenv(), home.root(), project);
        List<String> leftovers = Leftovers.stop(home);
        if (!leftovers.isEmpty()) {
            progress.say(
                    "An earlier run did not end properly; ended what it left: "
                            + String.join(", ", leftovers));
        }
        Preflight.check(asked);
        new LogFolder(home.log()).keepBounded();
        Settings settings =
                new Certificates(home, new Secrets(home), progress, Clock.systemUTC())
                        .complete(asked);
        Node node = new Node(settings, home, BuiltFiles.of(project, System.getenv()), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node), "stop"));
        node.start();
    }

    private void stop(Node node) {
        LOG.log(Level.INFO, "Stopping");
        node.stop();
        LOG.log(Level.INFO, "Stopped");
        try {
            HomeLock.forgetProcess(home);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The process file cannot be removed", e);
        }
    }

    /** What the person at the terminal reads; the log has the rest. */
    private String sentence(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof CannotStart
                ? cause.getMessage()
                : "%s: %s (more in %s)"
                        .formatted(
                                cause.getClass().getSimpleName(),
                                cause.getMessage(),
                                home.log().resolve("launcher.log"));
    }
}
