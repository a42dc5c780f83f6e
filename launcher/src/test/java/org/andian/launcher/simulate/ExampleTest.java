package org.andian.launcher.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.launcher.simulate.population.Population.Circuit;
import org.andian.launcher.simulate.population.Population.Device;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ExampleTest {

    private static final List<Device> DEVICES =
            List.of(
                    new Device(
                            "YC-0001",
                            "YC",
                            "DETECTOR-4",
                            "YC-P001",
                            "hall",
                            "FACTORY",
                            List.of(new Circuit(1, "main", 125.0), new Circuit(2, "saw", 63.0))),
                    new Device(
                            "YC-0002",
                            "YC",
                            "SMOKE",
                            "YC-P001",
                            "hall",
                            "FACTORY",
                            List.of(new Circuit(1, "smoke", null))));

    @Test
    void fileHoldsWhatTheSimulatorNeeds() {
        Example example =
                Example.of(1, DEVICES, Map.of("YC-0001", "secret-1", "YC-0002", "secret-2"));
        assertEquals(
                """
                1
                YC-0001,secret-1,YC,DETECTOR-4,FACTORY,125.0 63.0
                YC-0002,secret-2,YC,SMOKE,FACTORY,0.0\
                """,
                String.join("\n", example.lines()));
        assertEquals(example, Example.parse(example.lines()));
    }
}
