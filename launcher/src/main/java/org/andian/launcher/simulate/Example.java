package org.andian.launcher.simulate;

import org.andian.launcher.simulate.electric.Detector;
import org.andian.launcher.simulate.electric.Lasting;
import org.andian.launcher.simulate.electric.LoadCurve;
import org.andian.launcher.simulate.population.Population.Circuit;
import org.andian.launcher.simulate.population.Population.Device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The registered devices as the simulator plays them; kept in a file, so that a later version of
 * the population changes nothing that already stands in a database.
 *
 * @param seed of the curves and faults
 * @param passwords by device number
 */
record Example(long seed, List<Detector> detectors, Map<String, String> passwords) {

    private static final int FIELDS = 7;

    static Example of(long seed, List<Device> devices, Map<String, String> passwords) {
        return new Example(seed, devices.stream().map(Example::detector).toList(), passwords);
    }

    static Example load(DemoHome home) {
        return parse(
                home.findLines(home.devices())
                        .orElseThrow(
                                () ->
                                        new CannotSimulate(
                                                "There are no example devices in "
                                                        + home.folder()
                                                        + "; run ./portal demo first.")));
    }

    /**
     * The seed, then a device a line: number, password, city, type, curve, ratings, and what is
     * wrong with it for good, where anything is.
     */
    static Example parse(List<String> lines) {
        List<Detector> detectors = new ArrayList<>();
        Map<String, String> passwords = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", FIELDS);
            List<Double> ratings =
                    Arrays.stream(fields[5].split(" ")).map(Double::valueOf).toList();
            detectors.add(
                    new Detector(
                            fields[0],
                            fields[2],
                            fields[3],
                            LoadCurve.valueOf(fields[4]),
                            ratings,
                            fields.length < FIELDS ? Lasting.NONE : Lasting.valueOf(fields[6])));
            passwords.put(fields[0], fields[1]);
        }
        return new Example(Long.parseLong(lines.getFirst()), detectors, passwords);
    }

    /** What {@link #parse} reads; holds passwords. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(Long.toString(seed)));
        for (Detector detector : detectors) {
            String ratings =
                    detector.ratings().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(" "));
            String sound =
                    String.join(
                            ",",
                            detector.no(),
                            passwords.get(detector.no()),
                            detector.city(),
                            detector.type(),
                            detector.curve().name(),
                            ratings);
            lines.add(
                    detector.lasting() == Lasting.NONE ? sound : sound + "," + detector.lasting());
        }
        return lines;
    }

    private static Detector detector(Device device) {
        List<Double> ratings =
                device.circuits().stream()
                        .map(Circuit::ratedCurrent)
                        .map(rated -> rated == null ? 0.0 : rated)
                        .toList();
        return new Detector(
                device.no(),
                device.city(),
                device.type(),
                LoadCurve.valueOf(device.curve()),
                ratings,
                Lasting.valueOf(device.lasting()));
    }
}
