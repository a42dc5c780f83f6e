package org.andian.launcher.server;

import org.andian.launcher.Settings;
import org.w3c.dom.Element;

/** Applies this node's addresses, port and data source to the server's configuration. */
final class DomainSettings {

    private static final int POOL_SIZE = 24;

    /** What a slow line carries in a quarter of its bytes; workbooks, PDF and fonts are packed. */
    private static final String WORTH_PACKING =
            "text/html,text/xml,text/plain,text/css,text/csv,text/javascript,"
                    + "application/javascript,application/json,application/problem+json,"
                    + "application/geo+json,image/svg+xml";

    private static final int LEAST_BYTES_PACKED = 1024;

    private final Settings settings;

    DomainSettings(Settings settings) {
        this.settings = settings;
    }

    /** Harmless when it was applied before. */
    void apply(DomainXml xml) {
        listeners(xml);
        compression(xml);
        closeWhatIsNotUsed(xml);
        dataSource(xml);
    }

    /**
     * On the address people use and, where that is not loopback, on loopback besides, for the local
     * commands and the health page.
     */
    private void listeners(DomainXml xml) {
        Element listeners = DomainXml.list(xml.serverConfig(), "network-listeners").getFirst();
        xml.remove(listeners, "network-listener", any -> true);
        String names = "http-listener";
        listener(xml, listeners, "http-listener", settings.bind());
        if (!settings.bindCoversLoopback()) {
            listener(xml, listeners, "local-listener", "127.0.0.1");
            names += ",local-listener";
        }
        for (Element virtualServer : DomainXml.list(xml.serverConfig(), "virtual-server")) {
            virtualServer.setAttribute("network-listeners", names);
        }
    }

    private void listener(DomainXml xml, Element listeners, String name, String address) {
        xml.child(
                listeners,
                "network-listener",
                "name",
                name,
                "address",
                address,
                "port",
                Integer.toString(settings.ports().http()),
                "protocol",
                "http-listener",
                "transport",
                "tcp",
                "thread-pool",
                "http-thread-pool");
    }

    /**
     * Pages and what they load. No other site can make a browser ask for pages with our session,
     * whose cookie stays at home, so sizes of packed pages tell nobody a secret.
     */
    private static void compression(DomainXml xml) {
        for (Element http : DomainXml.list(xml.serverConfig(), "http")) {
            attributes(
                    http,
                    "compression",
                    "on",
                    "compressable-mime-type",
                    WORTH_PACKING,
                    "compression-min-size-bytes",
                    Integer.toString(LEAST_BYTES_PACKED));
        }
    }

    /** Nodes share by database and broker, not by the server's own grid, which would listen. */
    private static void closeWhatIsNotUsed(DomainXml xml) {
        Element config = xml.serverConfig();
        DomainXml.list(config, "jmx-connector")
                .forEach(connector -> connector.setAttribute("enabled", "false"));
        DomainXml.list(config, "hazelcast-config-specific-configuration")
                .forEach(grid -> grid.setAttribute("enabled", "false"));
        DomainXml.list(config, "availability-service")
                .forEach(grid -> grid.setAttribute("availability-enabled", "false"));
        DomainXml.list(config, "web-container-availability")
                .forEach(grid -> grid.setAttribute("availability-enabled", "false"));
    }

    /** Credentials come from the environment at run time, so that the file holds none. */
    private static void dataSource(DomainXml xml) {
        Element resources = xml.resources();
        Element pool = xml.replace(resources, "jdbc-connection-pool", "name", "portal");
        attributes(
                pool,
                "res-type",
                "javax.sql.DataSource",
                "datasource-classname",
                "com.mysql.cj.jdbc.MysqlDataSource",
                "steady-pool-size",
                "4",
                "max-pool-size",
                Integer.toString(POOL_SIZE),
                "pool-resize-quantity",
                "4",
                "idle-timeout-in-seconds",
                "300",
                "max-wait-time-in-millis",
                "15000",
                "transaction-isolation-level",
                "read-committed",
                "is-isolation-level-guaranteed",
                "true",
                "is-connection-validation-required",
                "true",
                "connection-validation-method",
                "custom-validation",
                "validation-classname",
                "org.glassfish.api.jdbc.validation.MySQLConnectionValidation",
                "validate-atmost-once-period-in-seconds",
                "5",
                "fail-all-connections",
                "false",
                "statement-timeout-in-seconds",
                "120");
        xml.child(pool, "property", "name", "url", "value", "${ENV=PORTAL_DB_URL}");
        xml.child(pool, "property", "name", "user", "value", "${ENV=PORTAL_DB_USER}");
        xml.child(pool, "property", "name", "password", "value", "${ENV=PORTAL_DB_PASSWORD}");
        xml.replace(resources, "jdbc-resource", "jndi-name", "jdbc/portal")
                .setAttribute("pool-name", "portal");
        xml.replace(xml.server(), "resource-ref", "ref", "jdbc/portal");
    }

    private static void attributes(Element element, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            element.setAttribute(pairs[i], pairs[i + 1]);
        }
    }
}
