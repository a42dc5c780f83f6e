package org.andian.launcher.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.launcher.Settings;
import org.andian.launcher.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class DomainSettingsTest {

    @TempDir private Path folder;

    private DomainXml edited(Map<String, String> environment) throws Exception {
        Path file = folder.resolve("domain.xml");
        if (Files.notExists(file)) {
            try (var in = getClass().getResourceAsStream("domain.xml")) {
                Files.copy(in, file);
            }
        }
        DomainXml xml = DomainXml.read(Files.newInputStream(file));
        new DomainSettings(TestNode.in(folder, environment).settings()).apply(xml);
        xml.write(file);
        return xml;
    }

    private static List<String> listeners(DomainXml xml) {
        return DomainXml.list(xml.serverConfig(), "network-listener").stream()
                .map(
                        one ->
                                one.getAttribute("name")
                                        + " "
                                        + one.getAttribute("address")
                                        + ":"
                                        + one.getAttribute("port"))
                .sorted()
                .toList();
    }

    @Test
    void onlyThePagesListenOutsideAndNothingElseDoes() throws Exception {
        DomainXml xml = edited(Map.of("PORTAL_BIND", "0.0.0.0", "PORTAL_HTTP_PORT", "9080"));
        assertEquals(
                List.of("http-listener 0.0.0.0:9080", "https-listener 0.0.0.0:8443"),
                listeners(xml));
        assertEquals(
                List.of("jmx-connector false", "hazelcast-config-specific-configuration false"),
                List.of(
                        enabled(xml, "jmx-connector", "enabled"),
                        enabled(xml, "hazelcast-config-specific-configuration", "enabled")));
        assertEquals(
                List.of("availability-service false", "web-container-availability false"),
                List.of(
                        enabled(xml, "availability-service", "availability-enabled"),
                        enabled(xml, "web-container-availability", "availability-enabled")));
    }

    private static String enabled(DomainXml xml, String tag, String attribute) {
        return tag
                + " "
                + DomainXml.list(xml.serverConfig(), tag).getFirst().getAttribute(attribute);
    }

    @Test
    void loopbackStaysOpenBesideASingleInterface() throws Exception {
        DomainXml xml = edited(Map.of("PORTAL_BIND", "192.0.2.7"));
        assertEquals(
                List.of(
                        "http-listener 192.0.2.7:8080",
                        "https-listener 192.0.2.7:8443",
                        "local-listener 127.0.0.1:8080"),
                listeners(xml));
        assertEquals(
                "http-listener,local-listener,https-listener",
                xml.get("virtual-server", one -> one.getAttribute("id").equals("server"))
                        .getAttribute("network-listeners"));
        assertEquals(1, listeners(edited(Map.of())).size());
    }

    @Test
    void noListenerTellsTheServersVersion() throws Exception {
        assertEquals(
                List.of("false", "false"),
                DomainXml.list(edited(Map.of()).serverConfig(), "http").stream()
                        .map(http -> http.getAttribute("server-header"))
                        .toList());
    }

    @Test
    void noListenerSpeaksClearHttp2() throws Exception {
        assertEquals(
                List.of("false", "false"),
                DomainXml.list(edited(Map.of()).serverConfig(), "http").stream()
                        .map(http -> http.getAttribute("http2-enabled"))
                        .toList());
    }

    @Test
    void slowVisitorsLeaveThreadsToOthers() throws Exception {
        DomainXml xml = edited(Map.of());
        Element pool =
                xml.get("thread-pool", one -> one.getAttribute("name").equals("http-thread-pool"));
        assertEquals("256", pool.getAttribute("max-thread-pool-size"));
        assertEquals("30", xml.get("http", any -> true).getAttribute("timeout-seconds"));
        Element transport = xml.get("transport", any -> true);
        assertEquals("30000", transport.getAttribute("read-timeout-millis"));
        assertEquals("30000", transport.getAttribute("write-timeout-millis"));
    }

    @Test
    void editingTwiceEqualsEditingOnce() throws Exception {
        edited(Map.of());
        String once = Files.readString(folder.resolve("domain.xml"));
        edited(Map.of());
        assertEquals(once, Files.readString(folder.resolve("domain.xml")));
    }

    @Test
    void dataSourcesTakeTheirAccountsFromTheEnvironment() throws Exception {
        DomainXml xml = edited(Map.of());
        assertAccount(xml, "portal", "PORTAL_DB", "&socketTimeout=180000");
        assertAccount(xml, "portal-owner", "PORTAL_DB_OWNER", "");
    }

    private static void assertAccount(
            DomainXml xml, String name, String account, String parameters) {
        Element pool =
                xml.get("jdbc-connection-pool", one -> one.getAttribute("name").equals(name));
        assertEquals("read-committed", pool.getAttribute("transaction-isolation-level"));
        assertEquals(
                List.of(
                        "url=${ENV=PORTAL_DB_URL}" + parameters,
                        "user=${ENV=" + account + "_USER}",
                        "password=${ENV=" + account + "_PASSWORD}"),
                DomainXml.list(pool, "property").stream()
                        .map(one -> one.getAttribute("name") + "=" + one.getAttribute("value"))
                        .toList());
        assertEquals(
                1,
                DomainXml.list(xml.server(), "resource-ref").stream()
                        .filter(one -> one.getAttribute("ref").equals("jdbc/" + name))
                        .count());
    }

    @Test
    void beyondLoopbackASecondPortIsEncryptedByModernTlsAlone() throws Exception {
        DomainXml xml = edited(Map.of("PORTAL_BIND", "192.0.2.7"));
        Element https =
                xml.get(
                        "network-listener",
                        one -> one.getAttribute("name").equals("https-listener"));
        assertEquals("192.0.2.7", https.getAttribute("address"));
        assertEquals("8443", https.getAttribute("port"));
        assertEquals("https-listener", https.getAttribute("protocol"));
        Element ssl = xml.get("ssl", any -> true);
        assertEquals("false", ssl.getAttribute("tls11-enabled"));
        assertEquals("true", ssl.getAttribute("tls13-enabled"));
        assertEquals(
                List.of("false", "false"),
                DomainXml.list(xml.serverConfig(), "http").stream()
                        .map(http -> http.getAttribute("http2-enabled"))
                        .toList());
        assertEquals(
                1,
                DomainXml.list(edited(Map.of()).serverConfig(), "network-listener").size(),
                "on loopback there is one port");
    }

    @Test
    void memoryIsOursAndOlderJavaIsNotToldWhatItDoesNotKnow() throws Exception {
        Settings settings = TestNode.in(folder, Map.of("PORTAL_SERVER_HEAP_MB", "900")).settings();
        assertEquals(
                List.of(
                        "-Xmx900m",
                        "-Xms128m",
                        "-XX:ReservedCodeCacheSize=160m",
                        "-Duser.timezone=UTC",
                        "-Dfile.encoding=UTF-8",
                        "-Dproduct.name="),
                ServerCommand.javaOptions(settings, Runtime.Version.parse("21.0.4")));
        assertEquals(
                8, ServerCommand.javaOptions(settings, Runtime.Version.parse("25.0.4")).size());
        assertTrue(
                ServerCommand.javaOptions(settings, Runtime.Version.parse("25.0.3+9"))
                        .contains("-XX:-DoEscapeAnalysis"));
    }

    @Test
    void reasonOfAFailedDeploymentIsFoundInTheLog() {
        String failure =
                """
                [2026] [SEVERE] [[
                  Exception during lifecycle processing
                jakarta.ejb.EJBException: Initialization failed for Singleton StartUp
                Caused by: jakarta.ejb.CreateException: Initialization failed for Singleton StartUp
                Caused by: java.lang.IllegalStateException: V12 failed: no such column
                ]]
                [2026] [SEVERE] Exception while loading the app
                """;
        String list = "\"Instance Group\": \"no-cluster\",\n\"Deployed\": [\n%s]\n";
        assertEquals(
                Optional.of("IllegalStateException: V12 failed: no such column"),
                ServerLog.failureIn(failure + list.formatted("")));
        assertEquals(
                Optional.of("the server does not say why"),
                ServerLog.failureIn(list.formatted("")));
        assertEquals(Optional.empty(), ServerLog.failureIn(failure));
        assertEquals(Optional.empty(), ServerLog.failureIn(failure + list.formatted("{\"ROOT\"}")));
    }

    /** Two services that add what they miss at the same time once kept a server from starting. */
    @Test
    void theServerFindsWhatItsServicesWant() throws Exception {
        edited(Map.of());
        DomainXml xml = edited(Map.of());
        for (String tag :
                List.of("monitoring-service", "module-monitoring-levels", "session-manager")) {
            assertEquals(1, DomainXml.list(xml.serverConfig(), tag).size(), tag);
        }
    }
}
