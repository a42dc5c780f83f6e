package org.andian.launcher.simulate.population;

import org.andian.launcher.simulate.population.Population.PaperFile;
import org.andian.launcher.simulate.population.Population.Premises;

import java.util.List;
import java.util.Locale;

/** Gives one premises of each city its photos and papers; what they say stands in files.csv. */
final class FileMaker {

    private FileMaker() {}

    static List<PaperFile> make(City city, Premises premises) {
        String office = city.shortName().toLowerCase(Locale.ROOT) + "-office";
        return Csv.rows("files.csv").stream()
                .map(
                        row ->
                                new PaperFile(
                                        office,
                                        premises.code(),
                                        row.get(0),
                                        row.get(1),
                                        row.get(2).isEmpty()
                                                ? null
                                                : row.get(2).replace(';', '\n')))
                .toList();
    }
}
