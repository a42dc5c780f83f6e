package org.andian.web.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.DeviceRow.CircuitRow;
import org.andian.portal.measurement.Sample;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class OdditiesTest {

    private static final Instant AT = Instant.parse("2026-11-22T04:00:00Z");
    private static final List<Sample> LATEST =
            List.of(sample(0, 5), sample(1, 4), sample(9, 3), sample(9, 7), sample(5, 1));

    @Test
    void circuitsTheDeviceDoesNotHaveAreTold() {
        assertEquals(
                Map.of(5, AT.plusSeconds(1), 9, AT.plusSeconds(7)),
                Oddities.ofOtherCircuits(LATEST, device(null)));
    }

    @Test
    void ofADeviceThatIsOutOfUseNobodyMissesCircuits() {
        assertEquals(Map.of(), Oddities.ofOtherCircuits(LATEST, device(AT)));
    }

    private static Sample sample(int circuit, int seconds) {
        return new Sample(circuit, AT, AT.plusSeconds(seconds), false, Map.of("power", 1.0));
    }

    private static DeviceRow device(Instant retiredAt) {
        return new DeviceRow(
                1,
                "D-1",
                "DETECTOR-4",
                null,
                null,
                null,
                null,
                null,
                AT,
                AT,
                null,
                true,
                false,
                retiredAt,
                null,
                null,
                null,
                List.of(new CircuitRow(1, 1, "1", null), new CircuitRow(2, 2, "2", null)),
                0);
    }
}
