package org.andian.launcher.simulate.population;

import org.andian.launcher.simulate.population.Population.Premises;
import org.andian.launcher.simulate.population.Supervision.Credit;
import org.andian.launcher.simulate.population.Supervision.Fire;
import org.andian.launcher.simulate.population.Supervision.Hazard;
import org.andian.launcher.simulate.population.Supervision.Risk;
import org.andian.launcher.simulate.population.Supervision.Warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Finds hazards in each city, of each state some, grades some premises, has one fire, and warns;
 * what is said stands in hazards.csv and its like. What somebody has mended is at the premises
 * whose manager has a login.
 */
final class SupervisionMaker {

    private static final String MANAGED = "managed";

    private final Properties texts = Csv.texts();
    private final List<Hazard> hazards = new ArrayList<>();
    private final List<Risk> risks = new ArrayList<>();
    private final List<Fire> fires = new ArrayList<>();
    private final List<Credit> credits = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    /**
     * @param all of the city, {@code managed} among them
     */
    void make(City city, List<Premises> all, Premises managed) {
        String office = prefix(city) + "-office";
        find(city, office, all, managed);
        grade(office, all, managed);
        record(office, all, managed);
        decide(city, office, all, managed);
        warn(city, office);
    }

    private static String prefix(City city) {
        return city.shortName().toLowerCase(Locale.ROOT);
    }

    private static String body(City city) {
        return "office-" + city.code();
    }

    private String mark(City city) {
        return texts.getProperty("orderMark." + city.shortName());
    }

    private void find(City city, String office, List<Premises> all, Premises managed) {
        for (List<String> row : Csv.rows("hazards.csv")) {
            hazards.add(
                    new Hazard(
                            office,
                            prefix(city) + "-manager",
                            body(city),
                            mark(city),
                            premises(row.get(0), all, managed).code(),
                            row.get(1),
                            row.get(2),
                            row.get(3),
                            row.get(4),
                            row.get(5),
                            Integer.parseInt(row.get(6)),
                            texts.getProperty("inspector"),
                            row.get(7),
                            emptyAsNull(row.get(8)),
                            row.get(9),
                            row.get(10),
                            Integer.parseInt(row.get(11)),
                            emptyAsNull(row.get(12)),
                            emptyAsNull(row.get(13))));
        }
    }

    private void grade(String office, List<Premises> all, Premises managed) {
        for (List<String> row : Csv.rows("risks.csv")) {
            risks.add(
                    new Risk(
                            office,
                            premises(row.get(0), all, managed).code(),
                            row.get(1),
                            row.get(2),
                            Integer.parseInt(row.get(3))));
        }
    }

    private void record(String office, List<Premises> all, Premises managed) {
        for (List<String> row : Csv.rows("fires.csv")) {
            fires.add(
                    new Fire(
                            office,
                            premises(row.get(0), all, managed).code(),
                            Integer.parseInt(row.get(1)),
                            Integer.parseInt(row.get(2)),
                            row.get(3),
                            Boolean.parseBoolean(row.get(4)),
                            row.get(5),
                            Integer.parseInt(row.get(6)),
                            Long.parseLong(row.get(7))));
        }
    }

    private void decide(City city, String office, List<Premises> all, Premises managed) {
        for (List<String> row : Csv.rows("credits.csv")) {
            credits.add(
                    new Credit(
                            office,
                            premises(row.get(0), all, managed).code(),
                            texts.getProperty("creditMark") + city.shortName() + row.get(1),
                            Integer.parseInt(row.get(2)),
                            row.get(3),
                            emptyAsNull(row.get(4))));
        }
    }

    private void warn(City city, String office) {
        for (List<String> row : Csv.rows("warnings.csv")) {
            warnings.add(
                    new Warning(
                            office,
                            body(city),
                            row.get(0),
                            row.get(1),
                            row.get(2),
                            row.get(3),
                            row.get(4)));
        }
    }

    Supervision made() {
        return new Supervision(hazards, risks, fires, credits, warnings);
    }

    private static Premises premises(String which, List<Premises> all, Premises managed) {
        return which.equals(MANAGED) ? managed : all.get(Integer.parseInt(which));
    }

    private static String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
