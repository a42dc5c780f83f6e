package org.andian.launcher.simulate.population;

import org.andian.launcher.simulate.population.Population.Premises;
import org.andian.launcher.simulate.population.Supervision.Fire;
import org.andian.launcher.simulate.population.Supervision.Hazard;
import org.andian.launcher.simulate.population.Supervision.Risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Finds hazards in each city, of each state some, grades some premises and has one fire; what they
 * say stands in hazards.csv, risks.csv and fires.csv. What somebody has mended is at the premises
 * whose manager has a login.
 */
final class SupervisionMaker {

    private static final String MANAGED = "managed";

    private final Properties texts = Csv.texts();
    private final List<Hazard> hazards = new ArrayList<>();
    private final List<Risk> risks = new ArrayList<>();
    private final List<Fire> fires = new ArrayList<>();

    /**
     * @param all of the city, {@code managed} among them
     */
    void make(City city, List<Premises> all, Premises managed) {
        String prefix = city.shortName().toLowerCase(Locale.ROOT);
        String office = prefix + "-office";
        for (List<String> row : Csv.rows("hazards.csv")) {
            hazards.add(
                    new Hazard(
                            office,
                            prefix + "-manager",
                            "office-" + city.code(),
                            texts.getProperty("orderMark." + city.shortName()),
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
        for (List<String> row : Csv.rows("risks.csv")) {
            risks.add(
                    new Risk(
                            office,
                            premises(row.get(0), all, managed).code(),
                            row.get(1),
                            row.get(2),
                            Integer.parseInt(row.get(3))));
        }
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

    Supervision made() {
        return new Supervision(hazards, risks, fires);
    }

    private static Premises premises(String which, List<Premises> all, Premises managed) {
        return which.equals(MANAGED) ? managed : all.get(Integer.parseInt(which));
    }

    private static String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
