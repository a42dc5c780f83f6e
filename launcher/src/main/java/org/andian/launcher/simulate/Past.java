package org.andian.launcher.simulate;

import org.andian.launcher.Json;
import org.andian.launcher.simulate.life.LifeAct;
import org.apache.activemq.artemis.json.JsonObject;
import org.apache.activemq.artemis.json.JsonString;
import org.apache.activemq.artemis.json.JsonValue;
import org.apache.activemq.artemis.utils.JsonLoader;

import java.io.PrintStream;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Has the portal live through what the example's people did before the present. The acts are kept
 * in a file, a line each, and beside it how many are done; whoever is interrupted goes on there,
 * and the portal passes over what it knows already. An act that fails again and again while the
 * portal answers is noted there with its reason and left behind.
 */
final class Past {

    private static final int ACTS_A_CALL = 10;
    private static final int TRIES = 4;
    private static final String ADDRESS = "/api/local/demo/life";

    private final DemoHome home;
    private final PortalRest rest;
    private final PrintStream out;
    private final Duration pause;

    /**
     * @param pause before an act that failed is tried again; each time twice as long
     */
    Past(DemoHome home, PortalRest rest, PrintStream out, Duration pause) {
        this.home = home;
        this.rest = rest;
        this.out = out;
        this.pause = pause;
    }

    /** Keeps the acts; none is done yet. */
    static void keep(DemoHome home, List<LifeAct> acts) {
        home.write(home.life(), acts.stream().map(LifeAct::json).toList());
    }

    /** Whether there are acts that are not done; false as well where none were ever kept. */
    static boolean isOpen(DemoHome home) {
        return done(home) < acts(home).size();
    }

    private static List<String> acts(DemoHome home) {
        return home.findLines(home.life()).orElse(List.of());
    }

    private static int done(DemoHome home) {
        return home.findLines(home.lived())
                .map(lines -> Integer.parseInt(lines.getFirst()))
                .orElse(0);
    }

    /**
     * Rests after each call as long as it took, so that those who look at the portal keep half of
     * it; whoever sets the clock meanwhile changes nothing of that.
     *
     * @throws CannotSimulate when the portal is away; what is done is remembered
     */
    void live() throws InterruptedException {
        List<String> acts = acts(home);
        int done = done(home);
        while (done < acts.size()) {
            long start = System.nanoTime();
            int next = Math.min(acts.size(), done + ACTS_A_CALL);
            settle(acts.subList(done, next));
            if (next == acts.size()) {
                rest.postLocal(ADDRESS, "{\"acts\":[],\"ended\":true}");
            }
            done = next;
            home.write(home.lived(), List.of(Integer.toString(done)));
            TimeUnit.NANOSECONDS.sleep(System.nanoTime() - start);
        }
    }

    /** In one call; where the portal fails at one of them, each in its own. */
    private void settle(List<String> acts) throws InterruptedException {
        try {
            send(acts);
        } catch (CannotSimulate failed) {
            requirePortal();
            for (String act : acts) {
                settle(act);
            }
        }
    }

    /** What may pass has some time for it. */
    private void settle(String act) throws InterruptedException {
        Duration wait = pause;
        Optional<String> failure = tried(act);
        for (int times = 1; failure.isPresent() && times < TRIES; times++) {
            Thread.sleep(wait.toMillis());
            wait = wait.multipliedBy(2);
            failure = tried(act);
        }
        if (failure.isPresent()) {
            giveUp(act, failure.get());
        }
    }

    /** Empty once it is settled; else why the portal, which answers, failed at it. */
    private Optional<String> tried(String act) throws InterruptedException {
        try {
            send(List.of(act));
            return Optional.empty();
        } catch (CannotSimulate failed) {
            requirePortal();
            return Optional.of(failed.getMessage());
        }
    }

    /**
     * @throws CannotSimulate when the portal is away: then it is no act's fault
     */
    private void requirePortal() throws InterruptedException {
        send(List.of());
    }

    private void send(List<String> acts) throws InterruptedException {
        String body = "{" + Json.quote("acts") + ":[" + String.join(",\n", acts) + "]}";
        JsonObject answer = rest.postLocal(ADDRESS, body);
        for (JsonValue refused : answer.getJsonArray("refused")) {
            out.println("The portal refused act " + ((JsonString) refused).getString());
        }
    }

    private void giveUp(String act, String why) throws InterruptedException {
        JsonObject told = JsonLoader.readObject(new StringReader(act));
        long no = told.getJsonNumber("no").longValue();
        String at = told.isNull("at") ? "null" : Json.quote(told.getString("at"));
        rest.postLocal(
                ADDRESS,
                "{\"acts\":[],\"failed\":{\"no\":"
                        + no
                        + ",\"at\":"
                        + at
                        + ",\"why\":"
                        + Json.quote(why)
                        + "}}");
        out.println("Act " + no + " failed " + TRIES + " times and is left out: " + why);
    }
}
