package org.andian.launcher.simulate.population;

import java.util.List;

/**
 * A county or zone valid today.
 *
 * @param reference its GB/T 2260 code, or its name where it has none
 * @param shortName as it stands in front of a shop's name
 * @param city code of its city
 * @param lon WGS-84 degrees of its seat, null when it has none
 */
record Place(String reference, String name, String shortName, String city, Double lon, Double lat) {

    /**
     * A county of two characters keeps the one for its kind: nobody calls it by the other alone.
     */
    private static final int SHORTEST = 2;

    static List<Place> all() {
        return Csv.rows("districts.csv").stream()
                .filter(row -> row.get(3).equals("county") || row.get(3).equals("zone"))
                .filter(row -> row.get(7).isEmpty())
                .map(Place::of)
                .toList();
    }

    private static Place of(List<String> row) {
        String name = row.get(1);
        boolean county = row.get(3).equals("county");
        String shortName =
                county && name.length() > SHORTEST ? name.substring(0, name.length() - 1) : name;
        return new Place(
                row.get(0).isEmpty() ? name : row.get(0),
                name,
                shortName,
                row.get(2),
                degrees(row.get(4)),
                degrees(row.get(5)));
    }

    private static Double degrees(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }
}
