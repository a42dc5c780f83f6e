package org.andian.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment asks of this node.
 *
 * @param project checkout that holds the built portal
 * @param bind address for browsers and devices; the database stays on loopback whatever it says
 * @param database someone else's database, empty for the embedded one
 * @param ownerDatabase the account that owns someone else's database, the same when there is no
 *     other
 * @param brokerDatabase how the embedded broker reads device credentials from someone else's
 *     database
 * @param broker someone else's MQTT broker, empty for the embedded one
 * @param share of the embedded broker that each device has
 * @param keystore what the MQTTS port shows; empty where {@link #hasMqtts} has no own one
 */
public record Settings(
        Path home,
        Path project,
        String bind,
        Ports ports,
        Optional<External> database,
        Optional<External> ownerDatabase,
        Optional<External> brokerDatabase,
        Optional<External> broker,
        Optional<Keystore> keystore,
        Protection protection,
        DeviceShare share,
        int heapMegabytes,
        boolean demo) {

    private static final List<String> EVERYWHERE = List.of("0.0.0.0", "::", "[::]", "*");
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "::1");
    private static final int LEAST_HEAP_MB = 384;
    private static final int MOST_HEAP_MB = 65_536;

    /**
     * Reads and checks everything; the paths come as system properties because {@code ./portal} has
     * made them absolute.
     *
     * @throws CannotStart for the first variable that is wrong, with the sentence that says how it
     *     should be
     */
    static Settings from(Map<String, String> environment, Path home, Path project) {
        Settings settings =
                new Settings(
                        home,
                        project,
                        environment.getOrDefault("PORTAL_BIND", "127.0.0.1"),
                        Ports.from(environment),
                        External.from(environment, "PORTAL_DB"),
                        otherAccount(environment, "PORTAL_DB_OWNER"),
                        otherAccount(environment, "PORTAL_BROKER_DB"),
                        External.from(environment, "PORTAL_MQTT"),
                        Keystore.from(environment, "PORTAL_MQTTS_KEYSTORE"),
                        Protection.from(environment),
                        DeviceShare.from(environment),
                        WholeNumber.of(
                                environment,
                                "PORTAL_SERVER_HEAP_MB",
                                768,
                                LEAST_HEAP_MB,
                                MOST_HEAP_MB),
                        "1".equals(environment.get("PORTAL_DEMO")));
        settings.check();
        return settings;
    }

    /** An account of its own in someone else's database is better than the portal's. */
    private static Optional<External> otherAccount(Map<String, String> environment, String prefix) {
        return External.from(environment, "PORTAL_DB")
                .map(
                        portal ->
                                new External(
                                        portal.url(),
                                        environment.getOrDefault(prefix + "_USER", portal.user()),
                                        environment.getOrDefault(
                                                prefix + "_PASSWORD", portal.password())));
    }

    /**
     * @throws CannotStart when other machines would be let in without anything that encrypts
     */
    private void check() {
        ports.findClash()
                .ifPresent(
                        clash -> {
                            throw new CannotStart(
                                    clash + " name the same port; give each its own.");
                        });
        if (isExposed() && !protection.isOn() && protection.proxies().isEmpty()) {
            throw new CannotStart(
                    """
                    PORTAL_BIND=%s lets other machines in, and with PORTAL_TLS=off passwords and alarms would go over \
                    the network for everybody to read and change. Leave PORTAL_TLS out for HTTPS with a certificate \
                    of this installation, name the office's own with PORTAL_TLS_KEYSTORE, or name the proxy that \
                    encrypts in front of the portal with PORTAL_TRUSTED_PROXY.\
                    """
                            .formatted(bind));
        }
    }

    /** Whether other machines reach this node. */
    public boolean isExposed() {
        return !LOOPBACK.contains(bind);
    }

    /** Whether this node encrypts its pages itself; plain HTTP then only leads there. */
    public boolean hasHttps() {
        return isExposed() && protection.isOn() && protection.proxies().isEmpty();
    }

    /** Whether there is a port for MQTT over TLS. */
    public boolean hasMqtts() {
        return keystore.isPresent() || isExposed() && protection.isOn();
    }

    /** Where MQTT without TLS listens: where nobody but this machine is, unless told otherwise. */
    public String mqttBind() {
        return isExposed() && !protection.hasPlainMqtt() ? "127.0.0.1" : bind;
    }

    /** The same, as this machine reaches it. */
    public String reachableMqtt() {
        String listens = mqttBind();
        return EVERYWHERE.contains(listens) || LOOPBACK.contains(listens) ? "127.0.0.1" : listens;
    }

    /** With the certificate made for it, also where MQTT has none of its own. */
    public Settings with(Keystore made) {
        return new Settings(
                home,
                project,
                bind,
                ports,
                database,
                ownerDatabase,
                brokerDatabase,
                broker,
                keystore.or(() -> Optional.of(made)),
                protection.with(made),
                share,
                heapMegabytes,
                demo);
    }

    public boolean listensEverywhere() {
        return EVERYWHERE.contains(bind);
    }

    /**
     * Whether loopback is reached through {@link #bind()}, so that no second listener is needed for
     * the local commands.
     */
    public boolean bindCoversLoopback() {
        return EVERYWHERE.contains(bind) || LOOPBACK.contains(bind);
    }

    /**
     * The address under which a process on this machine reaches what listens on {@link #bind()}.
     */
    public String reachableBind() {
        return bindCoversLoopback() ? "127.0.0.1" : bind;
    }

    /** The address a person on this machine types into the browser. */
    public String address() {
        return hasHttps()
                ? "https://" + reachableBind() + ":" + ports.https() + "/"
                : "http://" + reachableBind() + ":" + ports.http() + "/";
    }

    /** The same, with the pages on another port of loopback alone. */
    public Settings elsewhere(int httpPort) {
        Ports own =
                new Ports(httpPort, ports.https(), ports.mqtt(), ports.mqtts(), ports.database());
        return new Settings(
                home,
                project,
                "127.0.0.1",
                own,
                database,
                ownerDatabase,
                brokerDatabase,
                broker,
                keystore,
                protection,
                share,
                heapMegabytes,
                false);
    }
}
