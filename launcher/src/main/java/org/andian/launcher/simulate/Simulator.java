package org.andian.launcher.simulate;

import org.andian.launcher.simulate.electric.Detector;
import org.andian.launcher.simulate.electric.Electricity;
import org.andian.launcher.simulate.fleet.BrokerAddress;
import org.andian.launcher.simulate.fleet.Fleet;
import org.andian.launcher.simulate.fleet.LoadRun;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Entry point: plays the example's devices, or loads the broker with them. */
public final class Simulator {

    private static final int WRONG_USE = 64;
    private static final int FEW = 4;
    private static final int MANY = 2000;
    private static final Duration REPORT = Duration.ofMinutes(1);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(60);
    private static final Duration RETRY = Duration.ofSeconds(20);
    private static final Duration ACT_RETRY = Duration.ofSeconds(5);

    private final DemoHome home;
    private final Example example;
    private final Clock clock;
    private final PrintStream out;

    private Simulator(DemoHome home, Clock clock, PrintStream out) {
        this.home = home;
        this.example = Example.load(home);
        this.clock = clock;
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (List.of(arguments).contains("help")) {
            out.println(Options.USAGE);
            return;
        }
        try {
            Options options = Options.parse(List.of(arguments));
            Simulator simulator = new Simulator(DemoHome.ofThisProcess(), Clock.systemUTC(), out);
            if (options.isLoadTest()) {
                simulator.load(options);
            } else {
                simulator.play(options);
            }
        } catch (CannotSimulate e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_USE);
        }
    }

    private void play(Options options) throws InterruptedException {
        SimulatorProcess process = new SimulatorProcess(home.home());
        process.findRunning()
                .ifPresent(
                        pid -> {
                            throw new CannotSimulate(
                                    "The example is being played already by process "
                                            + pid
                                            + "; ./portal stop ends it.");
                        });
        process.claim();
        Electricity electricity =
                new Electricity(
                        options.seed() == null ? example.seed() : options.seed(),
                        example.detectors());
        Fleet fleet = fleet(options, "sim-", FEW);
        out.printf(
                "Playing %d devices, one message each every %.1f s%n",
                fleet.size(), options.interval().toMillis() / 1000.0);
        inBackground("report", () -> report(fleet));
        inBackground("history", () -> finishPast(electricity));
        fleet.run(electricity, options.interval(), clock);
    }

    private void load(Options options) throws InterruptedException {
        Fleet fleet = fleet(options, "load-", MANY);
        out.println(
                "Connected "
                        + fleet.connectAll(CONNECT_LIMIT)
                        + " of "
                        + fleet.size()
                        + " devices");
        out.println(new LoadRun(fleet, clock).run(options.load(), options.length()));
        fleet.close();
    }

    private Fleet fleet(Options options, String prefix, int mostUnanswered) {
        List<Detector> some = example.detectors().stream().limit(options.devices()).toList();
        return new Fleet(
                some,
                example.passwords(),
                BrokerAddress.from(System.getenv()),
                prefix,
                mostUnanswered);
    }

    private void report(Fleet fleet) throws InterruptedException {
        while (true) {
            Thread.sleep(REPORT.toMillis());
            out.println(
                    clock.instant() + " connected " + fleet.connected() + ", " + fleet.counts());
        }
    }

    /** First what people did, whose pages would be empty otherwise, then the readings. */
    private void finishPast(Electricity electricity) throws InterruptedException {
        while (Past.isOpen(home)) {
            try {
                PortalRest rest = new PortalRest(System.getenv(), home.localKey());
                new Past(home, rest, out, ACT_RETRY).live();
                out.println(clock.instant() + " the two months before the example are lived");
            } catch (CannotSimulate e) {
                out.println(clock.instant() + " the two months wait: " + e.getMessage());
                Thread.sleep(RETRY.toMillis());
            }
        }
        finishHistory(electricity);
    }

    /** Imports what {@link Demo} left for later; while the portal is away it tries again. */
    private void finishHistory(Electricity electricity) throws InterruptedException {
        HistoryProgress progress = HistoryProgress.find(home).orElse(null);
        while (progress != null && !progress.isComplete()) {
            try {
                PortalRest rest = new PortalRest(System.getenv(), home.localKey());
                HistoryPlan plan =
                        new HistoryPlan(electricity, example.detectors(), progress.until());
                new HistoryImport(rest, rest.token(Demo.SYSTEM_ACCOUNT), plan, out)
                        .importOthers(progress, clock);
                out.println(
                        clock.instant()
                                + " the last day before "
                                + progress.until()
                                + " is imported");
            } catch (CannotSimulate e) {
                out.println(clock.instant() + " the import of the past waits: " + e.getMessage());
                Thread.sleep(RETRY.toMillis());
            }
        }
    }

    /** Work that ends with the process. */
    private interface Work {
        void run() throws InterruptedException;
    }

    private static void inBackground(String name, Work work) {
        Thread.ofPlatform()
                .daemon()
                .name(name)
                .start(
                        () -> {
                            try {
                                work.run();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }
}
