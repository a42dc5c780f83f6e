package org.andian.portal.device;

import static org.andian.portal.refusal.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.device.DeviceQuery.Contact;
import org.andian.portal.device.NewDevice.NewCircuit;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Set;

class NewDeviceTest {

    @ParameterizedTest
    @ValueSource(strings = {"D-1", "13:07_a", "860000000000001", "a"})
    void deviceNumbers(String no) {
        assertEquals(no, new DeviceNo(no).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " D-1",
                "D-1 ",
                "D/1",
                "D+1",
                "#",
                "-1",
                "设备",
                "a.b",
                "0123456789012345678901234567890123456789012345678901234567890123456"
            })
    void noDeviceNumbers(String no) {
        assertRefused(DeviceReason.NUMBER, () -> new DeviceNo(no));
    }

    /** Behind {@code ::} the broker takes the name of a queue: such a device publishes nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"A::B", "A::", "A:::B", "A:B::C"})
    void aNumberThatIsThereCanBeReadButNotGivenAnew(String no) {
        assertEquals(no, new DeviceNo(no).toString());
        assertRefused(DeviceReason.NUMBER, () -> new DeviceNo(no).requireFit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"D-1", "13:07_a", "A:B:C", "A:"})
    void aNumberUnderWhichADeviceCanPublishIsFit(String no) {
        new DeviceNo(no).requireFit();
    }

    @Test
    void circuitsAreNumberedOnceAndRated() {
        NewCircuit first = new NewCircuit(1, "1#", 63.0);
        assertRefused(
                DeviceReason.CIRCUIT_TWICE,
                () ->
                        new NewDevice(
                                new DeviceNo("D-1"),
                                "SMOKE",
                                null,
                                null,
                                List.of(first, first),
                                false));
        assertRefused(DeviceReason.CIRCUIT_NUMBER, () -> new NewCircuit(0, "main", null));
        assertRefused(DeviceReason.CIRCUIT_NUMBER, () -> new NewCircuit(65, "main", null));
        assertRefused(DeviceReason.RATED_CURRENT, () -> new NewCircuit(1, "main", Double.NaN));
        assertRefused(DeviceReason.RATED_CURRENT, () -> new NewCircuit(1, "main", 0.0));
        assertRefused(DeviceReason.RATED_CURRENT, () -> new NewCircuit(1, "main", 100_000.0));
        assertRefused(
                DeviceReason.CIRCUIT_TWICE,
                () -> new DeviceRow.Edit("D-1", null, List.of(first, first), 0));
    }

    @Test
    void aListIsLimitedByReachThenByWhatIsAsked() {
        Scope scope =
                new Scope(
                        "watcher",
                        List.of(new Grant(Role.DUTY_WATCHER, "/1/2/", Set.of(), null, null)));
        DeviceFilter filter =
                DeviceFilter.within(scope)
                        .inUse()
                        .holding("10%_\\")
                        .heard(Contact.SILENT, Instant.ofEpochMilli(1000));
        assertEquals(
                """
                where ((p.district_path like ?)) and d.retired_at is null and (d.no like ? or d.position like ? or \
                p.name like ?) \
                and coalesce(s.last_received, 0) + t.offline_after_seconds * 1000 <= ?\
                """,
                filter.where().strip());
        String part = "%10\\%\\_\\\\%";
        assertEquals(
                List.of("/1/2/%", part, part, part, Instant.ofEpochMilli(1000)),
                filter.parameters());
    }
}
