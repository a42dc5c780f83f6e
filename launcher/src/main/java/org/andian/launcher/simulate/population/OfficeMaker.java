package org.andian.launcher.simulate.population;

import org.andian.launcher.simulate.population.Population.Body;
import org.andian.launcher.simulate.population.Population.Regulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Makes the offices that act: a safety-committee office in every city, county and zone, a bureau of
 * each department in every city, and in Zhuzhou, whose campaign counties' bureaus file themselves,
 * market supervision in every county too.
 */
final class OfficeMaker {

    private static final String COUNTIES_OWN = "MARKET-SUPERVISION";
    private static final String COUNTIES_OWN_CITY = "ZZ";

    private final Properties texts = Csv.texts();
    private final Map<String, String> bureauNames = new HashMap<>();
    private final Map<String, List<String>> groupsOfDepartment = new HashMap<>();
    private final List<Body> bodies = new ArrayList<>();
    private final List<Regulator> regulators = new ArrayList<>();

    OfficeMaker() {
        Csv.rows("bureaus.csv").forEach(row -> bureauNames.put(row.get(0), row.get(1)));
        Csv.rows("venue_groups.csv").stream()
                .filter(row -> bureauNames.containsKey(row.get(3)))
                .forEach(
                        row ->
                                groupsOfDepartment
                                        .computeIfAbsent(
                                                row.get(3), department -> new ArrayList<>())
                                        .add(row.get(0)));
    }

    void make(City city) {
        addSafetyOffice(city.name(), city.code());
        bureauNames.keySet().stream()
                .sorted()
                .forEach(department -> addBureau(department, "BUREAU", city.name(), city.code()));
        for (Place place : city.distinctDistricts()) {
            addSafetyOffice(city.name() + place.name(), place.reference());
            if (city.shortName().equals(COUNTIES_OWN_CITY)) {
                addBureau(COUNTIES_OWN, "BRANCH", city.name() + place.name(), place.reference());
            }
        }
    }

    List<Body> bodies() {
        return bodies;
    }

    List<Regulator> regulators() {
        return regulators;
    }

    List<String> groups(String department) {
        return groupsOfDepartment.get(department);
    }

    private void addSafetyOffice(String place, String district) {
        bodies.add(
                new Body(
                        "office-" + district,
                        texts.getProperty("safetyOffice").replace("{place}", place),
                        "SAFETY-OFFICE",
                        null,
                        district));
    }

    private void addBureau(String department, String kind, String place, String district) {
        String key = department.toLowerCase(java.util.Locale.ROOT) + "-" + district;
        bodies.add(
                new Body(
                        key,
                        bureauNames.get(department).replace("{place}", place),
                        kind,
                        department,
                        district));
        groupsOfDepartment
                .getOrDefault(department, List.of())
                .forEach(group -> regulators.add(new Regulator(key, group, district)));
    }
}
