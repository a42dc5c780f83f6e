package org.andian.launcher.server;

import org.andian.launcher.Settings;
import org.w3c.dom.Element;

import java.util.List;

/** Applies this node's addresses, ports, memory and data source to the server's configuration. */
final class DomainSettings {

    private static final List<String> OWN_OPTIONS =
            List.of(
                    "-Xmx",
                    "-Xms",
                    "-XX:NewRatio",
                    "-XX:ReservedCodeCacheSize",
                    "-XX:MaxMetaspaceSize",
                    "-Dorg.glassfish.additionalOSGiBundlesToStart",
                    "-Dosgi.shell.telnet",
                    "-Duser.timezone",
                    "-Dfile.encoding",
                    "-Dcom.mysql");
    private static final int POOL_SIZE = 24;

    private final Settings settings;

    DomainSettings(Settings settings) {
        this.settings = settings;
    }

    void apply(DomainXml xml) {
        listeners(xml);
        closeWhatIsNotUsed(xml);
        memory(xml);
        dataSource(xml);
    }

    private void listeners(DomainXml xml) {
        Element listeners = DomainXml.list(xml.serverConfig(), "network-listeners").getFirst();
        listener(xml, listeners, "http-listener-1", settings.bind(), settings.ports().http());
        listener(xml, listeners, "admin-listener", "127.0.0.1", settings.ports().admin());
        xml.remove(
                listeners,
                "network-listener",
                one ->
                        List.of("http-listener-2", "local-listener")
                                .contains(one.getAttribute("name")));
        String names = "http-listener-1";
        if (!settings.bindCoversLoopback()) {
            listener(xml, listeners, "local-listener", "127.0.0.1", settings.ports().http());
            names += ",local-listener";
        }
        for (Element virtualServer : DomainXml.list(xml.serverConfig(), "virtual-server")) {
            if (virtualServer.getAttribute("id").equals("server")) {
                virtualServer.setAttribute("network-listeners", names);
            }
        }
    }

    private static void listener(
            DomainXml xml, Element listeners, String name, String address, int port) {
        boolean admin = name.equals("admin-listener");
        Element listener = xml.replace(listeners, "network-listener", "name", name);
        listener.setAttribute("address", address);
        listener.setAttribute("port", Integer.toString(port));
        listener.setAttribute("protocol", admin ? "admin-listener" : "http-listener-1");
        listener.setAttribute("transport", "tcp");
        listener.setAttribute("thread-pool", admin ? "admin-thread-pool" : "http-thread-pool");
    }

    /**
     * By default these listen on all interfaces, at ports two nodes on one machine would fight for.
     */
    private static void closeWhatIsNotUsed(DomainXml xml) {
        Element config = xml.serverConfig();
        DomainXml.list(config, "iiop-listener")
                .forEach(listener -> listener.setAttribute("enabled", "false"));
        DomainXml.list(config, "jmx-connector")
                .forEach(connector -> connector.setAttribute("enabled", "false"));
        withoutMessageService(xml, config);
        DomainXml.list(config, "hazelcast-config-specific-configuration")
                .forEach(grid -> grid.setAttribute("enabled", "false"));
    }

    /**
     * Said outright, because a configuration without it makes the server add one that listens on
     * all interfaces.
     */
    private static void withoutMessageService(DomainXml xml, Element config) {
        Element service = xml.replace(config, "jms-service", "type", "DISABLED");
        xml.remove(config, "jms-service", other -> other != service);
        service.setAttribute("default-jms-host", "default_JMS_host");
        xml.child(
                service,
                "jms-host",
                "name",
                "default_JMS_host",
                "host",
                "127.0.0.1",
                "port",
                "7676",
                "lazy-init",
                "false");
    }

    private void memory(DomainXml xml) {
        xml.changeJvmOptions(
                OWN_OPTIONS,
                List.of(
                        "-Xmx" + settings.heapMegabytes() + "m",
                        "-Xms128m",
                        "-XX:ReservedCodeCacheSize=160m",
                        "-Duser.timezone=UTC",
                        "-Dfile.encoding=UTF-8"));
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

    static boolean hasPortal(DomainXml xml) {
        return DomainXml.list((Element) xml.resources().getParentNode(), "application-ref").stream()
                .anyMatch(one -> one.getAttribute("ref").equals(Payara.APPLICATION));
    }

    /**
     * Forgets the deployed portal, so that the next start deploys it anew instead of starting the
     * old one first.
     */
    static void forgetPortal(DomainXml xml) {
        Element domain = (Element) xml.resources().getParentNode();
        xml.remove(
                domain, "application", one -> one.getAttribute("name").equals(Payara.APPLICATION));
        xml.remove(
                domain,
                "application-ref",
                one -> one.getAttribute("ref").equals(Payara.APPLICATION));
    }
}
