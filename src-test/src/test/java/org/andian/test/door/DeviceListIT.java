package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.device.DeviceLife;
import org.andian.portal.device.DeviceQuery;
import org.andian.portal.device.DeviceQuery.Contact;
import org.andian.portal.device.DeviceQuery.Order;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.Devices;
import org.andian.portal.device.heard.LastHeard;
import org.andian.portal.device.heard.SignOfLife;
import org.andian.portal.district.Districts;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The list of devices is narrowed and ordered by the door, within the caller's reach. */
@ArquillianTest
class DeviceListIT {

    private static final String CITY = "130700";
    private static final String EAST = "130702";
    private static final String WEST = "130703";
    private static final int ROWS = 100;

    @Inject private Stage stage;

    @Inject private Devices devices;

    @Inject private DeviceLife life;

    @Inject private Districts districts;

    @Inject private LastHeard heard;

    private Scope city;
    private Scope east;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    /** One that reports, one that has ceased to, one that never did, one that was taken down. */
    @BeforeEach
    void fleet() {
        city = stage.person("li-city", Role.CITY_OFFICE, CITY, Set.of(), null);
        east = stage.person("li-east", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
        stage.premises("LI-A", EAST, "MALL");
        stage.premises("LI-B", WEST, "HOTEL");
        hear(stage.device("LI-ON", "LI-A", 1), Duration.ZERO);
        hear(stage.device("LI-OFF", "LI-B", 3), Duration.ofDays(3));
        stage.device("LI-NEW", "LI-B", 2);
        stage.device("LI-GONE", "LI-A", 1);
        if (!devices.find(city, "LI-GONE").orElseThrow().isRetired()) {
            life.retire(city, "LI-GONE", "taken off");
        }
    }

    private void hear(long device, Duration ago) {
        long at = stage.now().minus(ago).toEpochMilli();
        heard.heard(List.of(new SignOfLife(device, at, at)));
    }

    @Test
    void eachFilterNarrows() {
        long westId = districts.find(WEST).orElseThrow().id();
        long cityId = districts.find(CITY).orElseThrow().id();
        assertEquals("LI-NEW LI-OFF LI-ON", shown(city, DeviceQuery.inUse("LI-", null)));
        assertEquals("LI-ON", shown(city, DeviceQuery.inUse("LI-", Contact.ONLINE)));
        assertEquals("LI-NEW LI-OFF", shown(city, DeviceQuery.inUse("LI-", Contact.SILENT)));
        assertEquals("LI-NEW", shown(city, DeviceQuery.inUse("LI-", Contact.NEVER)));
        assertEquals("LI-GONE", shown(city, DeviceQuery.retired("LI-")));
        assertEquals("LI-NEW LI-OFF", shown(city, query(westId, null, null, null)));
        assertEquals("LI-NEW LI-OFF LI-ON", shown(city, query(cityId, null, null, null)));
        assertEquals("", shown(city, query(-1L, null, null, null)));
        assertEquals("LI-ON", shown(city, query(null, "MALL", null, null)));
        assertEquals("LI-NEW LI-OFF LI-ON", shown(city, query(null, null, "DETECTOR-4", null)));
        assertEquals("", shown(city, query(null, null, "DETECTOR", null)));
        assertEquals("LI-ON", shown(city, query(null, null, null, "LI-A")));
    }

    @Test
    void nobodySeesMoreThanTheReachWhateverIsAsked() {
        long westId = districts.find(WEST).orElseThrow().id();
        assertEquals("LI-ON", shown(east, DeviceQuery.inUse("LI-", null)));
        assertEquals("", shown(east, query(westId, null, null, null)));
        assertEquals("", shown(east, query(null, null, null, "LI-B")));
        List<Long> all = devices.ids(city, DeviceQuery.inUse("LI-", null), ROWS);
        assertEquals(List.of("LI-ON"), numbers(devices.rows(east, all)));
    }

    @Test
    void theChosenColumnOrdersAndTheNumberDecidesWhereItIsAlike() {
        assertEquals("LI-ON LI-OFF LI-NEW", shown(city, by(Order.NO, true)));
        assertEquals("LI-ON LI-NEW LI-OFF", shown(city, by(Order.PREMISES, false)));
        assertEquals("LI-NEW LI-OFF LI-ON", shown(city, by(Order.DISTRICT, true)));
        assertEquals("LI-NEW LI-OFF LI-ON", shown(city, by(Order.TYPE, true)));
        assertEquals("LI-OFF LI-NEW LI-ON", shown(city, by(Order.CIRCUITS, true)));
        assertEquals("LI-ON LI-OFF LI-NEW", shown(city, by(Order.SEEN, true)));
        assertEquals("LI-NEW LI-OFF LI-ON", shown(city, by(Order.STATE, false)));
    }

    @Test
    void pagesAndFilesGoOnInOneOrder() {
        DeviceQuery query = by(Order.CIRCUITS, true);
        assertEquals(List.of("LI-NEW"), numbers(devices.page(city, query, 1, 1)));
        List<Long> ids = devices.ids(city, query, 2);
        assertEquals(List.of("LI-OFF", "LI-NEW"), numbers(devices.rows(city, ids)));
    }

    private static DeviceQuery query(Long district, String group, String type, String premises) {
        return new DeviceQuery(
                "LI-", district, group, type, premises, false, null, null, null, Order.NO, false);
    }

    private static DeviceQuery by(Order order, boolean descending) {
        return new DeviceQuery(
                "LI-", null, null, null, null, false, null, null, null, order, descending);
    }

    private String shown(Scope scope, DeviceQuery query) {
        List<DeviceRow> rows = devices.page(scope, query, 0, ROWS);
        assertEquals(rows.size(), devices.count(scope, query));
        return String.join(" ", numbers(rows));
    }

    private static List<String> numbers(List<DeviceRow> rows) {
        return rows.stream().map(DeviceRow::no).toList();
    }
}
