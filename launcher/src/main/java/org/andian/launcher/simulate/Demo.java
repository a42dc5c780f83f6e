package org.andian.launcher.simulate;

import org.andian.launcher.simulate.electric.Electricity;
import org.andian.launcher.simulate.electric.LoadCurve;
import org.andian.launcher.simulate.life.LifePlan;
import org.andian.launcher.simulate.population.Population;
import org.andian.launcher.simulate.population.Population.Account;
import org.apache.activemq.artemis.json.JsonObject;
import org.apache.activemq.artemis.json.JsonValue;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Entry point of {@code ./portal demo} once the portal is ready: registers the example, imports
 * what stood out in the past, has old alarms confirmed, leaves the simulator running, which has two
 * months of hazards lived through. A second run only does what is missing.
 */
public final class Demo {

    static final String SYSTEM_ACCOUNT = "demo-system";
    private static final long SEED = 1;

    /** Long enough for two whole months to be compared. */
    private static final int REGISTERED_DAYS = 100;

    private final DemoHome home;
    private final PortalRest rest;
    private final Clock clock;
    private final PrintStream out;
    private final long began;

    private Demo(DemoHome home, Clock clock, PrintStream out) {
        this.home = home;
        this.rest = new PortalRest(System.getenv(), home.localKey());
        this.clock = clock;
        this.out = out;
        this.began = clock.millis();
    }

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new Demo(DemoHome.ofThisProcess(), Clock.systemUTC(), out).run();
        } catch (CannotSimulate e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        if (home.findLines(home.devices()).isEmpty()) {
            register(Population.of(SEED));
        }
        if (HistoryProgress.find(home).isEmpty()) {
            importPast(Example.load(home));
        }
        SimulatorProcess simulator = new SimulatorProcess(home.home());
        if (simulator.findRunning().isEmpty()) {
            say(
                    "The devices begin to speak (process "
                            + simulator.start()
                            + ", log "
                            + home.home().resolve("log/simulator.log")
                            + ")");
        }
        home.findLines(home.accounts()).orElse(List.of()).forEach(out::println);
        say("These accounts are kept in " + home.accounts());
        if (!hasPast()) {
            say(
                    "Two months of hazards are missing here: this home is older than they are, or"
                            + " was not born as a demo; a fresh PORTAL_HOME has them");
        }
    }

    private boolean hasPast() {
        return home.findLines(home.life()).isPresent();
    }

    /**
     * Accounts are written first and devices last: passwords are in nobody's hands but ours, and
     * the second file says that all is done.
     */
    private void register(Population population) throws InterruptedException {
        say(
                "Registering %d premises, %d devices and %d accounts"
                        .formatted(
                                population.premises().size(),
                                population.devices().size(),
                                population.accounts().size()));
        Passwords passwords = new Passwords();
        Map<String, String> byLogin = new LinkedHashMap<>();
        population.accounts().forEach(account -> byLogin.put(account.login(), passwords.next()));
        home.write(home.accounts(), table(population.accounts(), byLogin));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, LoadCurve.CHINA);
        JsonObject answer =
                rest.postLocal(
                        "/api/local/demo/organisation",
                        OrganisationJson.of(
                                population, byLogin, today, today.minusDays(REGISTERED_DAYS)));
        if (answer.getBoolean("hasPast")) {
            Past.keep(home, LifePlan.of(population, SEED, now));
        }
        Map<String, String> byDevice = new LinkedHashMap<>();
        for (JsonValue device : answer.getJsonArray("devices")) {
            byDevice.put(
                    device.asJsonObject().getString("no"),
                    device.asJsonObject().getString("password"));
        }
        home.write(home.devices(), Example.of(SEED, population.devices(), byDevice).lines());
        say("Registered");
    }

    /** Faults first and by themselves, so that the pages have something to show at once. */
    private void importPast(Example example) throws InterruptedException {
        Instant now = clock.instant();
        HistoryPlan plan =
                new HistoryPlan(
                        new Electricity(example.seed(), example.detectors()),
                        example.detectors(),
                        now);
        int sent = new HistoryImport(rest, rest.token(SYSTEM_ACCOUNT), plan, out).importFaults();
        say("Imported " + sent + " readings around the faults of the last thirty days");
        DutyRoom room = new DutyRoom(rest, now);
        int confirmed = 0;
        for (String city :
                example.detectors().stream().map(detector -> detector.city()).distinct().toList()) {
            confirmed += room.confirm(city.toLowerCase(Locale.ROOT) + "-duty");
        }
        HistoryProgress.begin(home, now);
        say(
                "Confirmed "
                        + confirmed
                        + " of their alarms; "
                        + (hasPast() ? "two months of hazards and " : "")
                        + "the rest of the last day will follow in the background, the daily"
                        + " figures within minutes");
    }

    private static List<String> table(List<Account> accounts, Map<String, String> passwords) {
        List<String> lines = new ArrayList<>();
        for (Account account : accounts) {
            lines.add(
                    "%-16s %s  %s"
                            .formatted(
                                    account.login(),
                                    passwords.get(account.login()),
                                    account.grant().role()));
        }
        return lines;
    }

    private void say(String sentence) {
        out.printf(Locale.ROOT, "      %5.1f s  %s%n", (clock.millis() - began) / 1000.0, sentence);
    }
}
