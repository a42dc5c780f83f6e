package org.andian.launcher.simulate.population;

import org.andian.launcher.simulate.population.Population.Certificate;
import org.andian.launcher.simulate.population.Population.Device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Certifies most of the devices, one certificate a model: some have expired, some are due, some
 * devices have none. In Yuncheng most models combine what its notice demands, an older one does
 * not. The year 2099 in the numbers marks them as examples.
 */
final class CertificateMaker {

    /** Every so many devices there is one of these, beginning with the second number. */
    private enum Fate {
        NONE(11, 3),
        EXPIRED(19, 5),
        DUE(23, 7),
        OLDER(13, 9),
        USUAL(1, 0);

        private final int every;
        private final int first;

        Fate(int every, int first) {
            this.every = every;
            this.first = first;
        }

        static Fate of(int index) {
            for (Fate fate : values()) {
                if (index % fate.every == fate.first) {
                    return fate;
                }
            }
            return USUAL;
        }
    }

    private static final String CITY_THAT_DEMANDS = "YC";
    private static final List<String> CITIES = List.of("ZJK", "ZZ", "CD", CITY_THAT_DEMANDS);
    private static final List<String> TYPES =
            List.of("DETECTOR-4", "DETECTOR-1", "ARC-EXT", "SMOKE");
    private static final List<String> MONITORING =
            List.of("FIRE_MONITORING", "RESIDUAL_CURRENT", "CABLE_TEMPERATURE");
    private static final List<String> COMBINED =
            List.of(
                    "FIRE_MONITORING",
                    "RESIDUAL_CURRENT",
                    "CABLE_TEMPERATURE",
                    "ARC_DETECTION",
                    "ARC_EXTINGUISHING",
                    "OVERLOAD_PROTECTION");

    private static final int ISSUED_DAYS_AGO = 1100;
    private static final int LONG_VALID_DAYS = 725;
    private static final int SOON_DAYS = 45;

    private final Properties texts = Csv.texts();
    private final Map<String, List<String>> devices = new LinkedHashMap<>();
    private final Map<String, Certificate> models = new LinkedHashMap<>();

    List<Certificate> make(List<Device> all) {
        for (int i = 0; i < all.size(); i++) {
            Fate fate = Fate.of(i);
            if (fate != Fate.NONE) {
                add(all.get(i), fate);
            }
        }
        List<Certificate> made = new ArrayList<>();
        models.forEach((number, model) -> made.add(model.of(devices.get(number))));
        return made;
    }

    private void add(Device device, Fate fate) {
        int city = Math.max(0, CITIES.indexOf(device.city()));
        int type = TYPES.indexOf(device.type());
        String number =
                String.format(Locale.ROOT, "2099%02d%02d%02d000000", city, type, fate.ordinal());
        devices.computeIfAbsent(number, none -> new ArrayList<>()).add(device.no());
        models.computeIfAbsent(
                number,
                none ->
                        new Certificate(
                                List.of(),
                                number,
                                functions(device, fate),
                                texts.getProperty("certificateHolder"),
                                device.type() + "-" + device.city() + fate.ordinal(),
                                -ISSUED_DAYS_AGO,
                                days(fate),
                                texts.getProperty("certificateNote")));
    }

    private static List<String> functions(Device device, Fate fate) {
        if (device.type().equals("SMOKE")) {
            return List.of("SMOKE_DETECTION");
        }
        boolean isCombined =
                device.type().equals("ARC-EXT") || device.city().equals(CITY_THAT_DEMANDS);
        return isCombined && fate != Fate.OLDER ? COMBINED : MONITORING;
    }

    private static int days(Fate fate) {
        return switch (fate) {
            case EXPIRED -> -SOON_DAYS;
            case DUE -> SOON_DAYS;
            default -> LONG_VALID_DAYS;
        };
    }
}
