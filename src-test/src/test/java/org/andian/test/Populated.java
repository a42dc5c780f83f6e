package org.andian.test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.andian.test.Node.Credential;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The node most tests share: started once a test run with three premises in two cities, an account of every role and a device each
 * ({@code population.json}), stopped when the test run ends.
 */
public final class Populated {

    public static final String PASSWORD = "Correct-Horse-7";

    private static final Populated ONLY = new Populated();

    private final Node node = Node.alone("populated").with(Map.of("PORTAL_DEMO", "1"));
    private final Map<String, Credential> credentials = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private boolean started;

    private Populated() {
    }

    public static synchronized Populated portal() {
        if (!ONLY.started) {
            Runtime.getRuntime().addShutdownHook(new Thread(ONLY.node::stop));
            System.out.println("Portal for the tests started in " + ONLY.node.start().toSeconds() + " s at " + ONLY.node.address());
            ONLY.populate();
            ONLY.started = true;
        }
        return ONLY;
    }

    public Node node() {
        return node;
    }

    public Credential credential(String deviceNo) {
        return credentials.get(deviceNo);
    }

    /** A REST caller with the rights of an account. */
    public synchronized Rest as(String login) {
        return Rest.as(node, tokens.computeIfAbsent(login, node::token));
    }

    private void populate() {
        Rest.Reply reply = Rest.local(node).post("/api/local/demo/organisation", text("population.json"));
        if (reply.status() != 201) {
            throw new IllegalStateException("The portal did not take the population: " + reply);
        }
        for (JsonElement device : reply.json().getAsJsonArray("devices")) {
            JsonObject one = device.getAsJsonObject();
            credentials.put(one.get("no").getAsString(), new Credential(one.get("user").getAsString(), one.get("password").getAsString()));
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
