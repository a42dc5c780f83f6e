package org.andian.launcher.broker;

import org.andian.launcher.Home;
import org.andian.launcher.Part;
import org.andian.launcher.Secrets;
import org.andian.launcher.Settings;
import org.andian.launcher.database.DatabaseAccess;
import org.apache.activemq.artemis.core.message.impl.CoreMessage;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTStateManager;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTUtil;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The embedded MQTT broker. A message it has acknowledged is on disk. */
public final class Broker implements Part {

    public static final String PORTAL_USER = "portal";

    private static final int HEADER_BYTES = 64;

    private final Settings settings;
    private final Home home;
    private final String portalSecret;
    private final CredentialSource source;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private EmbeddedActiveMQ server;
    private Credentials credentials;
    private Refusals refusals;
    private WrittenFigures figures;

    /** Where the devices' credentials are read, and what makes them readable. */
    public record CredentialSource(DatabaseAccess access, Grant grant) {

        /** Fails until the portal's migrations have made the view. */
        public interface Grant {
            void allow() throws java.sql.SQLException;
        }
    }

    /**
     * @param source asked from {@link #start} on; until it answers, devices of the last good copy
     *     may connect
     */
    public Broker(Settings settings, Home home, Secrets secrets, CredentialSource source) {
        this.settings = settings;
        this.home = home;
        this.portalSecret = secrets.brokerPortal();
        this.source = source;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public void prepare() throws IOException {
        refusals = new Refusals(this::publish, Clock.systemUTC());
        credentials =
                new Credentials(
                        new CredentialView(source.access()),
                        new LastGoodCopy(home.broker()),
                        source.grant()::allow);
    }

    @Override
    public void start() throws Exception {
        server =
                new EmbeddedActiveMQ()
                        .setConfiguration(new BrokerConfiguration(settings, home).create())
                        .setSecurityManager(
                                new DeviceSecurity(
                                        portalSecret, credentials, refusals, this::clientIds));
        server.start();
        ActiveMQServer running = server.getActiveMQServer();
        Backlog backlog = new Backlog(running);
        running.getRemotingService().addIncomingInterceptor(new SizeLimit(refusals));
        running.getRemotingService()
                .addIncomingInterceptor(new Shares(settings.share(), backlog, refusals));
        running.getRemotingService()
                .addIncomingInterceptor(new SubscriptionGuard(running, refusals));
        SharedQueues.create(running);
        running.registerBrokerPlugin(new SharedQueues());
        credentials.start();
        refusals.start();
        figures =
                new WrittenFigures(
                        home.broker(),
                        Map.of(
                                WrittenFigures.CLIENTS,
                                () -> Integer.toString(running.getConnectionCount()),
                                WrittenFigures.BACKLOG,
                                backlog::told));
        figures.start();
    }

    private ClientIds clientIds() {
        try {
            return new ClientIds(MQTTStateManager.getInstance(server.getActiveMQServer()));
        } catch (Exception e) {
            throw new IllegalStateException("The broker's sessions cannot be reached", e);
        }
    }

    /** As a message of its own, so that refusals wait like readings while the portal is away. */
    private void publish(String json) {
        ActiveMQServer running = server.getActiveMQServer();
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        CoreMessage message =
                new CoreMessage(
                        running.getStorageManager().generateID(), body.length + HEADER_BYTES);
        message.setAddress(SharedQueues.REFUSALS)
                .setDurable(true)
                .setTimestamp(System.currentTimeMillis());
        message.putIntProperty(MQTTUtil.MQTT_QOS_LEVEL_KEY, 1);
        message.getBodyBuffer().writeBytes(body);
        try {
            running.getPostOffice().route(message, true);
        } catch (Exception e) {
            throw new IllegalStateException("The broker did not take a message of its own", e);
        }
    }

    /** Never completes: it ends with this process. */
    @Override
    public CompletableFuture<?> ended() {
        return ended;
    }

    @Override
    public String where() {
        return "port "
                + settings.ports().mqtt()
                + settings.keystore()
                        .map(file -> ", TLS port " + settings.ports().mqtts())
                        .orElse("");
    }

    @Override
    public void stop() {
        try {
            if (figures != null) {
                figures.close();
            }
            if (server != null) {
                server.stop();
            }
            if (credentials != null) {
                credentials.close();
                refusals.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("The broker did not stop cleanly", e);
        }
    }
}
