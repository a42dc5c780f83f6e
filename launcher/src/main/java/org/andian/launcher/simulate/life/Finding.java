package org.andian.launcher.simulate.life;

import java.util.List;

/**
 * A hazard that is found, as life-hazards.csv has it.
 *
 * @param where a list of premises and a number in it
 * @param finder role of who finds it, {@code reviewer} of who orders and reviews
 * @param grade GENERAL or MAJOR
 * @param words number of the row of life-words.csv that says what it is
 * @param steps how its story goes on, each so many days after the one before
 */
record Finding(
        String where,
        String finder,
        String reviewer,
        int daysAgo,
        String grade,
        int words,
        List<Step> steps) {

    /**
     * @param said by what the kind is told further, null for nothing
     */
    record Step(String kind, int days, String said) {

        /** Such as {@code ORDER+1:15}. */
        static Step of(String text) {
            String[] kindAndRest = text.split("\\+", 2);
            String[] daysAndSaid = kindAndRest[1].split(":", 2);
            return new Step(
                    kindAndRest[0],
                    Integer.parseInt(daysAndSaid[0]),
                    daysAndSaid.length > 1 ? daysAndSaid[1] : null);
        }
    }

    static Finding of(List<String> row) {
        return new Finding(
                row.get(0),
                row.get(1),
                row.get(2),
                Integer.parseInt(row.get(3)),
                row.get(4),
                Integer.parseInt(row.get(5)),
                row.get(6).isEmpty()
                        ? List.of()
                        : List.of(row.get(6).split(" ")).stream().map(Step::of).toList());
    }
}
