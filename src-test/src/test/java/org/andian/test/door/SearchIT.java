package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.device.DeviceNo;
import org.andian.portal.device.DeviceSearch;
import org.andian.portal.device.Devices;
import org.andian.portal.device.NewDevice;
import org.andian.portal.device.NewDevice.NewCircuit;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesSearch;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.search.Finds;
import org.andian.portal.search.Found;
import org.andian.portal.search.Wanted;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What each room finds for a text, and that nobody finds what lies outside his reach. */
@ArquillianTest
class SearchIT {

    private static final String HERE = "140802";
    private static final String ELSEWHERE = "430211";

    @Inject private Stage stage;

    @Inject private PremisesRegister register;

    @Inject private Devices deviceRegister;

    @Inject private PremisesSearch premises;

    @Inject private DeviceSearch devices;

    @Inject private Accounts accounts;

    @Inject private Campaigns campaigns;

    private Scope city;
    private Scope otherCity;
    private Scope leader;
    private Scope system;
    private Scope security;
    private Scope audit;
    private Scope regulator;
    private Scope manager;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void oneShopInEachOfTwoCities() {
        shop("SX-A1", "寻真_100%茶楼", HERE, "MALL", "寻真人", "0359-778 1234");
        shop("SX-B1", "觅处茶楼", ELSEWHERE, "BANK", "觅处人", "(0731) 5551-9876");
        shop("SX-C1", "寻真仓库", HERE, "SCHOOL", null, "13955501234");
        device("SXD-A1", "SX-A1", "寻真配电间", "寻真照明");
        device("SXD-B1", "SX-B1", "觅处配电间", "觅处照明");
        device("SXD-Z1", null, "寻真库房", "寻真备用");
        city = stage.person("sx-city", Role.CITY_OFFICE, "140800", Set.of(), null);
        otherCity = stage.person("sx-city2", Role.CITY_OFFICE, "430200", Set.of(), null);
        leader = stage.person("sx-leader", Role.LEADER, "140800", Set.of(), null);
        system = stage.person("sx-system", Role.SYSTEM_ADMINISTRATOR, null, Set.of(), null);
        security = stage.person("sx-security", Role.SECURITY_ADMINISTRATOR, null, Set.of(), null);
        audit = stage.person("sx-audit", Role.AUDIT_ADMINISTRATOR, null, Set.of(), null);
        regulator = stage.person("sx-reg", Role.INDUSTRY_REGULATOR, "140800", Set.of("MALL"), null);
        manager = stage.person("sx-manager", Role.SAFETY_MANAGER, null, Set.of(), "SX-C1");
    }

    @Test
    void premisesByNameAddressOrCode() {
        assertEquals("SX-A1 SX-C1", keys(premises::premises, city, "寻真"));
        assertEquals("SX-A1", keys(premises::premises, city, "sx-a1"));
        assertEquals("SX-A1", keys(premises::premises, city, " ＳＸ－Ａ１ "));
        assertEquals("SX-A1", keys(premises::premises, city, "寻真_100%"));
        assertEquals("SX-A1", keys(premises::premises, city, "SX-A1 号试验街"));
        assertEquals("", keys(premises::premises, city, "寻%"));
        assertEquals("", keys(premises::premises, city, "  "));
    }

    @Test
    void nobodyFindsPremisesOutsideHisReach() {
        assertEquals("SX-A1 SX-C1", keys(premises::premises, city, "SX-"));
        assertEquals("SX-B1", keys(premises::premises, otherCity, "SX-"));
        assertEquals("SX-A1", keys(premises::premises, regulator, "SX-"));
        assertEquals("SX-C1", keys(premises::premises, manager, "SX-"));
        assertEquals("SX-A1 SX-C1", keys(premises::premises, leader, "SX-"));
        assertEquals("SX-A1 SX-B1 SX-C1", keys(premises::premises, system, "SX-"));
        for (Scope none : List.of(security, audit, Scope.nobody())) {
            assertEquals("", keys(premises::premises, none, "SX-"));
        }
    }

    @Test
    void contactsByNameOrPhoneHoweverItIsWritten() {
        for (String typed :
                List.of("寻真人", "03597781234", "0359-7781234", "0359 778 1234", "０３５９－７７８１２３４")) {
            assertEquals("SX-A1", keys(premises::contacts, city, typed), typed);
        }
        assertEquals("SX-B1", keys(premises::contacts, otherCity, "073155519876"));
        assertEquals("SX-C1", keys(premises::contacts, city, "+86 139 5550 1234"));
        Found nameless = premises.contacts(city, wanted("13955501234")).rows().getFirst();
        assertEquals(null, nameless.name());
        assertEquals("13955501234", nameless.note());
    }

    /** A masked number must not come to light by asking for its beginnings. */
    @Test
    void contactsAreFoundOnlyByThoseWhoReadThemWhole() {
        assertEquals("", keys(premises::contacts, otherCity, "寻真人"));
        assertEquals("", keys(premises::contacts, otherCity, "03597781234"));
        assertEquals("", keys(premises::contacts, manager, "03597781234"));
        for (Scope masked : List.of(leader, system, security, audit, Scope.nobody())) {
            assertEquals("", keys(premises::contacts, masked, "寻真人"));
            assertEquals("", keys(premises::contacts, masked, "03597781234"));
        }
    }

    @Test
    void devicesAndCircuitsInReach() {
        assertEquals("SXD-A1", keys(devices::devices, city, "sxd-"));
        assertEquals("SXD-B1", keys(devices::devices, otherCity, "SXD-"));
        assertEquals("SXD-A1 SXD-B1 SXD-Z1", keys(devices::devices, system, "SXD-"));
        assertEquals("SXD-A1", keys(devices::devices, regulator, "寻真配电"));
        assertEquals("", keys(devices::devices, manager, "SXD-"));
        assertEquals("", keys(devices::devices, security, "SXD-"));
        assertEquals("SXD-A1", keys(devices::circuits, city, "寻真"));
        assertEquals("SXD-A1 SXD-Z1", keys(devices::circuits, system, "寻真"));
        assertEquals("", keys(devices::circuits, otherCity, "寻真"));
        Found circuit = devices.circuits(city, wanted("寻真照明")).rows().getFirst();
        assertEquals(
                List.of(1, "寻真照明", "寻真_100%茶楼"),
                List.of(circuit.circuit(), circuit.name(), circuit.place()));
    }

    @Test
    void accountsForTheSecurityAdministratorOnly() {
        assertEquals("sx-leader", keys(accounts::search, security, "sx-leader"));
        for (Scope other : List.of(city, system, audit, leader, Scope.nobody())) {
            assertEquals("", keys(accounts::search, other, "sx-leader"));
        }
    }

    @Test
    void noticesOfTheCallersCity() {
        assertEquals("YUNCHENG-2022", keys(campaigns::search, city, "yuncheng-2022"));
        assertEquals("", keys(campaigns::search, otherCity, "yuncheng-2022"));
        assertEquals("", keys(campaigns::search, security, "yuncheng-2022"));
    }

    @Test
    void manyAreShownPageByPageAndCounted() {
        IntStream.range(0, 12).forEach(n -> shop("SXM-" + n, "多页茶楼" + n, HERE, "MALL", null, null));
        Finds first = premises.premises(city, new Wanted("多页茶楼", 0, 5));
        Finds last = premises.premises(city, new Wanted("多页茶楼", 10, 5));
        assertEquals(List.of(5, 12), List.of(first.rows().size(), first.count()));
        assertEquals(List.of(2, 12), List.of(last.rows().size(), last.count()));
        assertFalse(first.uncounted());
        List<Found> all =
                Stream.of(0, 5, 10)
                        .map(from -> premises.premises(city, new Wanted("多页茶楼", from, 5)))
                        .flatMap(page -> page.rows().stream())
                        .toList();
        assertEquals(12, all.stream().map(Found::key).distinct().count());
        assertTrue(all.stream().allMatch(found -> found.key().startsWith("SXM-")));
    }

    private static String keys(BiFunction<Scope, Wanted, Finds> door, Scope scope, String text) {
        return door.apply(scope, wanted(text)).rows().stream()
                .map(Found::key)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Wanted wanted(String text) {
        return new Wanted(text, 0, 50);
    }

    private void shop(
            String code, String name, String district, String group, String who, String phone) {
        if (register.findEver(Stage.PORTAL, code).isEmpty()) {
            register.register(
                    Stage.PORTAL,
                    new NewPremises(
                            code,
                            name,
                            null,
                            district,
                            group,
                            null,
                            code + " 号试验街",
                            null,
                            null,
                            who,
                            phone,
                            true));
        }
    }

    private void device(String no, String at, String position, String circuit) {
        if (deviceRegister.find(Stage.PORTAL, no).isEmpty()) {
            deviceRegister.register(
                    Stage.PORTAL,
                    new NewDevice(
                            new DeviceNo(no),
                            "DETECTOR-4",
                            at,
                            position,
                            List.of(new NewCircuit(1, circuit, 63.0)),
                            true));
        }
    }
}
