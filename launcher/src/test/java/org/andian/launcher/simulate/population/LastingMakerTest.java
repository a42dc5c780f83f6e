package org.andian.launcher.simulate.population;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.launcher.simulate.population.Population.Device;
import org.junit.jupiter.api.Test;

import java.util.TreeMap;
import java.util.stream.Collectors;

/** In each city one device is mute and one leaks on. */
class LastingMakerTest {

    @Test
    void twoOfEachCityAreWrongForGood() {
        assertEquals(
                "{CD MUTE=1, CD STUBBORN=1, YC MUTE=1, YC STUBBORN=1, ZJK MUTE=1, ZJK STUBBORN=1,"
                        + " ZZ MUTE=1, ZZ STUBBORN=1}",
                Population.of(1).devices().stream()
                        .filter(device -> !device.lasting().equals("NONE"))
                        .collect(
                                Collectors.groupingBy(
                                        LastingMakerTest::named,
                                        TreeMap::new,
                                        Collectors.counting()))
                        .toString());
    }

    private static String named(Device device) {
        return device.city() + " " + device.lasting();
    }
}
