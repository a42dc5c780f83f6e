package org.andian.launcher.simulate;

import org.andian.launcher.Json;
import org.andian.launcher.simulate.life.LifeAct;
import org.apache.activemq.artemis.json.JsonObject;
import org.apache.activemq.artemis.json.JsonString;
import org.apache.activemq.artemis.json.JsonValue;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Has the portal live through what the example's people did before the present. The acts are kept
 * in a file, a line each, and beside it how many are done; whoever is interrupted goes on there,
 * and the portal passes over what it knows already.
 */
final class Past {

    private static final int ACTS_A_CALL = 10;
    private static final String ADDRESS = "/api/local/demo/life";

    private final DemoHome home;
    private final PortalRest rest;
    private final PrintStream out;

    Past(DemoHome home, PortalRest rest, PrintStream out) {
        this.home = home;
        this.rest = rest;
        this.out = out;
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
            send(acts.subList(done, next));
            done = next;
            home.write(home.lived(), List.of(Integer.toString(done)));
            TimeUnit.NANOSECONDS.sleep(System.nanoTime() - start);
        }
    }

    private void send(List<String> acts) throws InterruptedException {
        String body = "{" + Json.quote("acts") + ":[" + String.join(",\n", acts) + "]}";
        JsonObject answer = rest.postLocal(ADDRESS, body);
        for (JsonValue refused : answer.getJsonArray("refused")) {
            out.println("The portal refused act " + ((JsonString) refused).getString());
        }
    }
}
