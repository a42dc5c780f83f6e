package org.andian.launcher.simulate.life;

import org.andian.launcher.simulate.population.Csv;

import java.util.List;

/**
 * What is written of a hazard from its finding to its end, as life-words.csv has it.
 *
 * @param returned why a proof of it is sent back
 */
record Wording(
        String kind,
        String what,
        String place,
        String measures,
        String demand,
        String proof,
        String measured,
        String returned) {

    static List<Wording> all() {
        return Csv.rows("life-words.csv").stream()
                .map(
                        row ->
                                new Wording(
                                        row.get(0),
                                        row.get(1),
                                        row.get(2),
                                        row.get(3),
                                        row.get(4),
                                        row.get(5),
                                        row.get(6),
                                        row.get(7)))
                .toList();
    }
}
