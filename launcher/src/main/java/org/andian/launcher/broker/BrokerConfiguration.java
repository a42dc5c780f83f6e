package org.andian.launcher.broker;

import org.andian.launcher.Home;
import org.andian.launcher.Settings;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How the embedded broker stores, limits and listens. */
final class BrokerConfiguration {

    /** Without a queue: what a sender gave a time limit ends here when it has passed. */
    private static final String DISCARDED = "andian.discarded";

    private static final long ADDRESS_BYTES = 16L << 20;
    private static final long ALL_BYTES = 64L << 20;
    private static final int PAGE_BYTES = 2 << 20;
    private static final int JOURNAL_FILE_BYTES = 10 << 20;
    private static final long LEAST_FREE_BYTES = 512L << 20;

    /**
     * A device's session outlives its connection by a week; the portal asks for its own, longer
     * time.
     */
    private static final int SESSION_SECONDS = 7 * 24 * 3600;

    /** Clients keep their own, shorter keep-alive; only those that name none get this one. */
    private static final int KEEP_ALIVE_SECONDS = 3600;

    private final Settings settings;
    private final Path folder;

    BrokerConfiguration(Settings settings, Home home) {
        this.settings = settings;
        this.folder = home.broker();
    }

    /**
     * No cache of rights (see {@link DeviceSecurity}), no JMX, MQTT alone on the ports: whatever
     * else the broker could speak is not offered.
     */
    Configuration create() {
        Configuration configuration =
                new ConfigurationImpl()
                        .setName("andian")
                        .setSecurityEnabled(true)
                        .setAuthenticationCacheSize(0)
                        .setAuthorizationCacheSize(0)
                        .setJMXManagementEnabled(false)
                        .setMessageCounterEnabled(false)
                        .setGracefulShutdownEnabled(false);
        storage(configuration);
        limits(configuration);
        configuration.addAcceptorConfiguration(
                acceptor("mqtt", settings.mqttBind(), settings.ports().mqtt(), Map.of()));
        settings.keystore()
                .ifPresent(
                        keystore ->
                                configuration.addAcceptorConfiguration(
                                        acceptor(
                                                "mqtts",
                                                settings.bind(),
                                                settings.ports().mqtts(),
                                                Map.of(
                                                        "sslEnabled",
                                                        "true",
                                                        "enabledProtocols",
                                                        "TLSv1.2,TLSv1.3",
                                                        "keyStoreType",
                                                        "PKCS12",
                                                        "keyStorePath",
                                                        keystore.file().toString(),
                                                        "keyStorePassword",
                                                        keystore.password()))));
        return configuration;
    }

    /** Synchronous, so that an acknowledgement means "on disk". */
    private void storage(Configuration configuration) {
        configuration
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDatasync(true)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalFileSize(JOURNAL_FILE_BYTES)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString());
    }

    /**
     * Beyond 16 MiB an address is paged to disk. Below 512 MiB of free disk the broker takes no
     * more messages, and devices that can, keep theirs.
     */
    private void limits(Configuration configuration) {
        configuration
                .setGlobalMaxSize(ALL_BYTES)
                .setMaxDiskUsage(-1)
                .setMinDiskFree(LEAST_FREE_BYTES);
        configuration.addAddressSetting(
                "#",
                new AddressSettings()
                        .setExpiryAddress(SimpleString.of(DISCARDED))
                        .setDeadLetterAddress(SimpleString.of(DISCARDED))
                        .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                        .setMaxSizeBytes(ADDRESS_BYTES)
                        .setPageSizeBytes(PAGE_BYTES)
                        .setAutoCreateAddresses(true)
                        .setAutoCreateQueues(true)
                        .setAutoDeleteAddresses(
                                false) // otherwise a device's address would come and go with every
                        // message
                        .setMaxDeliveryAttempts(
                                -1)); // a message the portal has not acknowledged is kept, however
        // often it fails
    }

    private static TransportConfiguration acceptor(
            String name, String host, int port, Map<String, Object> more) {
        Map<String, Object> parameters =
                new HashMap<>(
                        Map.of(
                                "host",
                                host,
                                "port",
                                Integer.toString(port),
                                "protocols",
                                "MQTT",
                                "tcpNoDelay",
                                "true"));
        parameters.putAll(more);
        Map<String, Object> mqtt =
                Map.of(
                        "maximumPacketSize", Integer.toString(SizeLimit.MOST_BYTES),
                        "serverKeepAlive", Integer.toString(KEEP_ALIVE_SECONDS),
                        "defaultMqttSessionExpiryInterval", Integer.toString(SESSION_SECONDS));
        return new TransportConfiguration(
                NettyAcceptorFactory.class.getName(), parameters, name, mqtt);
    }
}
