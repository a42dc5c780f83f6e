package org.andian.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Looks before anything is started whether it can work, and says in one sentence what is in the
 * way.
 */
final class Preflight {

    static final long LEAST_FREE_BYTES = 2L << 30;

    private Preflight() {}

    /**
     * @throws CannotStart with the first thing that is in the way: less than 2 GiB free, or a port
     *     that is taken
     */
    static void check(Settings settings) {
        enoughSpace(settings);
        portsFree(settings);
    }

    private static void enoughSpace(Settings settings) {
        try {
            FileStore store = Files.getFileStore(settings.home());
            if (store.getUsableSpace() < LEAST_FREE_BYTES) {
                throw new CannotStart(
                        "The disk is nearly full: %s has %d MiB free and the portal needs at least 2048."
                                .formatted(settings.home(), store.getUsableSpace() >> 20));
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "Cannot tell how much space is free at "
                            + settings.home()
                            + ": "
                            + e.getMessage(),
                    e);
        }
    }

    private static void portsFree(Settings settings) {
        for (var entry : settings.ports().byVariable().entrySet()) {
            if (neededPorts(settings).contains(entry.getValue())) {
                portFree(entry.getKey(), address(settings, entry.getKey()), entry.getValue());
            }
        }
    }

    /** Ports of parts that somebody else runs are theirs, not ours. */
    private static Set<Integer> neededPorts(Settings settings) {
        Ports ports = settings.ports();
        Set<Integer> needed = new LinkedHashSet<>(Set.of(ports.http()));
        if (settings.database().isEmpty()) {
            needed.add(ports.database());
        }
        if (settings.broker().isEmpty()) {
            needed.add(ports.mqtt());
        }
        if (settings.hasHttps()) {
            needed.add(ports.https());
        }
        if (settings.broker().isEmpty() && settings.hasMqtts()) {
            needed.add(ports.mqtts());
        }
        return needed;
    }

    private static String address(Settings settings, String variable) {
        return switch (variable) {
            case "PORTAL_DB_PORT" -> "127.0.0.1";
            case "PORTAL_MQTT_PORT" -> settings.mqttBind();
            default -> settings.bind();
        };
    }

    /**
     * Bound for a moment, on the very address the part will use; somebody may still be quicker
     * afterwards, which the part itself then reports.
     */
    private static void portFree(String variable, String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port %d on %s cannot be used (%s); stop what uses it or choose another with %s."
                            .formatted(port, address, e.getMessage(), variable),
                    e);
        }
    }
}
