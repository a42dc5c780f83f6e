package org.andian.test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The node most tests share: started once a test run with three premises in two cities, an account
 * of every role and a device each ({@code population.json}), stopped when the test run ends. With
 * the system property {@code andian.attach=true} it is the running demo portal that the environment
 * names instead, which saves the start while writing a test.
 */
public final class Populated {

    public static final String PASSWORD = "Correct-Horse-7";

    private static final boolean ATTACHED = Boolean.getBoolean("andian.attach");
    private static final String RUN =
            Long.toString(System.currentTimeMillis() / 1000, Character.MAX_RADIX);
    private static final int CREATED = 201;
    private static final int HTTP_OK = 200;
    private static final Populated ONLY = new Populated();

    private final Node node =
            ATTACHED
                    ? Node.ofEnvironment()
                    : Node.alone("populated").with(Map.of("PORTAL_DEMO", "1"));
    private final Map<String, String> tokens = new HashMap<>();
    private boolean started;

    private Populated() {}

    public static synchronized Populated portal() {
        if (!ONLY.started) {
            if (!ATTACHED) {
                Runtime.getRuntime().addShutdownHook(new Thread(ONLY.node::stop));
                System.out.println(
                        "Portal for the tests started in "
                                + ONLY.node.start().toSeconds()
                                + " s at "
                                + ONLY.node.address());
            }
            ONLY.populate();
            ONLY.started = true;
        }
        return ONLY;
    }

    /** A device number no run before this one has used. */
    public static String fresh(String name) {
        return name + "-" + RUN;
    }

    /** Registers a device of that number at a premises by the command line. */
    public MosquittoPub publisher(String deviceNo, String premisesCode) {
        return new MosquittoPub(node, node.register(deviceNo, "--premises", premisesCode));
    }

    public Node node() {
        return node;
    }

    /** One more shop in a district. */
    public void premises(String code, String district) {
        Rest.Reply reply =
                Rest.local(node)
                        .post(
                                "/api/local/demo/organisation",
                                """
                                {"premises": [{"code": "%s", "name": "%s", "district": "%s", "venueGroup": "MALL", \
                                "address": "1", "lon": 113.07, "lat": 27.83}]}\
                                """
                                        .formatted(code, code, district));
        if (reply.status() != CREATED) {
            throw new IllegalStateException("The portal did not take the premises: " + reply);
        }
    }

    /**
     * One more account, with one grant and {@link #PASSWORD}, which need not be changed.
     *
     * @param name made unique for this run
     * @param grant as a JSON object
     * @return the login
     */
    public String person(String name, String grant) {
        String login = fresh(name).toLowerCase(Locale.ROOT);
        Rest.Reply reply =
                Rest.local(node)
                        .post(
                                "/api/local/demo/organisation",
                                """
                                {"accounts": [{"login": "%s", "name": "%s", "password": "%s", "mustChange": false, \
                                "grants": [%s]}]}\
                                """
                                        .formatted(login, login, PASSWORD, grant));
        if (reply.status() != CREATED) {
            throw new IllegalStateException("The portal did not take the account: " + reply);
        }
        return login;
    }

    /** A REST caller with the rights of an account. */
    public Rest as(String login) {
        return Rest.as(node, token(login));
    }

    /** With which such a caller proves who he is. */
    public synchronized String token(String login) {
        return tokens.computeIfAbsent(login, node::token);
    }

    private void populate() {
        Rest.Reply reply =
                Rest.local(node).post("/api/local/demo/organisation", text("population.json"));
        boolean isThereAlready =
                ATTACHED && as("t-city").get("/api/v1/devices/T-1").status() == HTTP_OK;
        if (reply.status() != CREATED && !isThereAlready) {
            throw new IllegalStateException("The portal did not take the population: " + reply);
        }
    }

    public static String text(String resource) {
        try (InputStream in = Populated.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(resource, unreadable);
        }
    }
}
