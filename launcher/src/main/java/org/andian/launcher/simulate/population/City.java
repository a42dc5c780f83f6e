package org.andian.launcher.simulate.population;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One of the four reference cities and the words its names are made of.
 *
 * @param shortName first part of codes and logins
 * @param districts counties and zones valid today, the town's own ones repeated: most premises
 *     stand there
 * @param department the one whose regulator has an account in the example
 */
record City(
        String code,
        String shortName,
        String name,
        List<Place> districts,
        Words words,
        String department) {

    private static final int TOWN_WEIGHT = 3;

    /** What names of premises and people are made of. */
    record Words(
            List<String> roads,
            List<String> surnames,
            List<String> givenNames,
            List<String> brands,
            List<String> villages) {}

    static List<City> all() {
        List<Place> places = Place.all();
        return Csv.rows("cities.csv").stream().map(row -> of(row, places)).toList();
    }

    /** Every district once. */
    List<Place> distinctDistricts() {
        return districts.stream().distinct().toList();
    }

    String person(Draw draw) {
        return draw.oneOf(words.surnames()) + draw.oneOf(words.givenNames());
    }

    private static City of(List<String> row, List<Place> places) {
        List<String> town = Csv.words(row.get(3));
        List<Place> districts = new ArrayList<>();
        places.stream()
                .filter(place -> place.city().equals(row.get(0)))
                .forEach(
                        place ->
                                districts.addAll(
                                        Collections.nCopies(
                                                town.contains(place.reference()) ? TOWN_WEIGHT : 1,
                                                place)));
        Words words =
                new Words(
                        Csv.words(row.get(4)),
                        Csv.words(row.get(5)),
                        Csv.words(row.get(6)),
                        Csv.words(row.get(7)),
                        villages(row.get(1)));
        return new City(
                row.get(0), row.get(1), row.get(2), List.copyOf(districts), words, row.get(8));
    }

    private static List<String> villages(String shortName) {
        return Csv.rows("words.csv").stream()
                .filter(row -> row.get(0).equals(shortName))
                .findFirst()
                .map(row -> Csv.words(row.get(1)))
                .orElseThrow();
    }
}
