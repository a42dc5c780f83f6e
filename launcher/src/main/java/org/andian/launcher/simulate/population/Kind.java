package org.andian.launcher.simulate.population;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What premises of a venue group have in common.
 *
 * @param registration first two characters of the credit code, empty where such premises have none
 * @param curve load curve
 * @param circuits names, the incoming line first
 */
record Kind(
        String group,
        String registration,
        String curve,
        int leastDevices,
        int mostDevices,
        int leastRated,
        int mostRated,
        List<String> circuits) {

    static Map<String, Kind> byGroup() {
        return Csv.rows("kinds.csv").stream()
                .map(Kind::of)
                .collect(Collectors.toMap(Kind::group, kind -> kind));
    }

    private static Kind of(List<String> row) {
        return new Kind(
                row.get(0),
                row.get(1),
                row.get(2),
                Integer.parseInt(row.get(3)),
                Integer.parseInt(row.get(4)),
                Integer.parseInt(row.get(5)),
                Integer.parseInt(row.get(6)),
                Csv.words(row.get(7)));
    }
}
