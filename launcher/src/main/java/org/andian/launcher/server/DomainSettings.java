package org.andian.launcher.server;

import org.andian.launcher.Settings;
import org.w3c.dom.Element;

import java.util.List;

/** Applies this node's addresses, port and data source to the server's configuration. */
final class DomainSettings {

    private static final int POOL_SIZE = 24;
    private static final int OWNER_POOL_SIZE = 4;
    private static final int STATEMENT_SECONDS = 120;

    /**
     * A minute longer than any statement may take: an answer that has not come by then never will,
     * and whoever waits for it would wait for good.
     */
    private static final String ANSWER_LIMIT = "&socketTimeout=" + (STATEMENT_SECONDS + 60) * 1000;

    private static final String HTTPS = "https-listener";
    private static final int HTTP_THREADS = 256;
    private static final int IDLE_SECONDS = 30;

    /** Connections that may wait to be accepted; there is no limit of accepted ones. */
    private static final int BACKLOG = 4096;

    /** The longest a body may pause on its way in, or a reader on the way out. */
    private static final int PAUSE_MILLIS = 30_000;

    /** What a slow line carries in a quarter of its bytes; workbooks, PDF and fonts are packed. */
    private static final String WORTH_PACKING =
            "text/html,text/xml,text/plain,text/css,text/csv,text/javascript,"
                    + "application/javascript,application/json,application/problem+json,"
                    + "application/geo+json,image/svg+xml";

    private static final int LEAST_BYTES_PACKED = 1024;

    /** What the server's own file lacks and its services want, each by its path. */
    private static final List<String> ADDED_WHILE_STARTING =
            List.of(
                    "jdbc-config-source-configuration",
                    "amx-configuration",
                    "stuck-threads-checker",
                    "microprofile-healthcheck-configuration",
                    "iiop-service",
                    "microprofile-fault-tolerance-configuration",
                    "microprofile-openapi-configuration",
                    "web-container/session-config/session-manager/manager-properties",
                    "web-container/session-config/session-manager/store-properties",
                    "web-container/session-config/session-properties",
                    "group-management-service/failure-detection",
                    "monitoring-service/module-monitoring-levels");

    private final Settings settings;

    DomainSettings(Settings settings) {
        this.settings = settings;
    }

    /** Harmless when it was applied before. */
    void apply(DomainXml xml) {
        listeners(xml);
        encryption(xml);
        keepTheVersionQuiet(xml);
        oneProtocol(xml);
        enoughThreads(xml);
        compression(xml);
        closeWhatIsNotUsed(xml);
        dataSources(xml);
        leaveNothingToAdd(xml);
    }

    /**
     * The server's services start side by side, and each adds the part of the configuration it
     * misses. Where two do so at once, one of them may find none and the server does not start.
     */
    private static void leaveNothingToAdd(DomainXml xml) {
        for (String path : ADDED_WHILE_STARTING) {
            Element parent = xml.serverConfig();
            for (String tag : path.split("/")) {
                parent = xml.only(parent, tag);
            }
        }
    }

    /**
     * On the address people use and, where that is not loopback, on loopback besides, for the local
     * commands and the health page; where this node encrypts, with a second port for that.
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
        if (settings.hasHttps()) {
            listener(xml, listeners, HTTPS, settings.bind())
                    .setAttribute("port", Integer.toString(settings.ports().https()));
            names += "," + HTTPS;
        }
        for (Element virtualServer : DomainXml.list(xml.serverConfig(), "virtual-server")) {
            virtualServer.setAttribute("network-listeners", names);
        }
    }

    private Element listener(DomainXml xml, Element listeners, String name, String address) {
        return xml.child(
                listeners,
                "network-listener",
                "name",
                name,
                "address",
                address,
                "port",
                Integer.toString(settings.ports().http()),
                "protocol",
                name.equals(HTTPS) ? HTTPS : "http-listener",
                "transport",
                "tcp",
                "thread-pool",
                "http-thread-pool");
    }

    /** TLS 1.2 and 1.3, as every browser of the last years speaks them. */
    private static void encryption(DomainXml xml) {
        for (Element ssl : DomainXml.list(xml.serverConfig(), "ssl")) {
            attributes(
                    ssl,
                    "ssl3-enabled",
                    "false",
                    "tls-enabled",
                    "false",
                    "tls11-enabled",
                    "false",
                    "tls12-enabled",
                    "true",
                    "tls13-enabled",
                    "true");
        }
    }

    /** In no header; {@link ServerCommand} keeps it out of the server's own error pages. */
    private static void keepTheVersionQuiet(DomainXml xml) {
        for (Element http : DomainXml.list(xml.serverConfig(), "http")) {
            http.setAttribute("server-header", "false");
        }
    }

    /**
     * HTTP/1.1 alone: without encryption no browser speaks HTTP/2, its heads pass the watch over
     * unfinished ones, under TLS as well, and the server cuts its connections in the middle of a
     * long answer. An offer of it the portal takes away ({@code ServerOffers}).
     */
    private static void oneProtocol(DomainXml xml) {
        for (Element http : DomainXml.list(xml.serverConfig(), "http")) {
            http.setAttribute("http2-enabled", "false");
        }
    }

    /**
     * A connection that sends nothing is closed after half a minute, and one whose request has a
     * head that does not end by the portal ({@code UnfinishedHeads}): neither holds a thread. One
     * that has sent its head and not its body holds one, of which the portal gives up the oldest
     * before half of them wait ({@code UnfinishedBodies}). No whole request is refused for their
     * number: it waits for a thread.
     */
    private static void enoughThreads(DomainXml xml) {
        xml.get("thread-pool", pool -> pool.getAttribute("name").equals("http-thread-pool"))
                .setAttribute("max-thread-pool-size", Integer.toString(HTTP_THREADS));
        for (Element http : DomainXml.list(xml.serverConfig(), "http")) {
            http.setAttribute("timeout-seconds", Integer.toString(IDLE_SECONDS));
        }
        for (Element transport : DomainXml.list(xml.serverConfig(), "transport")) {
            transport.setAttribute("max-connections-count", Integer.toString(BACKLOG));
            transport.setAttribute("read-timeout-millis", Integer.toString(PAUSE_MILLIS));
            transport.setAttribute("write-timeout-millis", Integer.toString(PAUSE_MILLIS));
        }
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

    /**
     * One for the running portal and one for what changes tables, which is seldom and may take
     * long. Credentials come from the environment at run time, so that the file holds none.
     */
    private static void dataSources(DomainXml xml) {
        Element running = dataSource(xml, "portal", "PORTAL_DB", ANSWER_LIMIT);
        attributes(
                running,
                "steady-pool-size",
                "4",
                "max-pool-size",
                Integer.toString(POOL_SIZE),
                "pool-resize-quantity",
                "4",
                "statement-timeout-in-seconds",
                Integer.toString(STATEMENT_SECONDS));
        Element owner = dataSource(xml, "portal-owner", "PORTAL_DB_OWNER", "");
        attributes(
                owner,
                "steady-pool-size",
                "0",
                "max-pool-size",
                Integer.toString(OWNER_POOL_SIZE),
                "pool-resize-quantity",
                Integer.toString(OWNER_POOL_SIZE),
                "non-transactional-connections",
                "true");
    }

    /**
     * @param account prefix of the variables with user and password
     * @param parameters further ones for the driver, each begun with an ampersand
     */
    private static Element dataSource(
            DomainXml xml, String name, String account, String parameters) {
        Element resources = xml.resources();
        Element pool = xml.replace(resources, "jdbc-connection-pool", "name", name);
        attributes(
                pool,
                "res-type",
                "javax.sql.DataSource",
                "datasource-classname",
                "com.mysql.cj.jdbc.MysqlDataSource",
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
                "false");
        xml.child(pool, "property", "name", "url", "value", "${ENV=PORTAL_DB_URL}" + parameters);
        xml.child(pool, "property", "name", "user", "value", "${ENV=" + account + "_USER}");
        xml.child(pool, "property", "name", "password", "value", "${ENV=" + account + "_PASSWORD}");
        String jndiName = "jdbc/" + name;
        xml.replace(resources, "jdbc-resource", "jndi-name", jndiName)
                .setAttribute("pool-name", name);
        xml.replace(xml.server(), "resource-ref", "ref", jndiName);
        return pool;
    }

    private static void attributes(Element element, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            element.setAttribute(pairs[i], pairs[i + 1]);
        }
    }
}
