package org.andian.launcher.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
        DomainXml xml = DomainXml.read(file);
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
        DomainXml xml =
                edited(
                        Map.of(
                                "PORTAL_BIND",
                                "0.0.0.0",
                                "PORTAL_HTTP_PORT",
                                "9080",
                                "PORTAL_ADMIN_PORT",
                                "9048"));
        assertEquals(
                List.of("admin-listener 127.0.0.1:9048", "http-listener-1 0.0.0.0:9080"),
                listeners(xml));
        assertEquals(
                List.of("false", "false"),
                DomainXml.list(xml.serverConfig(), "iiop-listener").stream()
                        .map(one -> one.getAttribute("enabled"))
                        .toList());
        assertEquals(
                "false",
                DomainXml.list(xml.serverConfig(), "jmx-connector")
                        .getFirst()
                        .getAttribute("enabled"));
        assertEquals(
                List.of("DISABLED"),
                DomainXml.list(xml.serverConfig(), "jms-service").stream()
                        .map(one -> one.getAttribute("type"))
                        .toList());
        assertEquals(
                "false",
                DomainXml.list(xml.serverConfig(), "hazelcast-config-specific-configuration")
                        .getFirst()
                        .getAttribute("enabled"));
    }

    @Test
    void loopbackStaysOpenBesideASingleInterface() throws Exception {
        DomainXml xml = edited(Map.of("PORTAL_BIND", "192.0.2.7"));
        assertEquals(
                List.of(
                        "admin-listener 127.0.0.1:4848",
                        "http-listener-1 192.0.2.7:8080",
                        "local-listener 127.0.0.1:8080"),
                listeners(xml));
        assertEquals(
                "http-listener-1,local-listener",
                xml.get("virtual-server", one -> one.getAttribute("id").equals("server"))
                        .getAttribute("network-listeners"));
        assertEquals(2, listeners(edited(Map.of())).size());
    }

    @Test
    void editingTwiceEqualsEditingOnce() throws Exception {
        edited(Map.of());
        String once = Files.readString(folder.resolve("domain.xml"));
        edited(Map.of());
        assertEquals(once, Files.readString(folder.resolve("domain.xml")));
    }

    @Test
    void dataSourceTakesItsAccountFromTheEnvironment() throws Exception {
        DomainXml xml = edited(Map.of());
        Element pool =
                xml.get("jdbc-connection-pool", one -> one.getAttribute("name").equals("portal"));
        assertEquals("read-committed", pool.getAttribute("transaction-isolation-level"));
        assertEquals(
                List.of(
                        "url=${ENV=PORTAL_DB_URL}",
                        "user=${ENV=PORTAL_DB_USER}",
                        "password=${ENV=PORTAL_DB_PASSWORD}"),
                DomainXml.list(pool, "property").stream()
                        .map(one -> one.getAttribute("name") + "=" + one.getAttribute("value"))
                        .toList());
        assertEquals(
                1,
                DomainXml.list(xml.server(), "resource-ref").stream()
                        .filter(one -> one.getAttribute("ref").equals("jdbc/portal"))
                        .count());
    }

    @Test
    void memoryIsOursAndForeignOptionsStay() throws Exception {
        List<String> options = edited(Map.of("PORTAL_SERVER_HEAP_MB", "900")).jvmOptions();
        assertEquals(
                List.of("-Xmx900m"),
                options.stream().filter(option -> option.startsWith("-Xmx")).toList());
        assertEquals(
                List.of("-Djava.awt.headless=true"),
                options.stream().filter(option -> option.contains("headless")).toList());
        assertFalse(options.stream().anyMatch(option -> option.contains("osgi.shell.telnet")));
    }

    @Test
    void optionsForOtherJavaVersionsAreLeftOut() {
        assertEquals(Optional.of("--x"), ServerCommand.forThisJava("[24|]--x", 25));
        assertEquals(Optional.empty(), ServerCommand.forThisJava("[24|]--x", 21));
        assertEquals(Optional.of("--x"), ServerCommand.forThisJava("[|21]--x", 21));
        assertEquals(
                Optional.empty(),
                ServerCommand.forThisJava(
                        "[Dynamic Code Evolution-11.0.10|]-XX:HotswapAgent=core", 25));
        assertEquals(Optional.of("-Xmx1m"), ServerCommand.forThisJava("-Xmx1m", 25));
    }

    @Test
    void reasonOfAFailedDeploymentIsFoundInTheLog() {
        assertEquals(
                Optional.of("Invalid ejb jar [a.jar]: it contains zero ejb."),
                ServerLog.failureIn(
                        """
                        [2026] [WARNING] [[
                          Boot Command deploy failed PlainTextActionReporterFAILUREDescription: deploy \
                        AdminCommandError occurred during deployment: \
                        Exception while deploying the app [portal] : Invalid ejb jar [a.jar]: it contains zero ejb.
                        Note:
                        """));
        assertEquals(
                Optional.empty(),
                ServerLog.failureIn("Boot Command deploy returned with result SUCCESS"));
    }
}
